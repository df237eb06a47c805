package io.github.peeweevertx.processor.read;

import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Types as text, without the annotations on them: the compiler's own text has those, and they may
 * not be visible where the text goes.
 */
public final class TypeNames extends SimpleTypeVisitor14<String, Void> {
  private final Function<TypeElement, String> classNames;

  private TypeNames(Function<TypeElement, String> classNames) {
    this.classNames = classNames;
  }

  /**
   * A type with qualified names.
   *
   * @param type the type
   * @return for example {@code java.util.List<java.lang.String>}
   */
  public static String plain(TypeMirror type) {
    return text(type, element -> element.getQualifiedName().toString());
  }

  /**
   * A type with names of one's own.
   *
   * @param type the type
   * @param classNames what a class is called
   * @return the type in Java syntax
   */
  public static String text(TypeMirror type, Function<TypeElement, String> classNames) {
    return new TypeNames(classNames).visit(type);
  }

  @Override
  public String visitDeclared(DeclaredType type, Void unused) {
    String name = classNames.apply((TypeElement) type.asElement());
    return type.getTypeArguments().isEmpty()
        ? name
        : type.getTypeArguments().stream()
            .map(this::visit)
            .collect(Collectors.joining(", ", name + "<", ">"));
  }

  @Override
  public String visitArray(ArrayType type, Void unused) {
    return visit(type.getComponentType()) + "[]";
  }

  @Override
  public String visitPrimitive(PrimitiveType type, Void unused) {
    return switch (type.getKind()) {
      case BOOLEAN -> "boolean";
      case BYTE -> "byte";
      case SHORT -> "short";
      case INT -> "int";
      case LONG -> "long";
      case CHAR -> "char";
      case FLOAT -> "float";
      default -> "double";
    };
  }

  @Override
  public String visitWildcard(WildcardType type, Void unused) {
    if (type.getExtendsBound() != null) {
      return "? extends " + visit(type.getExtendsBound());
    }
    return type.getSuperBound() == null ? "?" : "? super " + visit(type.getSuperBound());
  }

  @Override
  protected String defaultAction(TypeMirror type, Void unused) {
    return type.toString();
  }
}
