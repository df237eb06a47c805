package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.FunctionNode;
import io.github.peeweevertx.ast.Keyword;
import io.github.peeweevertx.ast.KeywordNode;
import io.github.peeweevertx.ast.NameNode;
import io.github.peeweevertx.ast.NumberExpr;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.Subquery;
import io.github.peeweevertx.ast.TemporalExpr;
import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.SqlTypes;
import java.time.OffsetDateTime;

/**
 * Functions, aggregates and values. {@link #call} reaches every other function of the database.
 * Window functions stand in {@link WindowFn}.
 */
public final class Fn {
  private Fn() {}

  /**
   * Any function of the database.
   *
   * @param <T> the Java type of the result
   * @param name its name, with letters, digits, underscores, and a dot behind a schema
   * @param type the type of the result
   * @param arguments expressions, queries, or values to be bound
   * @return the call
   */
  public static <T> FunctionExpr<T> call(String name, SqlType<T> type, Object... arguments) {
    return new FunctionExpr<>(
        Calls.any(name, Args.given(arguments, "arguments")), Args.given(type, "type"));
  }

  /**
   * Any function of the database that gives what its first argument is.
   *
   * @param <T> the Java type of the result
   * @param name its name, with letters, digits, underscores, and a dot behind a schema
   * @param first the first argument
   * @param others expressions, queries, or values to be bound
   * @return the call
   */
  public static <T> FunctionExpr<T> call(String name, Expr<T> first, Object... others) {
    Object[] arguments = new Object[Args.given(others, "the arguments").length + 1];
    arguments[0] = Args.given(first, "the first argument");
    System.arraycopy(others, 0, arguments, 1, others.length);
    return new FunctionExpr<>(Calls.any(name, arguments), first.type());
  }

  /**
   * Any function of the database that gives a number.
   *
   * @param <N> the type of the number
   * @param name its name, with letters, digits, underscores, and a dot behind a schema
   * @param type the type of the result
   * @param arguments expressions, queries, or values to be bound
   * @return the call
   */
  public static <N extends Number> NumberFunction<N> number(
      String name, SqlType<N> type, Object... arguments) {
    return Calls.number(Calls.any(name, Args.given(arguments, "arguments")), type);
  }

  /**
   * Any function of the database that gives text.
   *
   * @param name its name, with letters, digits, underscores, and a dot behind a schema
   * @param arguments expressions, queries, or values to be bound
   * @return the call
   */
  public static TextFunction text(String name, Object... arguments) {
    return Calls.text(Calls.any(name, Args.given(arguments, "arguments")));
  }

  /**
   * The number of rows.
   *
   * @return the aggregate
   */
  public static NumberFunction<Long> count() {
    return Calls.number(Calls.typed("COUNT", new KeywordNode(Keyword.STAR)));
  }

  /**
   * The number of rows where an expression is not NULL.
   *
   * @param expression the expression; {@code distinct()} of it counts each value once
   * @return the aggregate
   */
  public static NumberFunction<Long> count(Expr<?> expression) {
    return Calls.number(Calls.call("COUNT", expression));
  }

  /**
   * The sum. Reading one that does not fit the type of its terms is an error: say {@code
   * typed(SqlTypes.DECIMAL)} where that may happen.
   *
   * @param <N> the type of the number
   * @param expression the terms
   * @return the aggregate
   */
  public static <N extends Number> NumberFunction<N> sum(Expr<N> expression) {
    return Calls.number(Calls.call("SUM", expression), SqlTypes.exact(expression.type()));
  }

  /**
   * The mean.
   *
   * @param expression the numbers
   * @return the aggregate
   */
  public static NumberFunction<Double> avg(Expr<? extends Number> expression) {
    return Calls.number(Calls.call("AVG", expression), SqlTypes.DOUBLE);
  }

  /**
   * The least value.
   *
   * @param <T> the Java type
   * @param expression the values
   * @return the aggregate
   */
  public static <T> FunctionExpr<T> min(Expr<T> expression) {
    return new FunctionExpr<>(Calls.call("MIN", expression), expression.type());
  }

  /**
   * The least number.
   *
   * @param <N> the type of the number
   * @param expression the numbers
   * @return the aggregate
   */
  public static <N extends Number> NumberFunction<N> min(NumberExpr<N> expression) {
    return Calls.number(Calls.call("MIN", expression), expression.type());
  }

  /**
   * The greatest value.
   *
   * @param <T> the Java type
   * @param expression the values
   * @return the aggregate
   */
  public static <T> FunctionExpr<T> max(Expr<T> expression) {
    return new FunctionExpr<>(Calls.call("MAX", expression), expression.type());
  }

  /**
   * The greatest number.
   *
   * @param <N> the type of the number
   * @param expression the numbers
   * @return the aggregate
   */
  public static <N extends Number> NumberFunction<N> max(NumberExpr<N> expression) {
    return Calls.number(Calls.call("MAX", expression), expression.type());
  }

  /**
   * The texts of a group, joined; {@code GROUP_CONCAT} on MySQL, whose sessions cut it off where it
   * is longer than their {@code group_concat_max_len}.
   *
   * @param expression the texts
   * @param separator what stands between them, not null
   * @return the aggregate
   */
  public static TextFunction stringAgg(Expr<?> expression, String separator) {
    return Calls.text(
        Calls.call("STRING_AGG", expression, Value.of(Args.given(separator, "separator"))));
  }

  /**
   * The values of a group as an array; PostgreSQL only.
   *
   * @param expression the values
   * @return the aggregate
   */
  public static FunctionExpr<Object> arrayAgg(Expr<?> expression) {
    return new FunctionExpr<>(Calls.call("ARRAY_AGG", expression), SqlTypes.OBJECT);
  }

