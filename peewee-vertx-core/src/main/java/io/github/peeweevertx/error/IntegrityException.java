package io.github.peeweevertx.error;

/** A constraint refused the statement. peewee's {@code IntegrityError}; the code tells the kind. */
public class IntegrityException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param code the code, not null
   * @param message what, where, what to do next
   * @param server what the server said, not null
   * @param cause the driver's exception, may be null
   */
  public IntegrityException(ErrorCode code, String message, ServerError server, Throwable cause) {
    super(code, message, server, cause);
  }

  /**
   * The constraint that refused the statement.
   *
   * @return its name, or null where the server does not say
   */
  public String constraint() {
    return server().constraint();
  }

  /**
   * The table that the constraint stands on.
   *
   * @return its name, or null where the server does not say
   */
  public String table() {
    return server().table();
  }

  /**
   * The column that the constraint stands on.
   *
   * @return its name, or null where the server does not say
   */
  public String column() {
    return server().column();
  }
}
