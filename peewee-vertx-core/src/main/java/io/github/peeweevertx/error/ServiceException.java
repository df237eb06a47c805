package io.github.peeweevertx.error;

/**
 * A call over the event bus was refused, or nobody answered it. What the database itself answered
 * crosses the bus as the exception that it is.
 */
public class ServiceException extends PeeweeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param code what happened
   * @param message what, where, and what to do next
   */
  public ServiceException(ErrorCode code, String message) {
    super(code, message);
  }

  /**
   * Makes one.
   *
   * @param code what happened
   * @param message what, where, and what to do next
   * @param cause what it comes from
   */
  public ServiceException(ErrorCode code, String message, Throwable cause) {
    super(code, message, cause);
  }
}
