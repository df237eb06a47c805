package io.github.peeweevertx.exec;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;

/**
 * Settings of a database handle that are the toolkit's own. A value.
 *
 * @param logValues whether bound values may stand in logs and in {@code DoesNotExistException}; off
 *     by default, since they may be secrets
 * @param rowLimit how many rows a list may have whose query has no limit of its own; one more is
 *     asked for, and is an error
 */
public record DatabaseOptions(boolean logValues, int rowLimit) {
  /** How many rows a list may have when nothing else is said. */
  public static final int DEFAULT_ROW_LIMIT = 10_000;

  /** Lists of any length. */
  public static final int NO_ROW_LIMIT = Integer.MAX_VALUE;

  /** Nothing is shown that may be secret, and lists have the default limit. */
  public static final DatabaseOptions DEFAULT = new DatabaseOptions(false, DEFAULT_ROW_LIMIT);

  /**
   * Checks the limit.
   *
   * @param logValues whether bound values may stand in logs
   * @param rowLimit from 1
   */
  public DatabaseOptions {
    if (rowLimit < 1) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "A list has to have room for a row, and the row limit is "
              + rowLimit
              + ". Give DatabaseOptions.NO_ROW_LIMIT for lists of any length.");
    }
  }

  /**
   * The same options with bound values in logs: for development.
   *
   * @return a copy
   */
  public DatabaseOptions withValuesInLogs() {
    return new DatabaseOptions(true, rowLimit);
  }

  /**
   * The same options with another limit of rows.
   *
   * @param rows from 1; {@link #NO_ROW_LIMIT} for lists of any length
   * @return a copy
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when it is less than 1
   */
  public DatabaseOptions withRowLimit(int rows) {
    return new DatabaseOptions(logValues, rows);
  }
}
