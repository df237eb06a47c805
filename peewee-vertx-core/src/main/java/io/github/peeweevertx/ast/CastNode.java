package io.github.peeweevertx.ast;

import io.github.peeweevertx.type.SqlType;
import java.util.Objects;

/**
 * A value as another type.
 *
 * @param node the value
 * @param type the type, null when it is named
 * @param typeName the name of a type that only the database knows, null for none
 */
public record CastNode(Node node, SqlType<?> type, String typeName) implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param node the value
   * @param type the type, null when it is named
   * @param typeName the name of a type that only the database knows, null for none
   */
  public CastNode {
    Objects.requireNonNull(node, "node");
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.cast(this);
  }
}
