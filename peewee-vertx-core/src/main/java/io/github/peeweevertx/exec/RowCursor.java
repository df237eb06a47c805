package io.github.peeweevertx.exec;

import io.github.peeweevertx.sql.Rendered;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;

/** A cursor on the server, in a block of its own or in that of the caller. */
abstract class RowCursor {
  private final Executor executor;
  private final Rendered statement;
  private final int size;
  private boolean opened;

  RowCursor(Executor executor, Rendered statement, int size) {
    this.executor = executor;
    this.statement = statement;
    this.size = size;
  }

  /** One of the client, or one in SQL where the session is handed on with what is kept in it. */
  static RowCursor of(Executor executor, Rendered statement, int size) {
    return executor.database().driver().keepsSessions()
        ? new ClientCursor(executor, statement, size)
        : new DeclaredCursor(executor, statement, size);
  }

  /** The next portion; the first one opens the cursor. */
  final Future<RowSet<Row>> read() {
    return executor
        .source()
        .with(client -> opened ? next(size) : opened((SqlConnection) client))
        .recover(failure -> Future.failedFuture(executor.translate(failure, statement.text())));
  }

  private Future<RowSet<Row>> opened(SqlConnection connection) {
    opened = true;
    executor.database().connections().sending(statement.text(), statement.tuple());
    executor.database().connections().cursorOpened(connection);
    return open(connection, statement, size);
  }

  /** Frees what the server keeps; never fails, since the block that follows ends it anyhow. */
  final Future<Void> close() {
    return !isOpen()
        ? Future.succeededFuture()
        : executor
            .source()
            .with(
                client ->
                    end()
                        .onSuccess(
                            done ->
                                executor
                                    .database()
                                    .connections()
                                    .cursorClosed((SqlConnection) client)))
            .transform((done, failure) -> Future.succeededFuture());
  }

  /** Opens the cursor and gives the first portion. */
  abstract Future<RowSet<Row>> open(SqlConnection connection, Rendered statement, int size);

  /** Gives another portion. */
  abstract Future<RowSet<Row>> next(int size);

  /** Whether the server has more, after a portion was read. */
  abstract boolean hasMore();

  abstract boolean isOpen();

  abstract Future<?> end();
}
