package io.github.peeweevertx.error;

import java.util.Objects;

/**
 * The root of everything that the toolkit fails with. A call that touches the network never throws
 * it: the returned {@code Future} fails with it. Messages say what, where and what to do next, and
 * hold no bound value and no password.
 */
public class PeeweeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  /**
   * Makes an exception.
   *
   * @param code the code, not null
   * @param message what, where, what to do next
   */
  public PeeweeException(ErrorCode code, String message) {
    this(code, message, null);
  }

  /**
   * Makes an exception with a cause.
   *
   * @param code the code, not null
   * @param message what, where, what to do next
   * @param cause what it came from, may be null
   */
  public PeeweeException(ErrorCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = Objects.requireNonNull(code, "code");
  }

  /**
   * The code of this failure.
   *
   * @return never null
   */
  public ErrorCode code() {
    return code;
  }

  /** The code, then the message. */
  @Override
  public String toString() {
    return getClass().getSimpleName() + " " + code.code() + ": " + getMessage();
  }
}
