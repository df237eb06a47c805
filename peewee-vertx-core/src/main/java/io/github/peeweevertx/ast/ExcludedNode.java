package io.github.peeweevertx.ast;

import java.util.Objects;

/**
 * The value that an insert wanted to write when it met a row that is already there.
 *
 * @param column the column
 */
public record ExcludedNode(String column) implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param column the column
   */
  public ExcludedNode {
    Objects.requireNonNull(column, "column");
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.excluded(this);
  }
}
