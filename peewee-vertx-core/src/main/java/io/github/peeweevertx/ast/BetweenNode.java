package io.github.peeweevertx.ast;

import java.util.Objects;

/**
 * A value between two others, both included.
 *
 * @param value the value
 * @param low the lower bound
 * @param high the upper bound
 */
public record BetweenNode(Node value, Node low, Node high) implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param value the value
   * @param low the lower bound
   * @param high the upper bound
   */
  public BetweenNode {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(low, "low");
    Objects.requireNonNull(high, "high");
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.between(this);
  }
}
