package io.github.peeweevertx.processor.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Knows whether all types that a model is made of are there already: another processor may still
 * have to generate one.
 */
public final class TypeReadiness {
  private final Tools tools;
  private final PropertyReader properties;

  /**
   * Makes it.
   *
   * @param tools the compiler's view
   */
  public TypeReadiness(Tools tools) {
    this.tools = tools;
    this.properties = new PropertyReader(tools);
  }

  /**
   * Whether a model can be read now.
   *
   * @param model the model
   * @return false when it, or a model that it refers to, uses a type that is not there
   */
  public boolean isReady(TypeElement model) {
    return isReady(model, new HashSet<>());
  }

  private boolean isReady(TypeElement model, Set<TypeElement> seen) {
    if (!seen.add(model)) {
      return true;
    }
    if (missing(model) != null) {
      return false;
    }
    for (Property property : properties.properties(model)) {
      for (TypeMirror each : led(property)) {
        TypeElement target = tools.classOf(each);
        if (target != null && !isReady(target, seen)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The models whose keys have to be known for a property. */
  private List<TypeMirror> led(Property property) {
    Annotation relation = property.annotations().find("ManyToMany");
    boolean reference = property.isColumn() && tools.is(property.type(), Names.REF);
    if (!reference && (relation == null || property.role() != Property.Role.MANY)) {
      return List.of();
    }
    List<TypeMirror> led = new ArrayList<>(((DeclaredType) property.type()).getTypeArguments());
    if (!reference && relation.type("through") != null) {
      led.add(relation.type("through"));
    }
    return led;
  }

  /**
   * What of a model itself is not there.
   *
   * @param model the model
   * @return a field or the base class, for a message; null when all is there
   */
  public String missing(TypeElement model) {
    for (TypeElement type = model; type != null; type = tools.superclass(type)) {
      if (isMissing(type.getSuperclass())) {
        return "its base class";
      }
    }
    for (Property property : properties.properties(model)) {
      if (property.role() != Property.Role.NONE
          && (isMissing(property.type()) || namesMissingClass(property))) {
        return "the field " + property.name();
      }
    }
    return null;
  }

  private static boolean namesMissingClass(Property property) {
    for (String name : List.of("Convert", "DefaultWith")) {
      Annotation annotation = property.annotations().find(name);
      if (annotation != null && isMissing(annotation.type("value"))) {
        return true;
      }
    }
    Annotation relation = property.annotations().find("ManyToMany");
    return relation != null && isMissing(relation.type("through"));
  }

  private static boolean isMissing(TypeMirror type) {
    if (type == null || type.getKind() == TypeKind.ERROR) {
      return true;
    }
    if (type instanceof ArrayType array) {
      return isMissing(array.getComponentType());
    }
    return type instanceof DeclaredType declared
        && declared.getTypeArguments().stream().anyMatch(TypeReadiness::isMissing);
  }
}
