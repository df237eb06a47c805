package io.github.peeweevertx.tx;

import io.vertx.core.Completable;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Duration;

/**
 * Finds out what became of a commit whose answer was lost: asks on another connection, as soon as
 * one can be had, and until the server has decided. On a context that no verticle owns, since
 * whoever undeploys one waits for the outcome.
 *
 * @param <T> the result of the block
 */
final class CommitCheck<T> {
  /** Whoever waits for the outcome is not kept longer than this. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int FIRST_PAUSE_MS = 10;
  private static final int LONGEST_PAUSE_MS = 500;

  private final TransactionScope scope;
  private final String name;
  private final T value;
  private final Vertx vertx;

  /**
   * Makes the check of a block whose body has ended.
   *
   * @param name what the server calls the transaction, null when it has written nothing
   * @param value what the block gives when it was committed
   */
  private CommitCheck(TransactionScope scope, String name, T value) {
    this.scope = scope;
    this.name = name;
    this.value = value;
    this.vertx = scope.owner().owner();
  }

  /**
   * Asks what the server calls the transaction, to ask for it later.
   *
   * @param value what the block gives
   * @return fails when there is no answer: then the commit must not be sent
   */
  static <T> Future<CommitCheck<T>> before(TransactionScope scope, T value) {
    Connections connections = scope.connections();
    Promise<RowSet<Row>> promise = VertxContexts.promise(scope.owner());
    String sql = connections.words().outcome().token();
    scope.tracked(Limits.NONE, () -> connections.query(scope.wire().connection(), sql), promise);
    return promise
        .future()
        .map(rows -> new CommitCheck<>(scope, answer(rows), value))
        .recover(failure -> Future.failedFuture(connections.translated(failure)));
  }

  /** The one row that a question is answered with. */
  private static String answer(RowSet<Row> rows) {
    return rows.iterator().next().getString(0);
  }

  /**
   * Asks, and tells the outcome.
   *
   * @param unknown what the block fails with when nobody can tell
   * @param left how long it may take, null for no limit of the block's own
   */
  void ask(Throwable unknown, Duration left, Completable<T> outcome) {
    Duration patience = left == null || left.compareTo(PATIENCE) > 0 ? PATIENCE : left;
    long end = System.nanoTime() + patience.toNanos();
    VertxContexts.neutral(vertx).runOnContext(v -> ask(unknown, end, FIRST_PAUSE_MS, outcome));
  }

  private void ask(Throwable unknown, long end, int pause, Completable<T> outcome) {
    if (name == null) {
      // Nothing was written, so that there is nothing that could have been lost.
      decided(true, unknown, outcome);
      return;
    }
    long left = end - System.nanoTime();
    if (left <= 0) {
      outcome.fail(unknown);
      return;
    }
    status(Duration.ofNanos(left))
        .onComplete(
            (status, failure) -> {
              if (failure != null || "in progress".equals(status)) {
                int next = Math.min(2 * pause, LONGEST_PAUSE_MS);
                vertx.setTimer(pause, id -> ask(unknown, end, next, outcome));
              } else if (status == null) {
                outcome.fail(unknown);
              } else {
                decided("committed".equals(status), unknown, outcome);
              }
            });
  }

  private Future<String> status(Duration left) {
    Connections connections = scope.connections();
    String sql = connections.words().outcome().status().apply(name);
    return connections
        .alone(Limits.NONE.within(left), client -> connections.query(client, sql))
        .map(CommitCheck::answer);
  }

  private void decided(boolean kept, Throwable unknown, Completable<T> outcome) {
    scope
        .owner()
        .runOnContext(
            v -> {
              scope.decided(kept);
              if (kept) {
                outcome.succeed(value);
              } else {
                outcome.fail(ScopeErrors.lostBeforeCommit(unknown.getCause()));
              }
            });
  }
}
