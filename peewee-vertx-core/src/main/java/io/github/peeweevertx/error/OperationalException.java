package io.github.peeweevertx.error;

/**
 * The server cannot be reached, refuses the login, has no room, or took too long. Trying again
 * later may help. peewee's {@code OperationalError}.
 */
public class OperationalException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param code the code, not null
   * @param message what, where, what to do next
   * @param server what the server said, not null
   * @param cause the driver's exception, may be null
   */
  public OperationalException(ErrorCode code, String message, ServerError server, Throwable cause) {
    super(code, message, server, cause);
  }
}
