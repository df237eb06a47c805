package io.github.peeweevertx.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The toolkit's annotations of one field: its own, and those of its getter. */
public final class Annotations {
  private final List<Annotation> all = new ArrayList<>();

  /**
   * Reads them.
   *
   * @param elements the compiler's elements
   * @param carriers where they stand; an earlier one wins
   */
  public Annotations(Elements elements, List<? extends Element> carriers) {
    for (Element carrier : carriers) {
      for (AnnotationMirror mirror : carrier.getAnnotationMirrors()) {
        TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
        String name = type.getQualifiedName().toString();
        if (name.startsWith(Names.ANNOTATIONS) && find(type.getSimpleName().toString()) == null) {
          all.add(new Annotation(elements, carrier, mirror));
        }
      }
    }
  }

  /**
   * One annotation.
   *
   * @param name its simple name
   * @return null when it is not there
   */
  public Annotation find(String name) {
    for (Annotation annotation : all) {
      if (annotation.label().equals("@" + name)) {
        return annotation;
      }
    }
    return null;
  }

  /**
   * Whether an annotation is there.
   *
   * @param name its simple name
   * @return true when it is
   */
  public boolean has(String name) {
    return find(name) != null;
  }

  /**
   * All of them.
   *
   * @return in the order of the sources
   */
  public List<Annotation> all() {
    return List.copyOf(all);
  }
}
