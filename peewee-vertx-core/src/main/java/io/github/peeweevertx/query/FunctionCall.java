package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.FunctionNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.OverNode;
import io.github.peeweevertx.ast.Sortable;
import java.util.function.UnaryOperator;

/**
 * A call of a function, that as an aggregate takes some rows only, takes them in an order, or works
 * over a window. A value: every step gives a copy.
 *
 * @param <S> the class of the call
 * @param <E> the class of the expression that it becomes over a window
 */
public interface FunctionCall<S, E> {
  /**
   * The call as data.
   *
   * @return never null
   */
  FunctionNode call();

  /**
   * The same expression with another call.
   *
   * @param call the call
   * @return a copy
   */
  S withCall(FunctionNode call);

  /**
   * An expression of the same type.
   *
   * @param node the node
   * @return the expression
   */
  E withNode(Node node);

  /**
   * Takes only rows for which all conditions hold.
   *
   * @param conditions the conditions
   * @return a copy
   */
  default S filter(Condition... conditions) {
    FunctionNode call = call();
    return withCall(
        new FunctionNode(
            call.name(),
            call.arguments(),
            call.typed(),
            call.orderBy(),
            Args.and(call.filter(), conditions)));
  }

  /**
   * Takes the rows in an order.
   *
   * @param terms expressions and directions
   * @return a copy
   */
  default S orderBy(Sortable... terms) {
    FunctionNode call = call();
    return withCall(
        new FunctionNode(
            call.name(), call.arguments(), call.typed(), Args.sort("terms", terms), call.filter()));
  }

  /**
   * Over all rows of the query.
   *
   * @return the expression
   */
  default E over() {
    return over(Window.all());
  }

  /**
   * Over a window; one with a name is only named, and defined by {@code Select.window}.
   *
   * @param window the window
   * @return the expression
   */
  default E over(Window window) {
    return withNode(
        new OverNode(call(), Args.given(window, "the window").node(), window.isNamed()));
  }

  /**
   * Over a window that is made in place.
   *
   * @param window makes it of the window of all rows
   * @return the expression
   */
  default E over(UnaryOperator<Window> window) {
    return over(Args.given(window, "the window").apply(Window.all()));
  }
}
