package io.github.peeweevertx.ast;

import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.SqlTypes;

/**
 * An expression that is true or false. {@link #none} is the condition that is not there: whatever
 * it is combined with stays as it is, so that optional filters need no null checks.
 */
@FunctionalInterface
public interface Condition extends Expr<Boolean> {
  /**
   * A condition of a node.
   *
   * @param node the node
   * @return the condition
   */
  static Condition of(Node node) {
    return () -> node;
  }

  /**
   * The condition that is not there. As a part of another expression, where something has to stand,
   * it always holds.
   *
   * @return always the same instance
   */
  static Condition none() {
    return Conditions.NONE;
  }

  @Override
  default SqlType<Boolean> type() {
    return SqlTypes.BOOLEAN;
  }

  /**
   * Whether there is a condition at all.
   *
   * @return true for {@link #none}
   */
  default boolean isNone() {
    return this == Conditions.NONE;
  }

  /**
   * Both hold.
   *
   * @param other the other condition
   * @return the condition
   */
  default Condition and(Condition other) {
    return Conditions.combine(this, Operator.AND, other);
  }

  /**
   * At least one holds.
   *
   * @param other the other condition
   * @return the condition
   */
  default Condition or(Condition other) {
    return Conditions.combine(this, Operator.OR, other);
  }

  /**
   * Does not hold. Said twice it is the condition itself, as in peewee.
   *
   * @return the condition; {@link #none} of none
   */
  default Condition not() {
    if (isNone()) {
      return this;
    }
    return node() instanceof PrefixNode prefix && prefix.operator() == Operator.NOT
        ? of(prefix.operand())
        : of(new PrefixNode(Operator.NOT, node()));
  }

  /**
   * An expression that is true or false, as a condition.
   *
   * @param expression the expression
   * @return the same expression
   */
  static Condition of(Expr<Boolean> expression) {
    return of(Compare.node(expression));
  }
}
