package io.github.peeweevertx.ast;

import java.util.List;

/**
 * A name in quotes that belongs to no source: the alias of a selected column.
 *
 * @param path the parts, to be joined by dots
 */
public record NameNode(List<String> path) implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param path the parts, to be joined by dots
   */
  public NameNode {
    path = List.copyOf(path);
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.name(this);
  }
}
