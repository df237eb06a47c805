package io.github.peeweevertx.tx;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.function.Supplier;

/** Outcomes of what others have written. */
final class Outcomes {
  private Outcomes() {}

  /** Calls a function of the user on a context; whatever it throws fails the future. */
  static <T> Future<T> guarded(Context context, Supplier<Future<T>> function) {
    Promise<T> promise = Promise.promise();
    context.runOnContext(v -> guarded(function).onComplete(promise));
    return promise.future();
  }

  /** Calls a function; whatever it throws fails the future, and so does null. */
  static <T> Future<T> guarded(Supplier<Future<T>> function) {
    Future<T> future;
    try {
      future = function.get();
    } catch (Throwable failure) {
      return Future.failedFuture(failure);
    }
    return future == null
        ? Future.failedFuture(
            new PeeweeException(
                ErrorCode.INVALID_ARGUMENT,
                "The function gave null where a Future is needed. Return"
                    + " Future.succeededFuture() when there is nothing to wait for."))
        : future;
  }

  /** Hands an outcome on, unless the deadline was first. */
  static <T> void settle(Promise<T> promise, T value, Throwable failure) {
    if (failure == null) {
      promise.tryComplete(value);
    } else {
      promise.tryFail(failure);
    }
  }

  /** Attaches a later failure to the one that is reported. */
  static void suppress(Throwable cause, Throwable later) {
    if (later != null && later != cause) {
      cause.addSuppressed(later);
    }
  }
}
