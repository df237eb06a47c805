package io.github.peeweevertx.error;

/**
 * A transaction cannot do what was asked: it has ended, is nested wrongly, was aborted by the
 * server, or may be tried again.
 */
public class TransactionException extends PeeweeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param code the code, not null
   * @param message what, where, what to do next
   */
  public TransactionException(ErrorCode code, String message) {
    super(code, message);
  }

  /**
   * Makes an exception with a cause.
   *
   * @param code the code, not null
   * @param message what, where, what to do next
   * @param cause what it came from, may be null
   */
  public TransactionException(ErrorCode code, String message, Throwable cause) {
    super(code, message, cause);
  }
}
