package io.github.peeweevertx.sql;

import io.vertx.sqlclient.Row;
import java.util.function.Consumer;

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

  /**
   * The same reader, telling of each object of a model that it makes.
   *
   * @param made is told, on the event loop
   * @return a reader; this one when it makes none
   */
  default RowReader<R> telling(Consumer<Object> made) {
    return this;
  }
}
