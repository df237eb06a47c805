package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Source;

/** What may stand in FROM and be joined: a table, a subquery, a named query, a list of values. */
public interface Joinable {
  /**
   * The source of its columns.
   *
   * @return the same instance each time
   */
  Source source();
}
