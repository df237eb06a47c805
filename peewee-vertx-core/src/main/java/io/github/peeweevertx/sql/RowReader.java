package io.github.peeweevertx.sql;

import io.vertx.sqlclient.Row;

/**
 * Makes one result of one row. Called once per row, on the event loop: it must not block.
 *
 * @param <R> the result
 */
@FunctionalInterface
public interface RowReader<R> {
  /**
   * Reads a row.
   *
   * @param row the row, valid during the call only
   * @return the result, may be null
   */
  R read(Row row);
}
