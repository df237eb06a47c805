package io.github.peeweevertx.processor.read;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * One annotation in the sources, read by name: its class need not be loaded, and the classes that
 * it names need not be compiled yet.
 */
public final class Annotation {
  private final Element element;
  private final AnnotationMirror mirror;
  private final Map<? extends ExecutableElement, ? extends AnnotationValue> values;

  Annotation(Elements elements, Element element, AnnotationMirror mirror) {
    this.element = element;
    this.mirror = mirror;
    this.values = elements.getElementValuesWithDefaults(mirror);
  }

  /**
   * Where it stands.
   *
   * @return the annotated element
   */
  public Element element() {
    return element;
  }

  /**
   * The annotation for messages of the compiler.
   *
   * @return never null
   */
  public AnnotationMirror mirror() {
    return mirror;
  }

  /**
   * Its name as a user writes it.
   *
   * @return for example {@code @Column}
   */
  public String label() {
    return "@" + mirror.getAnnotationType().asElement().getSimpleName();
  }

  /**
   * Whether the user said it.
   *
   * @param name an attribute
   * @return false when the value is the default of the attribute
   */
  public boolean says(String name) {
    return mirror.getElementValues().keySet().stream()
        .anyMatch(method -> method.getSimpleName().contentEquals(name));
  }

  /**
   * A text.
   *
   * @param name the attribute
   * @return empty where the attribute could not be read
   */
  public String text(String name) {
    return raw(name) instanceof String text ? text : "";
  }

  /**
   * A truth.
   *
   * @param name the attribute
   * @return false where the attribute could not be read
   */
  public boolean flag(String name) {
    return raw(name) instanceof Boolean flag && flag;
  }

  /**
   * A number.
   *
   * @param name the attribute
   * @return 0 where the attribute could not be read
   */
  public int number(String name) {
    return raw(name) instanceof Integer number ? number : 0;
  }

  /**
   * An enum constant.
   *
   * @param name the attribute
   * @return its name; {@code DEFAULT} where the attribute could not be read
   */
  public String constant(String name) {
    return raw(name) instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : "DEFAULT";
  }

  /**
   * A class.
   *
   * @param name the attribute
   * @return null for a class that is not known yet
   */
  public TypeMirror type(String name) {
    return raw(name) instanceof TypeMirror type ? type : null;
  }

  /**
   * Texts.
   *
   * @param name the attribute
   * @return in the order of the sources
   */
  public List<String> texts(String name) {
    return items(name).stream().map(item -> String.valueOf(item.getValue())).toList();
  }

  /**
   * Annotations inside of this one.
   *
   * @param elements the compiler's elements
   * @param name the attribute
   * @return in the order of the sources
   */
  public List<Annotation> nested(Elements elements, String name) {
    return items(name).stream()
        .filter(item -> item.getValue() instanceof AnnotationMirror)
        .map(item -> new Annotation(elements, element, (AnnotationMirror) item.getValue()))
        .toList();
  }

  /**
   * An array of classes.
   *
   * @param name the attribute
   * @return its types
   */
  public List<TypeMirror> types(String name) {
    return items(name).stream()
        .map(AnnotationValue::getValue)
        .filter(TypeMirror.class::isInstance)
        .map(TypeMirror.class::cast)
        .toList();
  }

  @SuppressWarnings("unchecked") // What an array attribute holds, by the contract of the compiler.
  private List<? extends AnnotationValue> items(String name) {
    return raw(name) instanceof List<?> items ? (List<? extends AnnotationValue>) items : List.of();
  }

  private Object raw(String name) {
    for (var entry : values.entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return entry.getValue().getValue();
      }
    }
    return null;
  }
}
