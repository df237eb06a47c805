package io.github.peeweevertx.error;

/**
 * The call or the statement is wrong as written, and fails the same way each time: the server does
 * not understand it, lacks the table or column that it names, or the toolkit refused to send it.
 * peewee's {@code ProgrammingError}.
 */
public class ProgrammingException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception for a call that never reached the server.
   *
   * @param code the code, not null
   * @param message what, where, what to do next
   */
  public ProgrammingException(ErrorCode code, String message) {
    this(code, message, ServerError.NONE, null);
  }

  /**
   * Makes an exception with what the server said.
   *
   * @param code the code, not null
   * @param message what, where, what to do next
   * @param server what the server said, not null
   * @param cause the driver's exception, may be null
   */
  public ProgrammingException(ErrorCode code, String message, ServerError server, Throwable cause) {
    super(code, message, server, cause);
  }
}
