package io.github.peeweevertx.ast;

import java.util.Objects;

/**
 * A date or time without what is smaller than a part.
 *
 * @param part the smallest part that stays
 * @param node the date or time
 */
public record TruncateNode(DatePart part, Node node) implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param part the smallest part that stays
   * @param node the date or time
   */
  public TruncateNode {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(node, "node");
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.truncate(this);
  }
}
