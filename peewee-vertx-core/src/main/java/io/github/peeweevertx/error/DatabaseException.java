package io.github.peeweevertx.error;

import java.util.Objects;

/**
 * The database, or the way to it, failed the statement. The driver's own exception is the cause.
 * peewee's {@code DatabaseError}.
 */
public class DatabaseException extends PeeweeException {
  private static final long serialVersionUID = 1L;

  private final transient ServerError server;

  /**
   * Makes an exception.
   *
   * @param code the code, not null
   * @param message what, where, what to do next
   * @param server what the server said, not null
   * @param cause the driver's exception, may be null
   */
  public DatabaseException(ErrorCode code, String message, ServerError server, Throwable cause) {
    super(code, message, cause);
    this.server = Objects.requireNonNull(server, "server");
  }

  /**
   * What the server said.
   *
   * @return never null; its fields may be
   */
  public ServerError server() {
    return server == null ? ServerError.NONE : server;
  }

  /**
   * The SQLSTATE.
   *
   * @return five characters, or null
   */
  public String sqlState() {
    return server().sqlState();
  }

  /**
   * The statement as sent.
   *
   * @return text with placeholders and without values, or null
   */
  public String sql() {
    return server().sql();
  }
}
