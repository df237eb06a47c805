package io.github.peeweevertx.tx;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.TransactionException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.DatabaseException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Whether a block can only be undone any more, and why. What is started in such a block fails at
 * once, and nothing is sent: the server would refuse it, or, where it has ended the transaction
 * already, commit it by itself. Touched on the owner's thread only.
 */
final class RollbackOnly {
  /** After these a server that goes on after failures has rolled back the whole transaction. */
  private static final Set<ErrorCode> ENDING =
      Set.of(ErrorCode.DEADLOCK, ErrorCode.SERIALIZATION_FAILURE);

  private Throwable cause;
  private boolean ended;

  /** What a statement that failed means for those that follow it. */
  static void noticed(TransactionScope scope, Throwable failure) {
    if (!(failure instanceof DatabaseException) || !scope.inTransaction()) {
      return;
    }
    PeeweeException known = scope.connections().translated(failure);
    if (scope.connections().words().abortsOnError()) {
      scope.undoOnly().because(known);
    } else if (ENDING.contains(known.code())) {
      for (TransactionScope each = scope;
          each != null && each.inTransaction();
          each = each.parent()) {
        each.undoOnly().ended(known);
      }
    }
  }

  /** Runs a block as a part of another, which can only be undone when it fails. */
  static <T> Future<T> joined(TransactionScope scope, Function<TransactionScope, Future<T>> body) {
    Promise<T> promise = VertxContexts.promise(VertxContexts.current());
    Outcomes.guarded(() -> body.apply(scope))
        .onComplete(
            (value, failure) ->
                scope.onOwner(
                    () -> {
                      if (failure != null) {
                        scope.undoOnly().because(failure);
                      }
                      Outcomes.settle(promise, value, failure);
                    }));
    return promise.future();
  }

  /** The first cause counts: the others come of it. */
  void because(Throwable failure) {
    if (cause == null) {
      cause = failure;
    }
  }

  /** The server has rolled back the transaction, and the savepoints in it are gone. */
  private void ended(Throwable failure) {
    because(failure);
    ended = true;
  }

  /** It was undone, and begins anew. */
  void clear() {
    cause = null;
    ended = false;
  }

  /** Whether there is nothing left on the server that could be undone. */
  boolean isEnded() {
    return ended;
  }

  /** The error of what is started here; null while all is well. */
  TransactionException error() {
    return cause == null ? null : ScopeErrors.aborted(cause);
  }

  /** Lets something start, unless it would be in vain. */
  <T> Consumer<Promise<T>> unless(Consumer<Promise<T>> action) {
    return promise -> {
      if (cause == null) {
        action.accept(promise);
      } else {
        promise.fail(error());
      }
    };
  }
}
