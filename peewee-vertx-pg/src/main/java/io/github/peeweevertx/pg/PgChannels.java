package io.github.peeweevertx.pg;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ErrorTranslator;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.ServerError;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.manager.Manager;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgNotification;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What PostgreSQL calls LISTEN and NOTIFY: short texts to all who listen to a channel. All channels
 * share one connection, which belongs to no pool, is made with the first channel, and is made again
 * when it is lost. The server keeps nothing for those who are away, so that each subscription is
 * told when it may have missed something.
 *
 * <p>Handlers run on the context that this object was made on. Closed by its owner, not by a
 * database handle.
 */
public final class PgChannels {
  private static final int LONGEST_NAME = 63;
  private static final long FIRST_WAIT = 50;
  private static final long LONGEST_WAIT = 10_000;

  private final Vertx vertx;
  private final PgConnectOptions connect;
  private final ErrorTranslator errors;
  private final Context context;

  // Below: on the context only.
  private final Map<String, List<PgSubscription>> channels = new LinkedHashMap<>();
  private Future<PgConnection> connection;
  private boolean retrying;
  private boolean closed;

  private PgChannels(Vertx vertx, PgConnectOptions connect) {
    this.vertx = vertx;
    this.connect = new PgConnectOptions(connect);
    this.context = vertx.getOrCreateContext();
    this.errors =
        new PgErrorTranslator(
            connect.getHost() + ":" + connect.getPort() + "/" + connect.getDatabase());
  }

  /**
   * The channels of a database. No I/O.
   *
   * @param vertx where the connection lives
   * @param url the URL, as for {@link PgDatabase}
   * @return the channels, for their owner to close
   * @throws ProgrammingException with {@link ErrorCode#INVALID_URL} when the URL cannot be used
   */
  public static PgChannels of(Vertx vertx, String url) {
    return of(vertx, DatabaseUrl.parse(url));
  }

  /**
   * Like {@link #of(Vertx, String)}, with the URL in its parts.
   *
   * @param vertx where the connection lives
   * @param url the URL
   * @return the channels, for their owner to close
   * @throws ProgrammingException with {@link ErrorCode#INVALID_URL} when the URL cannot be used
   */
  public static PgChannels of(Vertx vertx, DatabaseUrl url) {
    return of(vertx, PgDatabase.options(url));
  }

  /**
   * Like {@link #of(Vertx, String)}, with the client's own options, taken as they are.
   *
   * @param vertx where the connection lives
   * @param connect how to connect
   * @return the channels, for their owner to close
   * @throws ProgrammingException with {@link ErrorCode#SESSION_NOT_KEPT} when they say that a
   *     pooler stands in between, which keeps no session to listen in
   */
  public static PgChannels of(Vertx vertx, PgConnectOptions connect) {
    PgPooler.requireSession(Objects.requireNonNull(connect, "connect"));
    return new PgChannels(Objects.requireNonNull(vertx, "vertx"), connect);
  }

  /**
   * Sends a text to all who listen. Inside of a transaction it is sent when that commits, and never
   * when it is undone.
   *
   * @param objects who sends it
   * @param channel the name of the channel, as it is, up to 63 bytes
   * @param payload the text, up to 7,999 bytes; what is longer belongs into a table
   * @return done when the server has it; fails with {@link ErrorCode#INVALID_ARGUMENT} for a name
   *     that is none
   */
  public static Future<Void> notify(Manager objects, String channel, String payload) {
    ProgrammingException problem = problem(channel);
    return problem != null
        ? Future.failedFuture(problem)
        : objects.query("SELECT pg_notify($1, $2)", Tuple.of(channel, payload)).mapEmpty();
  }

  /**
   * Listens to a channel. One channel may be listened to many times.
   *
   * @param channel the name of the channel, as it is, up to 63 bytes
   * @return the subscription, once the server knows of it; fails when the server cannot be reached,
   *     with {@link ErrorCode#INVALID_ARGUMENT} for a name that is none, and with {@link
   *     ErrorCode#DATABASE_CLOSED} after {@link #close}
   */
  public Future<PgSubscription> listen(String channel) {
    ProgrammingException problem = problem(channel);
    return problem != null ? Future.failedFuture(problem) : onContext(() -> subscribe(channel));
  }

