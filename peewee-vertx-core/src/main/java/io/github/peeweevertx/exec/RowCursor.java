package io.github.peeweevertx.exec;

import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.tx.Connections;
import io.vertx.core.Future;
import io.vertx.sqlclient.Cursor;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;

/** A cursor on the server, in a block of its own or in that of the caller. */
final class RowCursor {
  private final Executor executor;
  private final Rendered statement;
  private final int size;
  private PreparedStatement prepared;
  private Cursor cursor;

  RowCursor(Executor executor, Rendered statement, int size) {
    this.executor = executor;
    this.statement = statement;
    this.size = size;
  }

  /** The next portion; the first one opens the cursor. */
  Future<RowSet<Row>> read() {
    return executor
        .source()
        .with(client -> cursor == null ? open((SqlConnection) client) : cursor.read(size))
        .recover(failure -> Future.failedFuture(executor.translate(failure, statement.text())));
  }

  private Future<RowSet<Row>> open(SqlConnection connection) {
    Tuple values = statement.tuple();
    Connections connections = executor.database().connections();
    connections.sending(statement.text(), values);
    connections.cursorOpened(connection);
    return connection
        .prepare(statement.text())
        .compose(
            made -> {
              prepared = made;
              cursor = made.cursor(values);
              return cursor.read(size);
            });
  }

  /** Whether the server has more, after a portion was read. */
  boolean hasMore() {
    return cursor.hasMore();
  }

  /** Frees what the server keeps; never fails, since the block that follows ends it anyhow. */
  Future<Void> close() {
    return cursor == null
        ? Future.succeededFuture()
        : executor
            .source()
            .with(client -> close((SqlConnection) client))
            .transform((done, failure) -> Future.succeededFuture());
  }

  private Future<?> close(SqlConnection connection) {
    return Future.join(cursor.close(), prepared.close())
        .onSuccess(done -> executor.database().connections().cursorClosed(connection));
  }
}
