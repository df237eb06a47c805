package io.github.peeweevertx.error;

/**
 * A value does not fit its column, or a column does not fit its field. peewee's {@code DataError}.
 */
public class DataException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param code the code, not null
   * @param message what, where, what to do next
   * @param server what the server said, not null
   * @param cause the driver's exception, may be null
   */
  public DataException(ErrorCode code, String message, ServerError server, Throwable cause) {
    super(code, message, server, cause);
  }
}
