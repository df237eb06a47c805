package io.github.peeweevertx.sql;

import io.github.peeweevertx.type.WrongColumn;
import io.vertx.sqlclient.Row;

/** Reads rows so that an error names the column. */
public final class NamedRows {
  private NamedRows() {}

  /**
   * Reads one row.
   *
   * @param <R> what it gives
   * @param reader the reader
   * @param row the row
   * @return what the reader makes of it
   */
  public static <R> R read(RowReader<R> reader, Row row) {
    try {
      return reader.read(row);
    } catch (ClassCastException failure) {
      throw WrongColumn.named(failure, row, reader::read);
    }
  }
}
