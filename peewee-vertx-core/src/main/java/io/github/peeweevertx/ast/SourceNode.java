package io.github.peeweevertx.ast;

import java.util.Objects;

/**
 * A source as a value: its current row, for functions that take one.
 *
 * @param source the source
 */
public record SourceNode(Source source) implements Node {
  /**
   * Checks that nothing is missing.
   *
   * @param source the source
   */
  public SourceNode {
    Objects.requireNonNull(source, "source");
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.source(this);
  }
}
