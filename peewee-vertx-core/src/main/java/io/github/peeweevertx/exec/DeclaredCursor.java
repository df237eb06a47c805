package io.github.peeweevertx.exec;

import io.github.peeweevertx.sql.Rendered;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.util.concurrent.atomic.AtomicLong;

/** A cursor in SQL: it ends with its transaction, and nothing of it stays in the session. */
final class DeclaredCursor extends RowCursor {
  private static final AtomicLong NAMES = new AtomicLong();

  private final String name = "peewee_" + NAMES.incrementAndGet();
  private SqlConnection connection;
  private boolean more = true;

  DeclaredCursor(Executor executor, Rendered statement, int size) {
    super(executor, statement, size);
  }

  @Override
  Future<RowSet<Row>> open(SqlConnection client, Rendered statement, int size) {
    return client
        .preparedQuery("DECLARE " + name + " NO SCROLL CURSOR FOR " + statement.text())
        .execute(statement.tuple())
        .compose(
            declared -> {
              connection = client;
              return next(size);
            });
  }

  @Override
  Future<RowSet<Row>> next(int size) {
    return connection
        .preparedQuery("FETCH " + size + " FROM " + name)
        .execute()
        .onSuccess(rows -> more = rows.size() == size);
  }

  @Override
  boolean hasMore() {
    return more;
  }

  @Override
  boolean isOpen() {
    return connection != null;
  }

  @Override
  Future<?> end() {
    return connection.query("CLOSE " + name).execute();
  }
}
