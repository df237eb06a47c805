package io.github.peeweevertx.exec;

import io.github.peeweevertx.observe.Operation;
import io.vertx.core.Completable;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.function.Function;

/**
 * One statement and what is made of its answer: sends it where it is told to, and reads the answer
 * when it comes. One object for all of it, since there is one for each statement.
 *
 * @param <A> what the client answers
 * @param <R> what the caller gets
 */
abstract class Exchange<A, R> implements Function<SqlClient, Future<A>>, Completable<A> {
  private final Executor executor;
  private final String sql;
  private final Tuple parameters;
  private final Promise<R> outcome = Promise.promise();
  private final Operation operation;
  private long sent;

  Exchange(Executor executor, String sql, String name, Tuple parameters) {
    this.executor = executor;
    this.sql = sql;
    this.operation = executor.database().operations().asked(name, sql);
    this.parameters = parameters;
  }

  final Future<R> outcome() {
    return outcome.future();
  }

  final Executor executor() {
    return executor;
  }

  final String sql() {
    return sql;
  }

  /** Sends the statement; again, when the connection has died and it may be sent twice. */
  abstract Future<A> execute(PreparedQuery<RowSet<Row>> query, Tuple parameters);

  /** Makes the result; what it throws is the error of a row that could not be read. */
  abstract R result(A answer) throws Throwable;

  @Override
  public Future<A> apply(SqlClient client) {
    executor.database().connections().sending(sql, parameters);
    if (slow() != null) {
      sent = System.nanoTime();
    }
    return execute(client.preparedQuery(sql), parameters);
  }

  @Override
  public void complete(A answer, Throwable failure) {
    if (sent != 0) {
      Duration took = Duration.ofNanos(System.nanoTime() - sent);
      if (took.compareTo(slow()) >= 0) {
        StatementLog.slow(sql, took);
        operation.slow();
      }
    }
    if (failure == null) {
      executor.database().answered();
      read(answer);
    } else {
      failed(executor.translate(failure, sql));
    }
  }

  private void failed(Throwable failure) {
    operation.end(failure);
    outcome.fail(failure);
  }

  private Duration slow() {
    return executor.database().options().timeouts().slow();
  }

  private void read(A answer) {
    R value;
    try {
      value = result(answer);
    } catch (Throwable failure) {
      // Also an Error: the caller would wait forever for a future that nobody completes.
      failed(Executor.unreadable(failure, sql));
      return;
    }
    operation.end(null);
    outcome.complete(value);
  }
}
