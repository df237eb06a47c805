package io.github.peeweevertx.processor.write;

import io.github.peeweevertx.processor.read.FieldDescription;
import java.math.BigDecimal;

/** Values of annotations as constants of Java. */
final class Constants {
  private Constants() {}

  /** A literal that was checked, as a value of the type of a field. */
  static String of(FieldDescription field, String literal) {
    return switch (field.type().stored()) {
      case STRING -> Strings.literal(literal);
      case LONG -> number(literal) + "L";
      case SHORT -> "(short) " + number(literal);
      case INTEGER -> number(literal);
      case FLOAT -> Float.parseFloat(literal) + "F";
      case DOUBLE -> Double.parseDouble(literal) + "";
      case DECIMAL ->
          "new %s(%s)".formatted(ClassName.of("java.math.BigDecimal"), Strings.literal(literal));
      case ENUM -> ClassName.raw(field.type().javaType()) + "." + literal;
      default -> literal;
    };
  }

  /** An integer as Java writes it: 007 would be octal. */
  private static String number(String literal) {
    return new BigDecimal(literal).toBigIntegerExact().toString();
  }
}
