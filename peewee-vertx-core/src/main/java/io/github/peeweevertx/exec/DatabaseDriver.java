package io.github.peeweevertx.exec;

import io.github.peeweevertx.error.ErrorTranslator;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.tx.OutcomeQuery;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;

/**
 * What one kind of database brings: a pool, its words, its errors. Made by {@code pg} and {@code
 * mysql}.
 */
public interface DatabaseDriver {
  /**
   * The words.
   *
   * @return the dialect
   */
  Dialect dialect();

  /**
   * The errors.
   *
   * @return the translator
   */
  ErrorTranslator errors();

  /**
   * Opens a pool. Does no I/O: connections are made when they are needed.
   *
   * @param vertx where its connections live
   * @param handshake how long a connection may take until it is logged in
   * @return a new pool
   */
  Pool openPool(Vertx vertx, Duration handshake);

  /**
   * How many connections the pool has at most.
   *
   * @return from 1
   */
  int connections();

  /**
   * How many statements may be under way on one connection at a time, each as if it were alone: its
   * failure is its own, and a cancel of one that is not the first is never lost on it in silence.
   *
   * @return 1 where that is not so, or not wanted
   */
  default int pipelining() {
    return 1;
  }

  /**
   * Opens a pool to replicas, whose sessions only read. Does no I/O.
   *
   * @param vertx where its connections live
   * @param handshake how long a connection may take until it is logged in
   * @return a new pool; null where there are no replicas
   */
  default Pool openReplicas(Vertx vertx, Duration handshake) {
    return null;
  }

  /**
   * The statements that open a transaction.
   *
   * @param options how it is opened
   * @return in order, at least one
   */
  List<String> begin(TransactionOptions options);

  /**
   * Asks the server to give up the statement that a connection waits for.
   *
   * @param connection the connection
   * @return succeeds once the server was asked
   */
  Future<Void> cancel(SqlConnection connection);

  /**
   * How the server is asked what became of a transaction.
   *
   * @return null where it does not tell
   */
  default OutcomeQuery outcome() {
    return null;
  }

  /**
   * The key that the database made for a row, as the client tells it where no {@code RETURNING}
   * can.
   *
   * @param inserted what an insert gave
   * @return null when none was made
   */
  default Long lastInsertedId(RowSet<Row> inserted) {
    return null;
  }

  /**
   * How long one message to the server may be.
   *
   * @return bytes; {@link Long#MAX_VALUE} where nothing limits it that a statement could meet
   */
  default long longestMessage() {
    return Long.MAX_VALUE;
  }

  /**
   * Whether the values of JSON columns arrive as text.
   *
   * @return false where the client gives the values
   */
  default boolean givesJsonAsText() {
    return false;
  }

  /**
   * Whether a connection keeps its session from one transaction to the next. Where a pooler gives
   * it another one, statements written by hand that leave something in a session are refused.
   *
   * @return true for a connection to the server itself
   */
  default boolean keepsSessions() {
    return true;
  }

  /**
   * The server and database, for messages.
   *
   * @return for example {@code localhost:5432/test}; never with user or password
   */
  String location();

  /**
   * The server, for metrics.
   *
   * @return its address
   */
  SocketAddress server();
}
