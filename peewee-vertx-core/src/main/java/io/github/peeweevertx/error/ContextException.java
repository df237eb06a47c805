package io.github.peeweevertx.error;

/** The call needs a Vert.x context that the caller does not run on. */
public class ContextException extends PeeweeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param code the code, not null
   * @param message what, where, what to do next
   */
  public ContextException(ErrorCode code, String message) {
    super(code, message);
  }

  /**
   * Makes an exception with a cause.
   *
   * @param code the code, not null
   * @param message what, where, what to do next
   * @param cause what it came from, may be null
   */
  public ContextException(ErrorCode code, String message, Throwable cause) {
    super(code, message, cause);
  }
}
