package io.github.peeweevertx.ast;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.type.SqlType;
import io.vertx.sqlclient.Row;
import java.util.List;

/**
 * A typed handle on an expression. It is not a node, it yields one: tables and queries implement it
 * without the family of nodes knowing them. Every method gives a new expression; nothing does I/O.
 *
 * @param <T> the Java type of its value
 */
public interface Expr<T> extends Selection<T>, Sortable, Listed<T> {
  /**
   * An expression of a node.
   *
   * @param <T> the Java type of its value
   * @param node the node
   * @param type how its values are bound and read
   * @return the expression
   */
  static <T> Expr<T> of(Node node, SqlType<T> type) {
    return new Typed<>(node, type);
  }

  /**
   * The expression as data.
   *
   * @return never null
   */
  @Override
  Node node();

  /**
   * How values of this expression are bound and read.
   *
   * @return never null
   */
  @Override
  SqlType<T> type();

  @Override
  default List<Node> columns() {
    return List.of(node());
  }

  @Override
  default T read(Row row, int offset) {
    return type().read(row, offset);
  }

  @Override
  default Node sortNode() {
    return node();
  }

  /**
   * Equal to a value.
   *
   * @param value null means IS NULL
   * @return the condition
   */
  default Condition eq(T value) {
    return value == null ? isNull() : Compare.value(this, Operator.EQ, value);
  }

  /**
   * Equal to another expression.
   *
   * @param other the other
   * @return the condition
   */
  default Condition eq(Expr<? extends T> other) {
    return Compare.nodes(node(), Operator.EQ, other);
  }

  /**
   * Not equal to a value.
   *
   * @param value null means IS NOT NULL
   * @return the condition
   */
  default Condition ne(T value) {
    return value == null ? isNotNull() : Compare.value(this, Operator.NE, value);
  }

  /**
   * Not equal to another expression.
   *
   * @param other the other
   * @return the condition
   */
  default Condition ne(Expr<? extends T> other) {
    return Compare.nodes(node(), Operator.NE, other);
  }

  /**
   * Less than a value.
   *
   * @param value not null
   * @return the condition
   */
  default Condition lt(T value) {
    return Compare.value(this, Operator.LT, value);
  }

  /**
   * Less than another expression.
   *
   * @param other the other
   * @return the condition
   */
  default Condition lt(Expr<? extends T> other) {
    return Compare.nodes(node(), Operator.LT, other);
  }

  /**
   * Less than a value or equal to it.
   *
   * @param value not null
   * @return the condition
   */
  default Condition le(T value) {
    return Compare.value(this, Operator.LE, value);
  }

  /**
   * Less than another expression or equal to it.
   *
   * @param other the other
   * @return the condition
   */
  default Condition le(Expr<? extends T> other) {
    return Compare.nodes(node(), Operator.LE, other);
  }

  /**
   * Greater than a value.
   *
   * @param value not null
   * @return the condition
   */
  default Condition gt(T value) {
    return Compare.value(this, Operator.GT, value);
  }

  /**
   * Greater than another expression.
   *
   * @param other the other
   * @return the condition
   */
  default Condition gt(Expr<? extends T> other) {
    return Compare.nodes(node(), Operator.GT, other);
  }

  /**
   * Greater than a value or equal to it.
   *
   * @param value not null
   * @return the condition
   */
  default Condition ge(T value) {
    return Compare.value(this, Operator.GE, value);
  }

  /**
   * Greater than another expression or equal to it.
   *
   * @param other the other
   * @return the condition
   */
  default Condition ge(Expr<? extends T> other) {
    return Compare.nodes(node(), Operator.GE, other);
  }

  /**
   * NULL.
   *
   * @return the condition
   */
  default Condition isNull() {
    return Compare.keyword(node(), Operator.IS, Keyword.NULL);
  }

  /**
   * Not NULL.
   *
   * @return the condition
   */
  default Condition isNotNull() {
    return Compare.keyword(node(), Operator.IS_NOT, Keyword.NULL);
  }

  /**
   * Between two values, both included.
   *
   * @param low the lower bound, not null
   * @param high the upper bound, not null
   * @return the condition
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when a bound is null: say
   *     {@code ge} or {@code le}
   */
  default Condition between(T low, T high) {
    return Compare.between(
        node(), Compare.bound(this, low, "low"), Compare.bound(this, high, "high"));
  }

  /**
   * Between two expressions, both included.
   *
   * @param low the lower bound
   * @param high the upper bound
   * @return the condition
   */
  default Condition between(Expr<? extends T> low, Expr<? extends T> high) {
    return Compare.between(node(), Compare.node(low), Compare.node(high));
  }

  /**
   * Any infix operator of the database.
   *
   * @param <R> the Java type of the result
   * @param operator signs or words, see {@link Operator#of}
   * @param right the right operand
   * @param result the type of the result
   * @return the expression
   */
  default <R> Expr<R> infix(String operator, Expr<?> right, SqlType<R> result) {
    return of(new BinaryNode(node(), Operator.of(operator), Compare.operand(this, right)), result);
  }

  /**
   * Any infix operator of the database that gives true or false.
   *
   * @param operator signs or words, see {@link Operator#of}
   * @param right the right operand
   * @return the condition
   */
  default Condition infix(String operator, Expr<?> right) {
    return Condition.of(
        new BinaryNode(node(), Operator.of(operator), Compare.operand(this, right)));
  }

  /**
   * A name for the column of the result.
   *
   * @param alias the name
   * @return the expression with the name; the name alone where it is not selected
   */
  default Expr<T> as(String alias) {
    return of(new AliasNode(Compare.bare(node()), Compare.given(alias, "alias")), type());
  }

  /**
   * The expression without the name that {@link #as} gave it.
   *
   * @return the expression
   */
  default Expr<T> unaliased() {
    return of(Compare.bare(node()), type());
  }

  /**
   * The value as another type, converted by the database.
   *
   * @param <U> the Java type
   * @param type the type
   * @return the expression
   */
  default <U> Expr<U> cast(SqlType<U> type) {
    return of(new CastNode(node(), Compare.given(type, "type"), null), type);
  }

  /**
   * The same expression, its values read and bound as another type. Nothing changes in SQL: the
   * values have to fit.
   *
   * @param <U> the Java type
   * @param type the type
   * @return the expression
   */
  default <U> Expr<U> typed(SqlType<U> type) {
    return of(node(), Compare.given(type, "type"));
  }

  /**
   * Each value once: the argument of an aggregate.
   *
   * @return the expression, for use inside of a function only
   */
  default Expr<T> distinct() {
    return of(new SequenceNode(List.of(new KeywordNode(Keyword.DISTINCT), node())), type());
  }

  /**
   * Smallest first.
   *
   * @return a term of ORDER BY
   */
  default Ordering asc() {
    return Ordering.of(node(), false);
  }

  /**
   * Greatest first.
   *
   * @return a term of ORDER BY
   */
  default Ordering desc() {
    return Ordering.of(node(), true);
  }
}
