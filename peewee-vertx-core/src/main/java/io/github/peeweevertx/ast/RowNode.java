package io.github.peeweevertx.ast;

import java.util.List;

/**
 * Nodes as one row value, or as a list of alternatives: in parentheses, with commas.
 *
 * @param nodes the nodes
 */
public record RowNode(List<Node> nodes) implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param nodes the nodes
   */
  public RowNode {
    nodes = List.copyOf(nodes);
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.row(this);
  }
}
