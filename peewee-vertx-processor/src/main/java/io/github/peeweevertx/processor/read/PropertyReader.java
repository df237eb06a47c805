package io.github.peeweevertx.processor.read;

import io.github.peeweevertx.processor.read.Property.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Lists the fields of a model: those of its base classes first, each in the order of the sources.
 */
public final class PropertyReader {
  private final Tools tools;

  /**
   * Makes a reader.
   *
   * @param tools the compiler's view
   */
  public PropertyReader(Tools tools) {
    this.tools = tools;
  }

  /**
   * All fields of a class, or all components of a record.
   *
   * @param model the class or record
   * @return static fields too, so that rules may look at their annotations
   */
  public List<Property> properties(TypeElement model) {
    List<Property> found = new ArrayList<>();
    for (TypeElement type : lineage(model)) {
      for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
        TypeMirror seen = tools.types().asMemberOf((DeclaredType) model.asType(), field);
        Annotations annotations = annotations(field);
        found.add(new Property(field, seen, role(field, seen, annotations), annotations));
      }
    }
    return found;
  }

  private List<TypeElement> lineage(TypeElement model) {
    List<TypeElement> lineage = new ArrayList<>();
    for (TypeElement type = model; type != null; type = tools.superclass(type)) {
      lineage.add(0, type);
    }
    return lineage;
  }

  private Annotations annotations(VariableElement field) {
    List<ExecutableElement> getters =
        ElementFilter.methodsIn(field.getEnclosingElement().getEnclosedElements()).stream()
            .filter(method -> AccessReader.isGetter(method, field))
            .toList();
    List<Element> carriers = new ArrayList<>();
    carriers.add(field);
    carriers.addAll(getters);
    return new Annotations(tools.elements(), carriers);
  }

  private Role role(VariableElement field, TypeMirror type, Annotations annotations) {
    Set<Modifier> modifiers = field.getModifiers();
    if (modifiers.contains(Modifier.STATIC)
        || modifiers.contains(Modifier.TRANSIENT)
        || annotations.has("Transient")) {
      return Role.NONE;
    }
    if (tools.is(type, Names.MANY)) {
      return Role.MANY;
    }
    return tools.is(type, Names.SNAPSHOT) ? Role.SNAPSHOT : Role.COLUMN;
  }

  /**
   * Whether a property is a component of a record.
   *
   * @param property a property
   * @return false for a field, also for a static field of a record
   */
  public static boolean isComponent(Property property) {
    return property.element().getEnclosingElement().getKind() == ElementKind.RECORD
        && !property.element().getModifiers().contains(Modifier.STATIC);
  }

  /**
   * Whether a method is called and typed as a getter of a field.
   *
   * @param method the method
   * @param field the field
   * @return true for {@code name()}, {@code getName()}, and {@code isName()} of a boolean
   */
  public static boolean isGetter(ExecutableElement method, VariableElement field) {
    return AccessReader.isGetter(method, field);
  }
}
