package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.CaseNode;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.WhenNode;
import io.github.peeweevertx.type.SqlType;
import java.util.List;
import java.util.function.Function;

/**
 * A case distinction that is being made. A value: every step gives a copy.
 *
 * @param <W> what tells the cases apart: conditions, or values to be compared with
 * @param <T> the Java type of the results
 */
public final class Cases<W, T> {
  private final Node operand;
  private final Function<W, Node> test;
  private final SqlType<T> type;
  private final List<WhenNode> whens;

  Cases(Node operand, Function<W, Node> test, SqlType<T> type, List<WhenNode> whens) {
    this.operand = operand;
    this.test = test;
    this.type = type;
    this.whens = whens;
  }

  private Cases<W, T> plus(Node when, Node result) {
    WhenNode next = new WhenNode(when, result);
    return new Cases<>(operand, test, type, Args.plus(whens, List.of(next)));
  }

  private Expr<T> finished(Node otherwise) {
    return Expr.of(new CaseNode(operand, whens, otherwise), type);
  }

  /**
   * A result for another case.
   *
   * @param when the condition or value
   * @param result the result, null for NULL
   * @return a copy
   */
  public Cases<W, T> when(W when, T result) {
    return plus(test.apply(when), new ParamNode(type, result));
  }

  /**
   * A result for another case.
   *
   * @param when the condition or value
   * @param result the result
   * @return a copy
   */
  public Cases<W, T> when(W when, Expr<T> result) {
    return plus(test.apply(when), Args.given(result, "the result").node());
  }

  /**
   * A result for another case, which is told by an expression.
   *
   * @param when what the first expression is compared with
   * @param result the result, null for NULL
   * @return a copy
   */
  public Cases<W, T> when(Expr<?> when, T result) {
    return plus(Args.given(when, "the expression").node(), new ParamNode(type, result));
  }

  /**
   * A result for another case, which is told by an expression.
   *
   * @param when what the first expression is compared with
   * @param result the result
   * @return a copy
   */
  public Cases<W, T> when(Expr<?> when, Expr<T> result) {
    return plus(Args.given(when, "the expression").node(), Args.given(result, "the result").node());
  }

  /**
   * The result for all other cases.
   *
   * @param result the result, null for NULL
   * @return the expression
   */
  public Expr<T> orElse(T result) {
    return finished(new ParamNode(type, result));
  }

  /**
   * The result for all other cases.
   *
   * @param result the result
   * @return the expression
   */
  public Expr<T> orElse(Expr<T> result) {
    return finished(Args.given(result, "the result").node());
  }

  /**
   * NULL for all other cases.
   *
   * @return the expression
   */
  public Expr<T> end() {
    return finished(null);
  }
}
