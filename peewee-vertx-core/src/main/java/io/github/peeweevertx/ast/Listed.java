package io.github.peeweevertx.ast;

import io.github.peeweevertx.type.SqlType;
import java.util.Arrays;
import java.util.Iterator;

/**
 * The part of {@link Expr} that looks for a value among others.
 *
 * @param <T> the Java type of the value
 */
public interface Listed<T> {
  /**
   * The value as data.
   *
   * @return never null
   */
  Node node();

  /**
   * How the values that it is compared with are bound.
   *
   * @return never null
   */
  SqlType<T> type();

  /**
   * One of some values. None at all is a condition that never holds.
   *
   * @param values the values; a null among them is equal to nothing, as in SQL
   * @return the condition
   */
  default Condition in(Iterable<? extends T> values) {
    return Compare.list(this, Operator.IN, Compare.given(values, "values").iterator());
  }

  /**
   * One of some values. None at all is a condition that never holds.
   *
   * @param values the values, read once and kept
   * @return the condition
   */
  default Condition in(Iterator<? extends T> values) {
    return Compare.list(this, Operator.IN, values);
  }

  /**
   * One of some values. None at all is a condition that never holds.
   *
   * @param values the values
   * @return the condition
   */
  @SuppressWarnings("unchecked")
  default Condition in(T... values) {
    return Compare.list(
        this, Operator.IN, Arrays.asList(Compare.given(values, "values")).iterator());
  }

  /**
   * One of some expressions.
   *
   * @param first the first
   * @param others the others
   * @return the condition
   */
  default Condition in(Expr<? extends T> first, Expr<?>... others) {
    return Compare.expressions(this, Operator.IN, first, others);
  }

  /**
   * One of the values of a query.
   *
   * @param query a query of one column, or a select of whole models, which stands for their keys
   * @return the condition
   */
  default Condition in(Subquery<? extends T> query) {
    return Compare.query(node(), Operator.IN, query);
  }

  /**
   * None of some values. None at all is a condition that always holds.
   *
   * @param values the values; with a null among them the condition never holds, as in SQL
   * @return the condition
   */
  default Condition notIn(Iterable<? extends T> values) {
    return Compare.list(this, Operator.NOT_IN, Compare.given(values, "values").iterator());
  }

  /**
   * None of some values. None at all is a condition that always holds.
   *
   * @param values the values
   * @return the condition
   */
  @SuppressWarnings("unchecked")
  default Condition notIn(T... values) {
    return Compare.list(
        this, Operator.NOT_IN, Arrays.asList(Compare.given(values, "values")).iterator());
  }

  /**
   * None of some values. None at all is a condition that always holds.
   *
   * @param values the values, read once and kept
   * @return the condition
   */
  default Condition notIn(Iterator<? extends T> values) {
    return Compare.list(this, Operator.NOT_IN, values);
  }

  /**
   * None of some expressions.
   *
   * @param first the first
   * @param others the others
   * @return the condition
   */
  default Condition notIn(Expr<? extends T> first, Expr<?>... others) {
    return Compare.expressions(this, Operator.NOT_IN, first, others);
  }

  /**
   * None of the values of a query.
   *
   * @param query a query of one column, or a select of whole models, which stands for their keys
   * @return the condition
   */
  default Condition notIn(Subquery<? extends T> query) {
    return Compare.query(node(), Operator.NOT_IN, query);
  }
}
