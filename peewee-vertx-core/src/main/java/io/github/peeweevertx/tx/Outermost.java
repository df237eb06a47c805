package io.github.peeweevertx.tx;

import io.vertx.core.Completable;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.function.Function;

/**
 * One run of an outermost block: borrows a connection, opens the block on it, runs the body, gives
 * the connection back, all within its deadline.
 */
final class Outermost<T> extends Timed {
  private final Connections connections;
  private final Loans loans;
  private final TransactionScope scope;
  private final Function<TransactionScope, Future<T>> body;
  private final Duration left;
  private final Promise<T> promise;
  private final Loan.Holder holder;
  private final StackTraceElement site;

  private volatile boolean cancelled;

  /** Whether the connection is given back; touched on the owner's thread only. */
  private boolean over;

  /**
   * Makes a run.
   *
   * @param caller the context of the caller, which hears of the outcome
   * @param left how long it may take, null for no limit
   */
  Outermost(
      Connections connections,
      BlockWords words,
      Context caller,
      Duration left,
      Function<TransactionScope, Future<T>> body) {
    super(left);
    this.connections = connections;
    this.loans = connections.loans();
    this.site = loans.site(true);
    this.scope = new TransactionScope(connections, words, caller, VertxContexts.scopes(), left);
    this.body = body;
    this.left = left;
    this.promise = VertxContexts.promise(caller);
    this.holder =
        words.kind() == BlockWords.Kind.CONNECTION
            ? Loan.Holder.CONNECTION
            : Loan.Holder.TRANSACTION;
  }

  /**
   * Runs.
   *
   * @param stop cancels the block when it completes, null for never
   */
  Future<T> run(Future<?> stop) {
    boolean deployed = scope.owner().deploymentID() != null;
    boolean watched = left != null || stop != null || deployed;
    if (watched) {
      connections.watch().add(this);
    }
    if (stop != null) {
      stop.onComplete(signal -> cancel());
    }
    Runnable unhook =
        deployed ? VertxContexts.whenClosed(scope.owner(), this::undeployed) : () -> {};
    Completable<T> outcome =
        (value, failure) -> {
          unhook.run();
          if (watched) {
            connections.watch().remove(this);
          }
          Outcomes.settle(promise, value, failure);
        };
    onOwner(() -> open(outcome));
    return promise.future();
  }

  /** Nobody goes on with a block whose verticle has gone; its end waits for that of the block. */
  private Future<Void> undeployed() {
    cancel();
    return promise.future().transform((value, failure) -> Future.succeededFuture());
  }

  private void cancel() {
    cancelled = true;
    connections.watch().hurry(this);
  }

  private void onOwner(Runnable action) {
    scope
        .owner()
        .runOnContext(
            v -> {
              if (!over) {
                action.run();
              }
            });
  }

  @Override
  void late() {
    onOwner(
        () -> {
          Throwable late = cancelled ? ScopeErrors.cancelledBlock() : ScopeErrors.expired(left);
          scope.expire(late);
          if (scope.wire() == null) {
            // It still waits for a connection; one that comes now goes straight back.
            connections.watch().remove(this);
            promise.tryFail(late);
          }
        });
  }

  @Override
  void tooLate() {
    onOwner(scope::abandon);
  }

  /**
   * Borrows a connection and opens the block on it. One that has died in the pool is noticed here,
   * when nothing is lost yet, and another one is taken: after a restart of the server all that are
   * in the pool may be dead.
   */
  private Future<Loan> opened(int failed) {
    return loans
        .borrow(holder, site)
        .compose(
            loan ->
                scope.expired() == null
                    ? scope
                        .open(loan)
                        .transform(
                            (v, failure) ->
                                failure == null
                                    ? Future.succeededFuture(loan)
                                    : unopened(loan, failed, failure))
                    : loans
                        .giveBack(loan, true)
                        .compose(v -> Future.failedFuture(scope.expired())));
  }

  private Future<Loan> unopened(Loan loan, int failed, Throwable failure) {
    return loans
        .giveBack(loan, false)
        .compose(
            v -> {
              boolean dead = connections.isLost(failure);
              if (dead) {
                loans.foundDead();
              }
              return dead && failed <= loans.poolSize() && scope.reopen()
                  ? opened(failed + 1)
                  : Future.failedFuture(scope.expired() == null ? failure : scope.expired());
            });
  }

  private void open(Completable<T> outcome) {
    opened(0)
        .onComplete(
            (loan, failure) -> {
              if (failure == null) {
                run(loan, outcome);
              } else {
                outcome.fail(failure);
              }
            });
  }

  private void run(Loan loan, Completable<T> outcome) {
    scope
        .run(scope.owner(), body)
        .onComplete(
            (value, failure) -> {
              over = true;
              boolean sound = scope.wire().isSound();
              if (failure != null && connections.isLost(failure)) {
                loans.foundDead();
              }
              loans.giveBack(loan, sound, (v, never) -> settle(value, failure, outcome));
            });
  }

  /** What became of a commit without an answer is asked once its connection is out of the way. */
  @SuppressWarnings("unchecked")
  private void settle(T value, Throwable failure, Completable<T> outcome) {
    CommitCheck<T> check = (CommitCheck<T>) scope.check();
    if (check == null) {
      outcome.complete(value, failure);
    } else {
      check.ask(failure, left == null ? null : left.minusNanos(age()), outcome);
    }
  }
}
