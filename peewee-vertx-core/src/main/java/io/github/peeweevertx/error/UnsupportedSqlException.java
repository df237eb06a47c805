package io.github.peeweevertx.error;

/**
 * The dialect cannot say this. Thrown while the statement is built, before anything is sent; names
 * the dialect, the feature and what to use instead.
 */
public class UnsupportedSqlException extends ProgrammingException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param code the code, not null
   * @param message what, where, what to do next
   */
  public UnsupportedSqlException(ErrorCode code, String message) {
    super(code, message);
  }
}
