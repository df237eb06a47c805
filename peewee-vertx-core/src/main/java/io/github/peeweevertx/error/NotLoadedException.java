package io.github.peeweevertx.error;

/**
 * A relation was touched that nobody loaded. Nothing does hidden I/O: the message names the call
 * that loads it.
 */
public class NotLoadedException extends ProgrammingException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param code the code, not null
   * @param message what, where, what to do next
   */
  public NotLoadedException(ErrorCode code, String message) {
    super(code, message);
  }
}
