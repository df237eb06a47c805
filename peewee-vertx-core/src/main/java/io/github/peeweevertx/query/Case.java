package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.type.SqlType;
import java.util.List;

/**
 * Case distinctions: {@code Case.on(x).when(1, "a").orElse("b")} compares an expression with
 * values, {@code Case.when(condition, "a").orElse("b")} takes the first condition that holds.
 */
public final class Case {
  private Case() {}

  /**
   * Compares an expression with values.
   *
   * @param <V> the Java type of the expression
   * @param expression the expression
   * @return what to say {@code when} on
   */
  public static <V> On<V> on(Expr<V> expression) {
    return new On<>(Args.given(expression, "the expression"));
  }

  /**
   * A result for a condition.
   *
   * @param <T> the Java type of the results
   * @param condition the condition
   * @param result the result; it tells the type of all results, so it must not be null
   * @return the case distinction so far
   */
  public static <T> Cases<Condition, T> when(Condition condition, T result) {
    SqlType<T> type = Literals.type(Args.given(result, "the first result"));
    return searched(type).when(condition, result);
  }

  /**
   * A result for a condition.
   *
   * @param <T> the Java type of the results
   * @param condition the condition
   * @param result the result
   * @return the case distinction so far
   */
  public static <T> Cases<Condition, T> when(Condition condition, Expr<T> result) {
    return Case.<T>searched(Args.given(result, "the result").type()).when(condition, result);
  }

  private static <T> Cases<Condition, T> searched(SqlType<T> type) {
    return new Cases<>(null, when -> Args.given(when, "the condition").node(), type, List.of());
  }

  /**
   * An expression that will be compared with values.
   *
   * @param <V> the Java type of the expression
   */
  public static final class On<V> {
    private final Expr<V> expression;

    private On(Expr<V> expression) {
      this.expression = expression;
    }

    /**
     * A result for a value.
     *
     * @param <T> the Java type of the results
     * @param value the value
     * @param result the result; it tells the type of all results, so it must not be null
     * @return the case distinction so far
     */
    public <T> Cases<V, T> when(V value, T result) {
      SqlType<T> type = Literals.type(Args.given(result, "the first result"));
      return compared(type).when(value, result);
    }

    /**
     * A result for a value.
     *
     * @param <T> the Java type of the results
     * @param value the value
     * @param result the result
     * @return the case distinction so far
     */
    public <T> Cases<V, T> when(V value, Expr<T> result) {
      return this.<T>compared(Args.given(result, "the result").type()).when(value, result);
    }

    /**
     * A result for the value of another expression.
     *
     * @param <T> the Java type of the results
     * @param value the other expression
     * @param result the result; it tells the type of all results, so it must not be null
     * @return the case distinction so far
     */
    public <T> Cases<V, T> when(Expr<? extends V> value, T result) {
      SqlType<T> type = Literals.type(Args.given(result, "the first result"));
      return compared(type).when(value, result);
    }

    /**
     * A result for the value of another expression.
     *
     * @param <T> the Java type of the results
     * @param value the other expression
     * @param result the result
     * @return the case distinction so far
     */
    public <T> Cases<V, T> when(Expr<? extends V> value, Expr<T> result) {
      return this.<T>compared(Args.given(result, "the result").type()).when(value, result);
    }

    private <T> Cases<V, T> compared(SqlType<T> type) {
      return new Cases<>(expression.node(), this::bound, type, List.of());
    }

    private Node bound(V value) {
      return new ParamNode(expression.type(), Args.given(value, "the value"));
    }
  }
}
