package io.github.peeweevertx.query;

import io.github.peeweevertx.sql.RowReader;
import io.github.peeweevertx.sql.SqlQuery;

/**
 * A statement that answers with rows.
 *
 * @param <R> what one row gives
 */
public interface RowQuery<R> extends SqlQuery {
  /**
   * Makes one result of one row.
   *
   * @return a reader that fits the columns of this query
   */
  RowReader<R> reader();

  /**
   * The model that the query starts from, for messages and logs.
   *
   * @return null when there is none
   */
  Class<?> modelClass();
}