  /**
   * Ends all subscriptions and the connection. May be repeated.
   *
   * @return done when the connection is closed
   */
  public Future<Void> close() {
    return onContext(
        () -> {
          closed = true;
          List.copyOf(channels.values()).forEach(all -> all.forEach(PgSubscription::ended));
          channels.clear();
          return connection == null
              ? Future.succeededFuture()
              : connection.compose(PgConnection::close).otherwiseEmpty();
        });
  }

  private static ProgrammingException problem(String channel) {
    int length = channel == null ? 0 : channel.getBytes(StandardCharsets.UTF_8).length;
    boolean fit = length > 0 && length <= LONGEST_NAME && channel.indexOf('\0') < 0;
    return fit
        ? null
        : new ProgrammingException(
            ErrorCode.INVALID_ARGUMENT,
            "The name of a channel has 1 to " + LONGEST_NAME + " bytes, and no NUL among them.");
  }

  private <T> Future<T> onContext(Supplier<Future<T>> call) {
    Promise<T> promise = Promise.promise();
    context.runOnContext(v -> call.get().onComplete(promise));
    return promise.future();
  }

  private Future<PgSubscription> subscribe(String channel) {
    PgSubscription subscription = new PgSubscription(this, context, channel);
    return connected()
        .compose(
            server -> {
              if (closed) {
                return Future.failedFuture(closedAlready());
              }
              // Before the server knows of it: what comes next may be a notification.
              channels.computeIfAbsent(channel, any -> new ArrayList<>()).add(subscription);
              return server.query("LISTEN " + quoted(channel)).execute();
            })
        .map(subscription)
        .recover(
            failure -> {
              forget(subscription);
              return Future.failedFuture(errors.translate(failure, null));
            });
  }

  private static OperationalException closedAlready() {
    return new OperationalException(
        ErrorCode.DATABASE_CLOSED, "The channels are closed.", ServerError.NONE, null);
  }

  private Future<PgConnection> connected() {
    if (closed) {
      return Future.failedFuture(closedAlready());
    }
    if (connection == null) {
      Future<PgConnection> attempt = PgConnection.connect(vertx, connect).compose(this::resumed);
      connection = attempt;
      attempt.onFailure(failure -> connection = connection == attempt ? null : connection);
      return attempt;
    }
    return connection;
  }

  /** A new connection: it hears what the one before heard, and might have heard since. */
  private Future<PgConnection> resumed(PgConnection server) {
    if (closed) {
      return server.close().compose(v -> Future.failedFuture(closedAlready()));
    }
    server.notificationHandler(this::heard);
    server.closeHandler(v -> lost());
    // What ends it is heard by the line above; without this one the client would log it.
    server.exceptionHandler(failure -> {});
    if (channels.isEmpty()) {
      return Future.succeededFuture(server);
    }
    String sql =
        String.join("; ", channels.keySet().stream().map(c -> "LISTEN " + quoted(c)).toList());
    return server
        .query(sql)
        .execute()
        .onSuccess(v -> channels.values().forEach(all -> all.forEach(PgSubscription::missed)))
        .map(server)
        .onFailure(failure -> server.close());
  }

  private void lost() {
    connection = null;
    again(FIRST_WAIT);
  }

  private void again(long wait) {
    if (retrying || closed || channels.isEmpty()) {
      return;
    }
    retrying = true;
    vertx.setTimer(
        wait,
        any -> {
          retrying = false;
          if (!closed && !channels.isEmpty()) {
            connected().onFailure(failure -> again(Math.min(2 * wait, LONGEST_WAIT)));
          }
        });
  }

  private void heard(PgNotification notification) {
    List<PgSubscription> all = channels.get(notification.getChannel());
    if (all != null) {
      all.forEach(subscription -> subscription.offer(notification.getPayload()));
    }
  }

  Future<Void> leave(PgSubscription subscription) {
    return onContext(
        () -> {
          boolean last = forget(subscription);
          subscription.ended();
          return last && connection != null && !closed
              ? connection
                  .compose(
                      server ->
                          server.query("UNLISTEN " + quoted(subscription.channel())).execute())
                  .<Void>mapEmpty()
                  .otherwiseEmpty()
              : Future.succeededFuture();
        });
  }

  /** Whether it was the last one of its channel. */
  private boolean forget(PgSubscription subscription) {
    List<PgSubscription> all = channels.get(subscription.channel());
    if (all == null || !all.remove(subscription) || !all.isEmpty()) {
      return false;
    }
    channels.remove(subscription.channel());
    return true;
  }

  private static String quoted(String channel) {
    return PgDialect.POSTGRESQL.quote(channel);
  }
}
