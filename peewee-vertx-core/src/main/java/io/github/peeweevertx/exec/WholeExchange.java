package io.github.peeweevertx.exec;

import io.github.peeweevertx.type.JsonText;
import io.vertx.core.Future;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.function.Function;

/** A statement whose answer is looked at when all of it is there, on the caller's context. */
final class WholeExchange<R> extends Exchange<RowSet<Row>, R> {
  private final Function<RowSet<Row>, R> result;

  WholeExchange(
      Executor executor,
      String sql,
      String name,
      Tuple parameters,
      Function<RowSet<Row>, R> result) {
    super(executor, sql, name, parameters);
    this.result = result;
  }

  @Override
  Future<RowSet<Row>> execute(PreparedQuery<RowSet<Row>> query, Tuple parameters) {
    return query.execute(parameters);
  }

  @Override
  R result(RowSet<Row> rows) {
    return executor().database().driver().givesJsonAsText()
        ? JsonText.reading(() -> result.apply(rows))
        : result.apply(rows);
  }
}
