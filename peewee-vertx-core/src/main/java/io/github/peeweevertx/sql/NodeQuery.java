package io.github.peeweevertx.sql;

import io.github.peeweevertx.ast.Node;

/** A statement that is a tree of nodes until a dialect gives it words. */
public interface NodeQuery extends SqlQuery {
  /**
   * The statement as data.
   *
   * @param dialect the dialect it is for: some statements ask for more where more is supported
   * @return its tree
   */
  Node statement(Dialect dialect);

  @Override
  default Rendered sql(Dialect dialect) {
    return SqlRenderer.render(statement(dialect), dialect);
  }
}
