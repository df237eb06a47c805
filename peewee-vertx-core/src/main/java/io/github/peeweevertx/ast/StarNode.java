package io.github.peeweevertx.ast;

/**
 * All columns of a source.
 *
 * @param source the source; null for all sources of the query
 */
public record StarNode(Source source) implements Node {
  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.star(this);
  }
}
