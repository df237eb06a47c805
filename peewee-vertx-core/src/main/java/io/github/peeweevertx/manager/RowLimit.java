package io.github.peeweevertx.manager;

import io.github.peeweevertx.exec.DatabaseOptions;
import io.github.peeweevertx.exec.Executor;
import io.github.peeweevertx.query.RawQuery;
import io.github.peeweevertx.query.RowQuery;
import io.github.peeweevertx.query.SelectQuery;
import io.vertx.core.Future;
import java.util.List;

/**
 * Lists whose queries have no limit get that of the database. One row more is asked for: that it
 * came tells a full list from a cut one. Statements that write, and raw SQL, are left as they are.
 */
record RowLimit(Executor executor) {
  <R> Future<List<R>> list(RowQuery<R> query) {
    int most = executor.database().options().rowLimit();
    if (most == DatabaseOptions.NO_ROW_LIMIT
        || !(query instanceof SelectQuery<R> select)
        || select.isLimited()) {
      return sender(executor, query)
          .list(query.sent(executor.database().dialect()), query.reader());
    }
    SelectQuery<R> limited = select.limit(most + 1L);
    return executor.list(
        limited.sql(executor.database().dialect()), query.reader(), most, query.modelClass());
  }

  /** What was written by hand is sent with more care. */
  static Executor sender(Executor executor, RowQuery<?> query) {
    return query instanceof RawQuery ? executor.byHand() : executor;
  }
}
