package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.BinaryNode;
import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.Keyword;
import io.github.peeweevertx.ast.KeywordNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Operator;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.QueryNode;
import io.github.peeweevertx.ast.RowNode;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Several expressions as one row value, to be compared with others of the same width. */
public final class RowExpr {
  private final List<? extends Expr<?>> parts;
  private final RowNode node;

  private RowExpr(List<? extends Expr<?>> parts) {
    this.parts = parts;
    this.node = new RowNode(Args.nodes(parts));
  }

  static RowExpr of(List<? extends Expr<?>> parts) {
    return new RowExpr(parts);
  }

  /**
   * The row as data.
   *
   * @return never null
   */
  public RowNode node() {
    return node;
  }

  /**
   * Equal to values.
   *
   * @param values as many as this row has; none of them null
   * @return the condition
   */
  public Condition eq(Object... values) {
    return compare(Operator.EQ, values);
  }

  /**
   * Not equal to values.
   *
   * @param values as many as this row has; none of them null
   * @return the condition
   */
  public Condition ne(Object... values) {
    return compare(Operator.NE, values);
  }

  /**
   * Before values, compared from left to right.
   *
   * @param values as many as this row has; none of them null
   * @return the condition
   */
  public Condition lt(Object... values) {
    return compare(Operator.LT, values);
  }

  /**
   * Before values or equal to them, compared from left to right.
   *
   * @param values as many as this row has; none of them null
   * @return the condition
   */
  public Condition le(Object... values) {
    return compare(Operator.LE, values);
  }

  /**
   * Behind values, compared from left to right: the next page of an ordered list.
   *
   * @param values as many as this row has; none of them null
   * @return the condition
   */
  public Condition gt(Object... values) {
    return compare(Operator.GT, values);
  }

  /**
   * Behind values or equal to them, compared from left to right.
   *
   * @param values as many as this row has; none of them null
   * @return the condition
   */
  public Condition ge(Object... values) {
    return compare(Operator.GE, values);
  }

  /**
   * Equal to another row.
   *
   * @param other a row of the same width
   * @return the condition
   */
  public Condition eq(RowExpr other) {
    width(Args.given(other, "the row").parts.size());
    return Condition.of(new BinaryNode(node, Operator.EQ, other.node));
  }

  /**
   * Equal to the row that a query gives.
   *
   * @param query a query of as many columns, and one row at most
   * @return the condition
   */
  public Condition eq(SelectQuery<?> query) {
    return Condition.of(new BinaryNode(node, Operator.EQ, sameWidth(query)));
  }

  /**
   * One of some rows. None at all is a condition that never holds.
   *
   * @param rows the rows, each with as many values as this one
   * @return the condition
   */
  public Condition in(Iterable<? extends List<?>> rows) {
    return in(Operator.IN, rows);
  }

  /**
   * None of some rows. None at all is a condition that always holds.
   *
   * @param rows the rows, each with as many values as this one
   * @return the condition
   */
  public Condition notIn(Iterable<? extends List<?>> rows) {
    return in(Operator.NOT_IN, rows);
  }

  /**
   * One of the rows of a query.
   *
   * @param query a query of as many columns
   * @return the condition
   */
  public Condition in(SelectQuery<?> query) {
    return Condition.of(new BinaryNode(node, Operator.IN, sameWidth(query)));
  }

  /**
   * None of the rows of a query.
   *
   * @param query a query of as many columns
   * @return the condition
   */
  public Condition notIn(SelectQuery<?> query) {
    return Condition.of(new BinaryNode(node, Operator.NOT_IN, sameWidth(query)));
  }

  /**
   * One of the rows of a list.
   *
   * @param values rows of as many values
   * @return the condition
   */
  public Condition in(ValuesList values) {
    return Condition.of(
        new BinaryNode(node, Operator.IN, Args.given(values, "values").source().query()));
  }

  /**
   * None of the rows of a list of values.
   *
   * @param values the list
   * @return the condition
   */
  public Condition notIn(ValuesList values) {
    return Condition.of(
        new BinaryNode(node, Operator.NOT_IN, Args.given(values, "values").source().query()));
  }

  private Condition compare(Operator operator, Object... values) {
    return Condition.of(
        new BinaryNode(node, operator, row(Arrays.asList(Args.given(values, "values")))));
  }

  private Condition in(Operator operator, Iterable<? extends List<?>> rows) {
    List<Node> nodes = new ArrayList<>();
    for (List<?> row : Args.given(rows, "rows")) {
      nodes.add(row(Args.given(row, "a row")));
    }
    if (nodes.isEmpty()) {
      Keyword left = operator == Operator.NOT_IN ? Keyword.ONE : Keyword.ZERO;
      return Condition.of(
          new BinaryNode(new KeywordNode(left), Operator.EQ, new KeywordNode(Keyword.ONE)));
    }
    return Condition.of(new BinaryNode(node, operator, new RowNode(nodes)));
  }

  /** The values as a row, each bound as the expression in its place is. */
  private RowNode row(List<?> values) {
    width(values.size());
    List<Node> nodes = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      Object value = Args.given(values.get(i), "a value of a row");
      nodes.add(value instanceof Expr<?> ? Literals.node(value) : bound(parts.get(i), value));
    }
    return new RowNode(nodes);
  }

  private static Node bound(Expr<?> part, Object value) {
    SqlType<?> type = part.type();
    if (!type.javaType().isInstance(value)) {
      throw Args.invalid(
          "a value of a row must be a "
              + type.javaType().getSimpleName()
              + ", and is a "
              + value.getClass().getSimpleName());
    }
    return new ParamNode(type, value);
  }

  private QueryNode sameWidth(SelectQuery<?> query) {
    QueryNode other = Args.given(query, "the query").query();
    if (other instanceof SelectNode select && select.value().isEmpty()) {
      width(select.columns().size());
    }
    return other;
  }

  private void width(int other) {
    if (other != parts.size()) {
      throw Args.invalid("the row has " + parts.size() + " parts, and is compared with " + other);
    }
  }
}
