package io.github.peeweevertx.processor.read;

import java.math.BigDecimal;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** The literals that may stand in {@code @Default}. */
public final class Literals {
  private static final Set<String> TRUTHS = Set.of("true", "false");

  private Literals() {}

  /**
   * Whether a text is a literal of a field's type.
   *
   * @param field the field
   * @param literal the text
   * @param tools the compiler's view
   * @return false also for a type that has no literals
   */
  public static boolean isValid(FieldDescription field, String literal, Tools tools) {
    if (field.reference() != null || field.type().converter() != null) {
      return false;
    }
    return switch (field.type().stored()) {
      case STRING -> true;
      case BOOLEAN -> TRUTHS.contains(literal);
      case SHORT, INTEGER, LONG, FLOAT, DOUBLE, DECIMAL -> isNumber(field.type().stored(), literal);
      case ENUM -> isConstant(tools.classOf(field.type().javaType()), literal);
      default -> false;
    };
  }

  private static boolean isNumber(ValueType type, String literal) {
    try {
      BigDecimal number = new BigDecimal(literal);
      switch (type) {
        case SHORT -> number.shortValueExact();
        case INTEGER -> number.intValueExact();
        case LONG -> number.longValueExact();
        default -> {
          return type == ValueType.DECIMAL || fits(type, literal);
        }
      }
      return true;
    } catch (ArithmeticException | NumberFormatException noSuchNumber) {
      return false;
    }
  }

  private static boolean fits(ValueType type, String literal) {
    return type == ValueType.FLOAT
        ? Float.isFinite(Float.parseFloat(literal))
        : Double.isFinite(Double.parseDouble(literal));
  }

  private static boolean isConstant(TypeElement type, String literal) {
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT
          && member.getSimpleName().contentEquals(literal)) {
        return true;
      }
    }
    return false;
  }
}
