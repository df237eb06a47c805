package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.FunctionNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.NumberExpr;
import io.github.peeweevertx.type.SqlType;

/**
 * A call of a function that gives a number.
 *
 * @param <N> the type of the number
 * @param call the call
 * @param type how its values are bound and read
 */
public record NumberFunction<N extends Number>(FunctionNode call, SqlType<N> type)
    implements NumberExpr<N>, FunctionCall<NumberFunction<N>, NumberExpr<N>> {
  @Override
  public Node node() {
    return call;
  }

  @Override
  public NumberFunction<N> withCall(FunctionNode other) {
    return new NumberFunction<>(other, type);
  }

  @Override
  public NumberExpr<N> withNode(Node node) {
    return NumberExpr.number(node, type);
  }
}
