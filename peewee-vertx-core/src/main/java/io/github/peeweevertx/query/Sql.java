package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.SqlTypes;

/**
 * Fragments of SQL that the user writes: the only way to put text into a statement. The text must
 * never come from outside; values are given beside it and bound. {@code ?} stands for the next
 * value, {@code ??} for a question mark; quotes and comments are left alone.
 */
public final class Sql {
  private Sql() {}

  /**
   * A fragment of a type that only the database knows.
   *
   * @param text the text, with {@code ?} for each value
   * @param values values to be bound, expressions or queries, in order
   * @return the expression
   */
  public static Expr<Object> raw(String text, Object... values) {
    return raw(SqlTypes.OBJECT, text, values);
  }

  /**
   * A fragment of a known type.
   *
   * @param <T> the Java type
   * @param type how its values are read
   * @param text the text, with {@code ?} for each value
   * @param values values to be bound, expressions or queries, in order
   * @return the expression
   */
  public static <T> Expr<T> raw(SqlType<T> type, String text, Object... values) {
    return Expr.of(RawText.positional(text, values), Args.given(type, "type"));
  }

  /**
   * A fragment that is true or false.
   *
   * @param text the text, with {@code ?} for each value
   * @param values values to be bound, expressions or queries, in order
   * @return the condition
   */
  public static Condition condition(String text, Object... values) {
    return Condition.of(RawText.positional(text, values));
  }
}
