package io.github.peeweevertx.error;

import io.vertx.sqlclient.DatabaseException;
import java.util.Objects;

/**
 * The part of a translator that is the same for every database: failures of this package pass, what
 * the client fails with by itself has one translation, and what the server said is left to the
 * subclass. The subclass tells code, names and detail; the words of the message stand here.
 *
 * <p>Nothing that a server or driver says is copied into a message unseen: their texts hold values.
 *
 * @param <E> the driver's exception for an answer of the server
 */
public abstract class ServerErrorTranslator<E extends DatabaseException>
    implements ErrorTranslator {
  /** Enough for every chain of causes that a client makes, and an end for one that is a circle. */
  private static final int DEEPEST_CAUSE = 16;

  private final Class<E> driverException;
  private final String location;

  /**
   * Makes a translator.
   *
   * @param driverException the driver's exception for an answer of the server
   */
  protected ServerErrorTranslator(Class<E> driverException) {
    this(driverException, null);
  }

  /**
   * Makes a translator that says where a connection was refused.
   *
   * @param driverException the driver's exception for an answer of the server
   * @param location server and database, never user or password; null where they are not known
   */
  protected ServerErrorTranslator(Class<E> driverException, String location) {
    this.driverException = Objects.requireNonNull(driverException, "driverException");
    this.location = location;
  }

  @Override
  public PeeweeException translate(Throwable failure, String sql) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof PeeweeException translated) {
        return translated;
      }
      if (driverException.isInstance(cause)) {
        E error = driverException.cast(cause);
        ErrorCode code = code(error);
        return ServerFailures.of(
            code, server(error, sql), where(code, detail(error, sql)), cause(error, failure));
      }
      cause = cause.getCause();
    }
    return ClientFailures.translate(failure, sql);
  }

  @Override
  public boolean isUnsent(Throwable failure) {
    return ClientFailures.isUnsent(failure);
  }

  /** Servers do not say which of them refused to let us in, and users have several. */
  private String where(ErrorCode code, String detail) {
    boolean refused = code == ErrorCode.UNKNOWN_DATABASE || code == ErrorCode.LOGIN_REFUSED;
    return detail == null && refused && location != null
        ? "the client connects to " + location
        : detail;
  }

  /**
   * The code of an answer.
   *
   * @param error what the server said
   * @return never null
   */
  protected abstract ErrorCode code(E error);

  /**
   * The names in an answer.
   *
   * @param error what the server said
   * @param sql the statement that was under way, null where there was none
   * @return names only, never a value
   */
  protected abstract ServerError server(E error, String sql);

  /**
   * What else a person should know of an answer, for example a column type.
   *
   * @param error what the server said
   * @param sql the statement that was under way, null where there was none
   * @return a few words without any value, or null
   */
  protected abstract String detail(E error, String sql);

  /**
   * What is kept as the cause: a log prints its words with those of the exception.
   *
   * @param error what the server said
   * @param failure what the call failed with: the same, or something around it
   * @return the failure, or in its place a copy of the answer without the values in its words
   */
  protected Throwable cause(E error, Throwable failure) {
    return failure;
  }

  /**
   * A name that stands in a message of the server, if it may be told. Servers also name what a
   * bound value made them look for ({@code $1::regclass}); only what stands in the statement is
   * known to be no value.
   *
   * @param name the name, null for none
   * @param sql the statement that was under way, null where there was none
   * @return the name, or null where it does not stand in the statement
   */
  protected static String nameIn(String name, String sql) {
    return name != null && sql != null && sql.contains(name) ? name : null;
  }
}
