package io.github.peeweevertx.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How an enum is stored. Without it: by name. A value that the enum does not know is an error when
 * the row is read, not null.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface EnumAs {
  /**
   * The form.
   *
   * @return name or ordinal
   */
  EnumStorage value() default EnumStorage.NAME;
}
