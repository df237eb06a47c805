package io.github.peeweevertx.ast;

import java.util.Objects;

/**
 * A term of ORDER BY.
 *
 * @param node what is ordered by
 * @param descending whether the greatest comes first
 * @param nullsFirst where nulls stand; null for the habit of the database
 */
public record OrderNode(Node node, boolean descending, Boolean nullsFirst) implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param node what is ordered by
   * @param descending whether the greatest comes first
   * @param nullsFirst where nulls stand; null for the habit of the database
   */
  public OrderNode {
    Objects.requireNonNull(node, "node");
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.order(this);
  }
}
