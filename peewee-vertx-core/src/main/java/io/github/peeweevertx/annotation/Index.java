package io.github.peeweevertx.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An index over fields or expressions, written inside {@link Model#indexes()}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Index {
  /**
   * The fields, by their Java names, in index order; behind a name may stand an order or an
   * operator class, SQL as it is: {@code "at DESC"}.
   *
   * @return the names; none for an index of expressions only
   */
  String[] value() default {};

  /**
   * Expressions behind the fields, for example {@code lower(email)}: SQL as it is, over columns and
   * not fields, with values written out; MySQL wants them in parentheses of their own. An order or
   * an operator class may follow. PostgreSQL and MySQL only; elsewhere the DDL is refused.
   *
   * @return the expressions; an index of expressions only needs a {@link #name}
   */
  String[] expressions() default {};

  /**
   * Whether two rows may not share the values.
   *
   * @return true for a unique index
   */
  boolean unique() default false;

  /**
   * Whether two rows may not share a NULL either; such an index is unique. PostgreSQL 15 and later;
   * elsewhere the DDL is refused.
   *
   * @return true for {@code NULLS NOT DISTINCT}
   */
  boolean nullsNotDistinct() default false;

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
