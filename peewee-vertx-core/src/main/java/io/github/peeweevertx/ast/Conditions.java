package io.github.peeweevertx.ast;

/** Puts many conditions together. */
public final class Conditions {
  static final Condition NONE = new None();

  /** A class of its own, not a lambda: identity is what tells it. */
  private static final class None implements Condition {
    @Override
    public Node node() {
      return Compare.nothing(true).node();
    }

    @Override
    public String toString() {
      return "Condition.none()";
    }
  }

  private Conditions() {}

  /**
   * All hold.
   *
   * @param conditions the conditions
   * @return the condition; {@link Condition#none} of none at all
   */
  public static Condition all(Condition... conditions) {
    return fold(Operator.AND, java.util.Arrays.asList(Compare.given(conditions, "conditions")));
  }

  /**
   * All hold.
   *
   * @param conditions the conditions
   * @return the condition; {@link Condition#none} of none at all
   */
  public static Condition all(Iterable<? extends Condition> conditions) {
    return fold(Operator.AND, Compare.given(conditions, "conditions"));
  }

  /**
   * At least one holds.
   *
   * @param conditions the conditions
   * @return the condition; {@link Condition#none} of none at all
   */
  public static Condition any(Condition... conditions) {
    return fold(Operator.OR, java.util.Arrays.asList(Compare.given(conditions, "conditions")));
  }

  /**
   * At least one holds.
   *
   * @param conditions the conditions
   * @return the condition; {@link Condition#none} of none at all
   */
  public static Condition any(Iterable<? extends Condition> conditions) {
    return fold(Operator.OR, Compare.given(conditions, "conditions"));
  }

  /**
   * A condition that counts only when it is wanted.
   *
   * @param wanted whether it is wanted
   * @param condition the condition
   * @return the condition, or {@link Condition#none}
   */
  public static Condition when(boolean wanted, Condition condition) {
    return wanted ? Compare.given(condition, "the condition") : NONE;
  }

  static Condition combine(Condition left, Operator operator, Condition right) {
    if (Compare.given(right, "the condition").isNone()) {
      return left;
    }
    return left.isNone()
        ? right
        : Condition.of(new BinaryNode(left.node(), operator, right.node()));
  }

  private static Condition fold(Operator operator, Iterable<? extends Condition> conditions) {
    Condition folded = NONE;
    for (Condition each : conditions) {
      folded = combine(folded, operator, each);
    }
    return folded;
  }
}
