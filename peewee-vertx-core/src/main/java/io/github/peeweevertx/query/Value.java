package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.NumberExpr;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.StringExpr;
import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.SqlTypes;

/** Bound values as expressions: for the left side of an operator, and for select lists. */
public final class Value {
  private Value() {}

  /**
   * A bound number.
   *
   * @param value the number
   * @return the expression
   */
  public static NumberExpr<Integer> of(int value) {
    return NumberExpr.number(param(SqlTypes.GIVEN_INTEGER, value), SqlTypes.INTEGER);
  }

  /**
   * A bound number.
   *
   * @param value the number
   * @return the expression
   */
  public static NumberExpr<Long> of(long value) {
    return NumberExpr.number(param(SqlTypes.GIVEN_BIGINT, value), SqlTypes.BIGINT);
  }

  /**
   * A bound number.
   *
   * @param value the number
   * @return the expression
   */
  public static NumberExpr<Double> of(double value) {
    return NumberExpr.number(param(SqlTypes.DOUBLE, value), SqlTypes.DOUBLE);
  }

  /**
   * A bound text.
   *
   * @param value the text
   * @return the expression
   */
  public static StringExpr of(String value) {
    return StringExpr.text(param(SqlTypes.TEXT, Args.given(value, "the value")));
  }

  /**
   * A bound truth.
   *
   * @param value true or false
   * @return the condition
   */
  public static Condition of(boolean value) {
    return Condition.of(param(SqlTypes.BOOLEAN, value));
  }

  /**
   * A bound value of any type.
   *
   * @param <T> the Java type
   * @param type how it is bound
   * @param value the value, null for NULL
   * @return the expression
   */
  public static <T> Expr<T> of(SqlType<T> type, T value) {
    return Expr.of(param(Args.given(type, "type"), value), type);
  }

  private static Node param(SqlType<?> type, Object value) {
    return new ParamNode(type, value);
  }
}
