package io.github.peeweevertx.error;

/**
 * What the server said of a failed statement, as far as it said it. Fields that it did not send are
 * null.
 *
 * @param sqlState the SQLSTATE, five characters
 * @param number the vendor's error number, 0 where there is none
 * @param constraint the constraint that refused the statement
 * @param table the table it stands on
 * @param column the column it stands on
 * @param sql the statement as sent, with placeholders and without values
 */
public record ServerError(
    String sqlState, int number, String constraint, String table, String column, String sql) {

  /** Nothing is known. */
  public static final ServerError NONE = new ServerError(null, 0, null, null, null, null);
}
