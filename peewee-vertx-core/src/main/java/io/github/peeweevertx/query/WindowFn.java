package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.FunctionNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/** Functions that work over a window only: say {@code over(…)} on them. */
public final class WindowFn {
  private WindowFn() {}

  /**
   * The number of the row in its group, from 1.
   *
   * @return the call
   */
  public static NumberFunction<Long> rowNumber() {
    return Calls.number(Calls.typed("ROW_NUMBER"));
  }

  /**
   * The rank of the row in its group; equal rows share one, and the next is left out.
   *
   * @return the call
   */
  public static NumberFunction<Long> rank() {
    return Calls.number(Calls.typed("RANK"));
  }

  /**
   * The rank of the row in its group; equal rows share one, and none is left out.
   *
   * @return the call
   */
  public static NumberFunction<Long> denseRank() {
    return Calls.number(Calls.typed("DENSE_RANK"));
  }

  /**
   * The rank of the row between 0 and 1.
   *
   * @return the call
   */
  public static NumberFunction<Double> percentRank() {
    return Calls.number(Calls.typed("PERCENT_RANK"), SqlTypes.DOUBLE);
  }

  /**
   * The part of the group that is not behind the row, up to 1.
   *
   * @return the call
   */
  public static NumberFunction<Double> cumeDist() {
    return Calls.number(Calls.typed("CUME_DIST"), SqlTypes.DOUBLE);
  }

  /**
   * The number of the row's bucket, from 1.
   *
   * @param buckets how many buckets, at least 1
   * @return the call
   */
  public static NumberFunction<Integer> ntile(int buckets) {
    return Calls.number(Calls.typed("NTILE", bound(buckets)), SqlTypes.INTEGER);
  }

  /**
   * The value of the row before.
   *
   * @param <T> the Java type
   * @param expression the value
   * @return the call
   */
  public static <T> FunctionExpr<T> lag(Expr<T> expression) {
    return neighbour("LAG", expression);
  }

  /**
   * The value some rows before.
   *
   * @param <T> the Java type
   * @param expression the value
   * @param rows how many rows before
   * @return the call
   */
  public static <T> FunctionExpr<T> lag(Expr<T> expression, int rows) {
    return neighbour("LAG", expression, bound(rows));
  }

  /**
   * The value some rows before, or a given one where there is no such row.
   *
   * @param <T> the Java type
   * @param expression the value
   * @param rows how many rows before
   * @param otherwise the value where there is no such row
   * @return the call
   */
  public static <T> FunctionExpr<T> lag(Expr<T> expression, int rows, T otherwise) {
    return neighbour(
        "LAG",
        expression,
        bound(rows),
        new ParamNode(Args.given(expression, "the expression").type(), otherwise));
  }

  /**
   * The value of the row behind.
   *
   * @param <T> the Java type
   * @param expression the value
   * @return the call
   */
  public static <T> FunctionExpr<T> lead(Expr<T> expression) {
    return neighbour("LEAD", expression);
  }

  /**
   * The value some rows behind.
   *
   * @param <T> the Java type
   * @param expression the value
   * @param rows how many rows behind
   * @return the call
   */
  public static <T> FunctionExpr<T> lead(Expr<T> expression, int rows) {
    return neighbour("LEAD", expression, bound(rows));
  }

  /**
   * The value some rows behind, or a given one where there is no such row.
   *
   * @param <T> the Java type
   * @param expression the value
   * @param rows how many rows behind
   * @param otherwise the value where there is no such row
   * @return the call
   */
  public static <T> FunctionExpr<T> lead(Expr<T> expression, int rows, T otherwise) {
    return neighbour(
        "LEAD",
        expression,
        bound(rows),
        new ParamNode(Args.given(expression, "the expression").type(), otherwise));
  }

  /**
   * The value of the first row of the frame.
   *
   * @param <T> the Java type
   * @param expression the value
   * @return the call
   */
  public static <T> FunctionExpr<T> firstValue(Expr<T> expression) {
    return neighbour("FIRST_VALUE", expression);
  }

  /**
   * The value of the last row of the frame.
   *
   * @param <T> the Java type
   * @param expression the value
   * @return the call
   */
  public static <T> FunctionExpr<T> lastValue(Expr<T> expression) {
    return neighbour("LAST_VALUE", expression);
  }

  /**
   * The value of a row of the frame.
   *
   * @param <T> the Java type
   * @param expression the value
   * @param row which row, from 1
   * @return the call
   */
  public static <T> FunctionExpr<T> nthValue(Expr<T> expression, int row) {
    return neighbour("NTH_VALUE", expression, bound(row));
  }

  private static Node bound(int value) {
    return new ParamNode(SqlTypes.INTEGER, value);
  }

  private static <T> FunctionExpr<T> neighbour(String name, Expr<T> expression, Node... others) {
    List<Node> arguments = new ArrayList<>();
    arguments.add(Args.given(expression, "the expression").node());
    arguments.addAll(List.of(others));
    return new FunctionExpr<>(
        new FunctionNode(name, arguments, true, List.of(), null), expression.type());
  }
}
