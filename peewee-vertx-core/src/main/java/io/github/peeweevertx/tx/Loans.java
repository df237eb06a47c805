package io.github.peeweevertx.tx;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ErrorTranslator;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ServerError;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The connections that blocks have borrowed of the pool. What comes back unsound is closed, so that
 * the next borrower never meets the state of the last one. Thread-safe.
 */
final class Loans {
  private final Supplier<Pool> pool;
  private final ErrorTranslator errors;
  private final AtomicInteger waiting = new AtomicInteger();
  private final Map<SqlConnection, Long> since = new ConcurrentHashMap<>();

  Loans(Supplier<Pool> pool, ErrorTranslator errors) {
    this.pool = pool;
    this.errors = errors;
  }

  int count() {
    return since.size();
  }

  /** How many connections the pool has open: so many may be dead at once. */
  int poolSize() {
    return pool.get().size();
  }

  Future<SqlConnection> borrow() {
    waiting.incrementAndGet();
    return Connections.guarded(() -> pool.get().getConnection())
        .transform(
            (connection, failure) -> {
              waiting.decrementAndGet();
              if (failure != null) {
                return Future.failedFuture(explained(errors.translate(failure, null)));
              }
              since.put(connection, System.nanoTime());
              // A lost connection fails the statement under way; nobody needs to hear of it twice.
              connection.exceptionHandler(ignored -> {});
              return Future.succeededFuture(connection);
            });
  }

  /** Never fails: whatever happened to the connection, the borrower is done with it. */
  Future<Void> giveBack(SqlConnection connection, boolean sound) {
    if (!sound) {
      since.remove(connection);
      // Not waited for, since it may take long over a dead network; and never handed back: the pool
      // drops it once it is closed, and would lend it out again until then.
      VertxContexts.hangUp(connection);
      return Future.succeededFuture();
    }
    return connection
        .close()
        .transform(
            (v, failure) -> {
              since.remove(connection);
              return Future.succeededFuture();
            });
  }

  /** Says who has the connections, where the pool only says that it has none left. */
  PeeweeException explained(PeeweeException failure) {
    if (failure.code() != ErrorCode.POOL_EXHAUSTED) {
      return failure;
    }
    long now = System.nanoTime();
    long oldest = since.values().stream().mapToLong(start -> now - start).max().orElse(0);
    return new OperationalException(
        ErrorCode.POOL_EXHAUSTED,
        "No connection came free in time. The pool has %d; transactions hold %d of them, the oldest for %d ms, and %d more transactions wait. Make transactions shorter, the pool larger (max_connections), or let callers wait longer (connect_timeout)."
            .formatted(pool.get().size(), count(), oldest / 1_000_000, waiting.get()),
        ServerError.NONE,
        failure.getCause());
  }
}
