package io.github.peeweevertx.ast;

import java.util.List;

/**
 * Text that the user wrote, with nodes between its pieces.
 *
 * @param texts the pieces of text, one more than there are nodes
 * @param nodes what stands between them
 */
public record RawNode(List<String> texts, List<Node> nodes) implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param texts the pieces of text, one more than there are nodes
   * @param nodes what stands between them
   */
  public RawNode {
    texts = List.copyOf(texts);
    nodes = List.copyOf(nodes);
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.raw(this);
  }
}
