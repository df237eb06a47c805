package io.github.peeweevertx.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An {@code Instant} stored as a whole number of 64 bits: what has passed since 1970 began in UTC.
 * What is smaller than the unit is cut, towards the earlier point in time. The database sees a
 * number, so that such a column has no parts of dates.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Epoch {
  /**
   * What is counted.
   *
   * @return the unit
   */
  EpochUnit value() default EpochUnit.SECONDS;
}
