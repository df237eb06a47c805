package io.github.peeweevertx.tx;

import io.vertx.core.Completable;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.spi.ConnectionFactory;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Makes connections as the client does, and gives up on one that is not logged in after a while: a
 * pool waits for ever for it, and its place is lost. Each attempt has a factory of its own, since
 * that is the only way to close a socket whose handshake hangs.
 *
 * @param <C> the options of the client
 */
public final class HandshakeLimit<C extends SqlConnectOptions> implements ConnectionFactory<C> {
  private final Vertx vertx;
  private final Duration limit;
  private final Supplier<ConnectionFactory<C>> factories;
  private final Set<Attempt> pending = ConcurrentHashMap.newKeySet();

  /**
   * Makes a factory.
   *
   * @param vertx where the connections live
   * @param limit how long a connection may take until it is logged in
   * @param factories makes a factory of the client
   */
  public HandshakeLimit(Vertx vertx, Duration limit, Supplier<ConnectionFactory<C>> factories) {
    this.vertx = vertx;
    this.limit = limit;
    this.factories = factories;
  }

  @Override
  public Future<SqlConnection> connect(Context context, C options) {
    Promise<SqlConnection> promise = VertxContexts.promise(context);
    // On this context, which belongs to no verticle: a factory is closed with the one it is made
    // on.
    context.runOnContext(v -> new Attempt(promise).start(context, options));
    return promise.future();
  }

  @Override
  public void close(Completable<Void> completion) {
    pending.forEach(attempt -> attempt.fail(ClosedConnectionException.INSTANCE));
    completion.succeed();
  }

  private static String place(SqlConnectOptions options) {
    return options.getHost() + ":" + options.getPort();
  }

  private final class Attempt {
    private final Promise<SqlConnection> promise;
    private ConnectionFactory<C> factory;

    private Attempt(Promise<SqlConnection> promise) {
      this.promise = promise;
    }

    private void start(Context context, C options) {
      factory = factories.get();
      pending.add(this);
      long timer =
          vertx.setTimer(
              limit.toMillis(),
              id -> fail(new ConnectException("Not logged in yet: " + place(options))));
      factory
          .connect(context, options)
          .onComplete(
              (connection, failure) -> {
                vertx.cancelTimer(timer);
                if (failure != null) {
                  fail(failure);
                } else if (pending.remove(this)) {
                  // The client closes a factory that nobody holds any more: the connection does.
                  promise.complete(connection);
                } else {
                  connection.close();
                }
              });
    }

    private void fail(Throwable failure) {
      if (pending.remove(this)) {
        factory.close((v, ignored) -> {});
        promise.fail(failure);
      }
    }
  }
}
