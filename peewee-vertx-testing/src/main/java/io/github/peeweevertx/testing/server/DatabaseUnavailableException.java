package io.github.peeweevertx.testing.server;

/**
 * No database to test on: no server fits this platform, it does not start, or the named one does
 * not answer. The message says what was tried and what to do next; it holds no password.
 */
public class DatabaseUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A failure without a deeper cause.
   *
   * @param message what happened, where, and the way out
   */
  public DatabaseUnavailableException(String message) {
    super(message);
  }

  /**
   * A failure with the one that led to it.
   *
   * @param message what happened, where, and the way out
   * @param cause what it was noticed by
   */
  public DatabaseUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
