package io.github.peeweevertx.exec;

import io.github.peeweevertx.observe.Operation;
import io.github.peeweevertx.type.JsonText;
import io.vertx.core.Completable;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.function.Function;

/**
 * One statement and what is made of its answer: sends it where it is told to, and reads the rows
 * when they come. One object for all of it, since there is one for each statement.
 */
final class Exchange<R>
    implements Function<SqlClient, Future<RowSet<Row>>>, Completable<RowSet<Row>> {
  private final Executor executor;
  private final String sql;
  private final Tuple parameters;
  private final Function<RowSet<Row>, R> result;
  private final Promise<R> outcome = Promise.promise();
  private final Operation operation;
  private long sent;

  Exchange(
      Executor executor,
      String sql,
      String name,
      Tuple parameters,
      Function<RowSet<Row>, R> result) {
    this.executor = executor;
    this.sql = sql;
    this.operation = executor.database().operations().asked(name, sql);
    this.parameters = parameters;
    this.result = result;
  }

  Future<R> outcome() {
    return outcome.future();
  }

  @Override
  public Future<RowSet<Row>> apply(SqlClient client) {
    executor.database().connections().sending(sql, parameters);
    if (slow() != null) {
      sent = System.nanoTime();
    }
    return client.preparedQuery(sql).execute(parameters);
  }

  @Override
  public void complete(RowSet<Row> rows, Throwable failure) {
    if (sent != 0) {
      Duration took = Duration.ofNanos(System.nanoTime() - sent);
      if (took.compareTo(slow()) >= 0) {
        StatementLog.slow(sql, took);
        operation.slow();
      }
    }
    if (failure == null) {
      executor.database().answered();
      read(rows);
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

  private void read(RowSet<Row> rows) {
    R value;
    try {
      value =
          executor.database().driver().givesJsonAsText()
              ? JsonText.reading(() -> result.apply(rows))
              : result.apply(rows);
    } catch (Throwable failure) {
      // Also an Error: the caller would wait forever for a future that nobody completes.
      failed(Executor.unreadable(failure, sql));
      return;
    }
    operation.end(null);
    outcome.complete(value);
  }
}
