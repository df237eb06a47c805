package io.github.peeweevertx.processor.read;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The compiler's view of types and elements, with the questions that the reader asks of it.
 *
 * @param elements the compiler's elements
 * @param types the compiler's types
 */
public record Tools(Elements elements, Types types) {
  /**
   * The class of a type.
   *
   * @param type any type
   * @return null for a type that is no class
   */
  public TypeElement classOf(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? (TypeElement) ((DeclaredType) type).asElement()
        : null;
  }

  /**
   * Whether a type is a class of this name, whatever its type arguments.
   *
   * @param type any type
   * @param name a qualified name
   * @return true when it is
   */
  public boolean is(TypeMirror type, String name) {
    TypeElement element = classOf(type);
    return element != null && element.getQualifiedName().contentEquals(name);
  }

  /**
   * The wrapper class of a primitive type.
   *
   * @param type any type
   * @return the type itself when it is not primitive
   */
  public TypeMirror boxed(TypeMirror type) {
    return type.getKind().isPrimitive()
        ? types.boxedClass(types.getPrimitiveType(type.getKind())).asType()
        : type;
  }

  /**
   * The class that a class extends.
   *
   * @param type a class
   * @return null for none, and for one that is not known
   */
  public TypeElement superclass(TypeElement type) {
    return classOf(type.getSuperclass());
  }

  /**
   * The arguments with which a type extends or implements a generic one.
   *
   * @param type a type
   * @param name the qualified name of the generic class or interface
   * @return empty when it does not, and when it does so without arguments
   */
  public List<? extends TypeMirror> argumentsOf(TypeMirror type, String name) {
    if (is(type, name)) {
      return ((DeclaredType) type).getTypeArguments();
    }
    for (TypeMirror parent : types.directSupertypes(type)) {
      List<? extends TypeMirror> arguments = argumentsOf(parent, name);
      if (!arguments.isEmpty()) {
        return arguments;
      }
    }
    return List.of();
  }

  /**
   * Whether a class of a package may name a type. Type arguments are looked into.
   *
   * @param type the type
   * @param from the package of the class
   * @return false for a private type, and for one that another package keeps to itself
   */
  public boolean isVisible(TypeMirror type, PackageElement from) {
    TypeElement element = classOf(type);
    if (element == null) {
      return true;
    }
    for (Element each = element;
        each.getKind() != ElementKind.PACKAGE;
        each = each.getEnclosingElement()) {
      if (!isAccessible(each, from)) {
        return false;
      }
    }
    return ((DeclaredType) type)
        .getTypeArguments().stream().allMatch(argument -> isVisible(argument, from));
  }

  /**
   * Whether a class of a package may use a member of a class that it can name.
   *
   * @param member the member
   * @param from the package of the class
   * @return false for a private member, and for one that another package keeps to itself
   */
  public boolean isAccessible(Element member, PackageElement from) {
    Set<Modifier> modifiers = member.getModifiers();
    return modifiers.contains(Modifier.PUBLIC)
        || (!modifiers.contains(Modifier.PRIVATE) && elements.getPackageOf(member).equals(from));
  }

  /**
   * Whether a call of a method or constructor has to be guarded against checked exceptions.
   *
   * @param method the method or constructor
   * @return true when it declares one
   */
  public boolean throwsChecked(ExecutableElement method) {
    TypeMirror runtime = elements.getTypeElement("java.lang.RuntimeException").asType();
    TypeMirror error = elements.getTypeElement("java.lang.Error").asType();
    return method.getThrownTypes().stream()
        .anyMatch(type -> !types.isSubtype(type, runtime) && !types.isSubtype(type, error));
  }

  /**
   * What keeps a class of a package from making an object without arguments.
   *
   * @param type the class
   * @param from the package of the class that makes it
   * @return the end of a sentence that begins with the name of the class; null for nothing
   */
  public String obstacleToMaking(TypeElement type, PackageElement from) {
    if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
      return "is no class";
    }
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      return "is abstract";
    }
    if (!isVisible(type.asType(), from)) {
      return "is not visible to the generated table";
    }
    if (type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC)) {
      return "is an inner class";
    }
    boolean constructible =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(constructor -> constructor.getParameters().isEmpty())
            .anyMatch(
                constructor -> isAccessible(constructor, from) && !throwsChecked(constructor));
    return constructible ? null : "has no usable constructor without parameters";
  }
}
