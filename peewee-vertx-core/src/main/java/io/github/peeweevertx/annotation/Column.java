package io.github.peeweevertx.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How one field is stored. A field without it is a column all the same, under its own name, not
 * null.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Column {
  /**
   * The column name; empty means: made from the field name.
   *
   * @return the name as it stands in the database
   */
  String name() default "";

  /**
   * Whether the column takes NULL. Not null is the default, as in peewee.
   *
   * @return true for a nullable column
   */
  boolean nullable() default false;

  /**
   * The longest text, in characters, for a {@code String} without {@link Text} or {@link Fixed}.
   *
   * @return the length of the {@code VARCHAR}
   */
  int maxLength() default 255;

  /**
   * Whether two rows may not share a value.
   *
   * @return true for a unique index on this column
   */
  boolean unique() default false;

  /**
   * Whether the column has an index of its own.
   *
   * @return true for a plain index on this column
   */
  boolean index() default false;

  /**
   * The index method, for example {@code gin}; empty means: the default of the database.
   *
   * @return the method named in {@code USING}
   */
  String indexType() default "";
}
