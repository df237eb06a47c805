package io.github.peeweevertx.exec;

/**
 * Settings of a database handle that are the toolkit's own. A value.
 *
 * @param logValues whether bound values may stand in logs and in {@code DoesNotExistException}; off
 *     by default, since they may be secrets
 */
public record DatabaseOptions(boolean logValues) {
  /** Nothing is shown that may be secret. */
  public static final DatabaseOptions DEFAULT = new DatabaseOptions(false);

  /**
   * The same options with bound values in logs: for development.
   *
   * @return a copy
   */
  public DatabaseOptions withValuesInLogs() {
    return new DatabaseOptions(true);
  }
}
