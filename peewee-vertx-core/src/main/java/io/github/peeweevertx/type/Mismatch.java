package io.github.peeweevertx.type;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServerError;
import io.vertx.sqlclient.Row;

/** A column that holds something else than its field: named, but its value is never shown. */
final class Mismatch {
  private Mismatch() {}

  static DataException of(Row row, int index, String expected, RuntimeException cause) {
    return of(row, index, row.getValue(index), expected, cause);
  }

  /** Like the other one, for a value that was made of what the driver gave. */
  static DataException of(
      Row row, int index, Object value, String expected, RuntimeException cause) {
    return new DataException(
        ErrorCode.UNREADABLE_VALUE,
        "Column "
            + row.getColumnName(index)
            + " gave "
            + (value == null ? "NULL" : value.getClass().getName())
            + ", and the field is read as "
            + expected
            + ". Compare the column type of the database with the model, or correct the row.",
        ServerError.NONE,
        cause);
  }
}
