package io.github.peeweevertx.pg;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.SslMode;
import java.util.Set;

/**
 * Asks a pooler to cancel a statement, and waits until it has hung up, as PostgreSQL's own library
 * does. The client hangs up at once, for which PgBouncer 1.18 has been seen to crash.
 */
final class PgCancel {
  private static final int LENGTH = 16;
  private static final int CODE = 80_877_102;
  private static final long PATIENCE_MS = 5_000;
  private static final Set<SslMode> PLAIN = Set.of(SslMode.DISABLE, SslMode.ALLOW, SslMode.PREFER);

  private PgCancel() {}

  /**
   * Cancels what a connection waits for.
   *
   * @param connect where the pooler is
   * @return done when it has hung up, or was silent for too long
   */
  static Future<Void> ask(Vertx vertx, PgConnectOptions connect, PgConnection connection) {
    if (!PLAIN.contains(connect.getSslMode())) {
      // Only the client has the certificates.
      return connection.cancelRequest();
    }
    NetClient client = vertx.createNetClient();
    return client
        .connect(connect.getPort(), connect.getHost())
        .compose(socket -> ask(vertx, socket, connection))
        .eventually(client::close);
  }

  private static Future<Void> ask(Vertx vertx, NetSocket socket, PgConnection connection) {
    Promise<Void> over = Promise.promise();
    long timer = vertx.setTimer(PATIENCE_MS, late -> over.tryComplete());
    socket.closeHandler(
        v -> {
          vertx.cancelTimer(timer);
          over.tryComplete();
        });
    socket
        .write(
            Buffer.buffer(LENGTH)
                .appendInt(LENGTH)
                .appendInt(CODE)
                .appendInt(connection.processId())
                .appendInt(connection.secretKey()))
        .onFailure(over::tryFail);
    return over.future();
  }
}
