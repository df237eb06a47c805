package io.github.peeweevertx.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.RoundingMode;

/** The size of a {@code BigDecimal}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Decimal {
  /**
   * All digits, before and after the point.
   *
   * @return the precision
   */
  int digits() default 10;

  /**
   * Digits after the point.
   *
   * @return the scale
   */
  int scale() default 5;

  /**
   * How a value with more digits after the point is brought to the scale before it is sent; {@link
   * RoundingMode#UNNECESSARY} leaves it to the database.
   *
   * @return the rounding mode
   */
  RoundingMode rounding() default RoundingMode.UNNECESSARY;
}
