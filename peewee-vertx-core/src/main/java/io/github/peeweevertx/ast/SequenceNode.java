package io.github.peeweevertx.ast;

import java.util.List;

/**
 * Nodes one after the other, with a space between them.
 *
 * @param nodes the nodes
 */
public record SequenceNode(List<Node> nodes) implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param nodes the nodes
   */
  public SequenceNode {
    nodes = List.copyOf(nodes);
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.sequence(this);
  }
}
