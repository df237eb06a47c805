package io.github.peeweevertx.tx;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;

/** Whether the deadline of a block has passed. Touched on the owner's thread only. */
final class Expiry {
  private final Promise<Void> promise = Promise.promise();
  private Throwable error;

  /** The error of a block that is late, null while there is time. */
  Throwable error() {
    return error;
  }

  void expire(Throwable late) {
    error = late;
    promise.tryFail(late);
  }

  /**
   * The outcome of the body, or the expiry, whichever comes first, on the owner's thread; the
   * user's own future may complete anywhere.
   */
  <T> Future<T> unless(Context owner, Future<T> body) {
    Promise<T> first = VertxContexts.promise(owner);
    promise.future().onFailure(first::tryFail);
    body.onComplete(
        (value, failure) -> {
          if (failure == null) {
            first.tryComplete(value);
          } else {
            first.tryFail(failure);
          }
        });
    return first.future();
  }
}
