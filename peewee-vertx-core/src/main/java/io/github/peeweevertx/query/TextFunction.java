package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.FunctionNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.StringExpr;
import io.github.peeweevertx.type.SqlType;

/**
 * A call of a function that gives text.
 *
 * @param call the call
 * @param type how its values are bound and read
 */
public record TextFunction(FunctionNode call, SqlType<String> type)
    implements StringExpr, FunctionCall<TextFunction, StringExpr> {
  @Override
  public Node node() {
    return call;
  }

  @Override
  public TextFunction withCall(FunctionNode other) {
    return new TextFunction(other, type);
  }

  @Override
  public StringExpr withNode(Node node) {
    return StringExpr.text(node, type);
  }
}
