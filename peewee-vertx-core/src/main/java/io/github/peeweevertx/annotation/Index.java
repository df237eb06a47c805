package io.github.peeweevertx.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An index over one or more fields, written inside {@link Model#indexes()}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Index {
  /**
   * The fields, by their Java names, in index order.
   *
   * @return at least one name
   */
  String[] value();

  /**
   * Whether two rows may not share the values.
   *
   * @return true for a unique index
   */
  boolean unique() default false;

  /**
   * The index method, for example {@code gin}; empty means: the default of the database.
   *
   * @return the method named in {@code USING}
   */
  String using() default "";

  /**
   * The index name; empty means: made from table and columns, cut with a hash when too long.
   *
   * @return the name
   */
  String name() default "";

  /**
   * The condition of a partial index, for example {@code active}: SQL as it is, over columns and
   * not fields, with its values written out. PostgreSQL only; elsewhere the DDL is refused.
   *
   * @return the condition; empty for an index of all rows
   */
  String where() default "";
}
