package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.FunctionNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.type.SqlType;

/**
 * A call of a function.
 *
 * @param <T> the Java type of its value
 * @param call the call
 * @param type how its values are bound and read
 */
public record FunctionExpr<T>(FunctionNode call, SqlType<T> type)
    implements Expr<T>, FunctionCall<FunctionExpr<T>, Expr<T>> {
  @Override
  public Node node() {
    return call;
  }

  @Override
  public FunctionExpr<T> withCall(FunctionNode other) {
    return new FunctionExpr<>(other, type);
  }

  @Override
  public Expr<T> withNode(Node node) {
    return Expr.of(node, type);
  }
}