  /**
   * The first value that is not NULL.
   *
   * @param <T> the Java type
   * @param first the first
   * @param others the others, values or expressions
   * @return the call
   */
  public static <T> FunctionExpr<T> coalesce(Expr<T> first, Object... others) {
    return call("COALESCE", first, bound(first, others));
  }

  /**
   * The first number that is not NULL.
   *
   * @param <N> the type of the number
   * @param first the first
   * @param others the others, values or expressions
   * @return the call
   */
  public static <N extends Number> NumberFunction<N> coalesce(
      NumberExpr<N> first, Object... others) {
    return Calls.number(call("COALESCE", first, bound(first, others)).call(), first.type());
  }

  /** Values are bound as the first argument is: a converter of it is theirs too. */
  private static Object[] bound(Expr<?> first, Object... others) {
    Object[] bound = new Object[Args.given(others, "the others").length];
    Class<?> javaType = Args.given(first, "the first argument").type().javaType();
    for (int i = 0; i < bound.length; i++) {
      Object each = others[i];
      bound[i] =
          javaType.isInstance(each)
              ? Expr.of(new ParamNode(first.type(), each), SqlTypes.OBJECT)
              : each;
    }
    return bound;
  }

  /**
   * NULL where two expressions are equal, else the first.
   *
   * @param <T> the Java type
   * @param expression the first
   * @param value the second
   * @return the call
   */
  public static <T> FunctionExpr<T> nullIf(Expr<T> expression, T value) {
    return call("NULLIF", expression, bound(expression, value));
  }

  /**
   * The number without its sign.
   *
   * @param <N> the type of the number
   * @param expression the number
   * @return the call
   */
  public static <N extends Number> NumberFunction<N> abs(Expr<N> expression) {
    return Calls.number(Calls.call("ABS", expression), expression.type());
  }

  /**
   * The number rounded to a whole one.
   *
   * @param <N> the type of the number
   * @param expression the number
   * @return the call
   */
  public static <N extends Number> NumberFunction<N> round(Expr<N> expression) {
    return Calls.number(Calls.call("ROUND", expression), expression.type());
  }

  /**
   * In small letters.
   *
   * @param expression the text
   * @return the call
   */
  public static TextFunction lower(Expr<String> expression) {
    return Calls.text(Calls.call("LOWER", expression));
  }

  /**
   * In capital letters.
   *
   * @param expression the text
   * @return the call
   */
  public static TextFunction upper(Expr<String> expression) {
    return Calls.text(Calls.call("UPPER", expression));
  }

  /**
   * How many characters.
   *
   * @param expression the text
   * @return the call
   */
  public static NumberFunction<Integer> length(Expr<String> expression) {
    return Calls.number(Calls.call("LENGTH", expression), SqlTypes.INTEGER);
  }

  /**
   * A random number from 0 to 1, in the words of the dialect.
   *
   * @return the call
   */
  public static NumberFunction<Double> random() {
    return Calls.number(Calls.typed("random"), SqlTypes.DOUBLE);
  }

  /**
   * The time of the transaction, or of the statement, as the database tells it.
   *
   * @return the expression
   */
  public static TemporalExpr<OffsetDateTime> now() {
    return TemporalExpr.temporal(Calls.typed("NOW"), SqlTypes.TIMESTAMPTZ);
  }

  /**
   * Whether a query gives a row.
   *
   * @param query the query
   * @return the condition
   */
  public static Condition exists(SelectQuery<?> query) {
    return Condition.of(Calls.typed("EXISTS", Args.given(query, "the query").query()));
  }

  /**
   * Any value of a query: right of an operator.
   *
   * @param <T> the Java type
   * @param query a query of one column
   * @return the expression
   */
  public static <T> Expr<T> any(Subquery<T> query) {
    return quantified("ANY", query);
  }

  /**
   * All values of a query: right of an operator.
   *
   * @param <T> the Java type
   * @param query a query of one column
   * @return the expression
   */
  public static <T> Expr<T> all(Subquery<T> query) {
    return quantified("ALL", query);
  }

  @SuppressWarnings("unchecked")
  private static <T> Expr<T> quantified(String word, Subquery<T> query) {
    FunctionNode call = Calls.typed(word, Args.given(query, "the query").query());
    return Expr.of(call, (SqlType<T>) SqlTypes.OBJECT);
  }

  /**
   * Several expressions as one row value.
   *
   * @param expressions at least two
   * @return the row
   */
  public static RowExpr row(Expr<?>... expressions) {
    return RowExpr.of(Args.some("expressions", expressions));
  }

  /**
   * The value that an insert wanted to write, behind a conflict.
   *
   * @param <T> the Java type
   * @param column the column
   * @return the expression
   */
  public static <T> Expr<T> excluded(Expr<T> column) {
    return Expr.of(Upserts.excluded(column), column.type());
  }

  /**
   * The number that an insert wanted to write, behind a conflict.
   *
   * @param <N> the type of the number
   * @param column the column
   * @return the expression
   */
  public static <N extends Number> NumberExpr<N> excluded(NumberExpr<N> column) {
    return NumberExpr.number(Upserts.excluded(column), column.type());
  }

  /**
   * A name in quotes: the alias of a selected expression, for ORDER BY.
   *
   * @param path the name, or its parts
   * @return the expression
   */
  public static Expr<Object> name(String... path) {
    return Expr.of(new NameNode(Args.some("path", path)), SqlTypes.OBJECT);
  }
}
