package io.github.peeweevertx.tx;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.ServerError;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;

/**
 * The connection of an outermost block and of all that are nested in it, and whether somebody else
 * may have it afterwards.
 */
final class Wire {
  private final Connections connections;
  private final SqlConnection connection;
  private volatile boolean lost;
  private volatile boolean spoiled;
  private Throwable cutBy;

  Wire(Connections connections, SqlConnection connection) {
    this.connections = connections;
    this.connection = connection;
    connection.closeHandler(v -> lost = true);
  }

  SqlConnection connection() {
    return connection;
  }

  /** Whether the other end has gone. */
  boolean isLost() {
    return lost;
  }

  /** Nobody knows in which state the session is, or it is not as it was lent. */
  void spoil() {
    spoiled = true;
  }

  /** Whether the next borrower finds the connection as this one did. */
  boolean isSound() {
    return !spoiled && !lost;
  }

  /** Gives up on an answer: the connection is closed, and nothing is sent any more. */
  void cut(Throwable cause) {
    spoiled = true;
    cutBy = cause;
    VertxContexts.hangUp(connection);
  }

  /** Sends statements of the toolkit's own, one after the other. */
  Future<Void> control(List<String> statements) {
    Future<Void> sent = Future.succeededFuture();
    for (String sql : statements) {
      sent =
          sent.compose(
              v ->
                  cutBy == null
                      ? connections.control(connection, sql)
                      : Future.failedFuture(closed()));
    }
    return sent;
  }

  private Throwable closed() {
    return new OperationalException(
        ErrorCode.CONNECTION_FAILED,
        "The server did not answer any more, and the connection was closed.",
        ServerError.NONE,
        cutBy);
  }
}
