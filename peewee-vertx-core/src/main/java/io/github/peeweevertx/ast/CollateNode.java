package io.github.peeweevertx.ast;

import java.util.Objects;

/**
 * A text in an order of letters.
 *
 * @param node the text
 * @param collation the name of the order
 */
public record CollateNode(Node node, String collation) implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param node the text
   * @param collation the name of the order
   */
  public CollateNode {
    Objects.requireNonNull(node, "node");
    Objects.requireNonNull(collation, "collation");
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.collate(this);
  }
}
