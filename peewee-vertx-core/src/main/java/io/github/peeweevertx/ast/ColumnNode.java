package io.github.peeweevertx.ast;

import java.util.Objects;

/**
 * A column of a source.
 *
 * @param source where it is read from
 * @param column its name as it stands in the database
 */
public record ColumnNode(Source source, String column) implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param source where it is read from
   * @param column its name as it stands in the database
   */
  public ColumnNode {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(column, "column");
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.column(this);
  }
}
