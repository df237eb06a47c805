package io.github.peeweevertx.exec;

import io.github.peeweevertx.sql.Rendered;
import io.vertx.core.Future;
import io.vertx.sqlclient.Cursor;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;

/** A cursor of the client, on a statement that its session keeps by name. */
final class ClientCursor extends RowCursor {
  private PreparedStatement prepared;
  private Cursor cursor;

  ClientCursor(Executor executor, Rendered statement, int size) {
    super(executor, statement, size);
  }

  @Override
  Future<RowSet<Row>> open(SqlConnection connection, Rendered statement, int size) {
    return connection
        .prepare(statement.text())
        .compose(
            made -> {
              prepared = made;
              cursor = made.cursor(statement.tuple());
              return cursor.read(size);
            });
  }

  @Override
  Future<RowSet<Row>> next(int size) {
    return cursor.read(size);
  }

  @Override
  boolean hasMore() {
    return cursor.hasMore();
  }

  @Override
  boolean isOpen() {
    return cursor != null;
  }

  @Override
  Future<?> end() {
    return Future.join(cursor.close(), prepared.close());
  }
}
