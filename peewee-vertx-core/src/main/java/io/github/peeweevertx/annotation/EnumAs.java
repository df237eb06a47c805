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
   * @return name, ordinal, or a type of the database's own
   */
  EnumStorage value() default EnumStorage.NAME;

  /**
   * The name of the type that PostgreSQL makes for {@link EnumStorage#NATIVE}; MySQL and MariaDB
   * keep the words in the column.
   *
   * @return empty means: the name of the enum in small letters, {@code order_state} for {@code
   *     OrderState}
   */
  String type() default "";
}
