package io.github.peeweevertx.ast;

import java.util.Objects;

/**
 * Two texts joined.
 *
 * @param left the first text
 * @param right the second text
 */
public record ConcatNode(Node left, Node right) implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param left the first text
   * @param right the second text
   */
  public ConcatNode {
    Objects.requireNonNull(left, "left");
    Objects.requireNonNull(right, "right");
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.concat(this);
  }
}
