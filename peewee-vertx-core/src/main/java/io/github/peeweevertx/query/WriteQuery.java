package io.github.peeweevertx.query;

import io.github.peeweevertx.sql.NodeQuery;

/** A statement that answers with the number of rows that it wrote. */
public interface WriteQuery extends NodeQuery {
  /**
   * The model that is written, for messages and logs.
   *
   * @return never null
   */
  Class<?> modelClass();
}
