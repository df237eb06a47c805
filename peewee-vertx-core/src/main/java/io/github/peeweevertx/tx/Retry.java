package io.github.peeweevertx.tx;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * Runs a block again, as a whole, after the server has rolled it back for a serialization failure
 * or a deadlock. Waits a little longer each time, by chance, so that those who collided do not
 * collide again.
 */
final class Retry<T> {
  private static final int FIRST_PAUSE_MS = 10;
  private static final int LONGEST_PAUSE_MS = 1_000;

  private final TransactionOptions options;
  private final Context caller;
  private final long start = System.nanoTime();
  private final Function<Duration, Future<T>> attempt;

  private Retry(TransactionOptions options, Context caller, Function<Duration, Future<T>> attempt) {
    this.options = options;
    this.caller = caller;
    this.attempt = attempt;
  }

  /**
   * Runs a block as often as its options allow.
   *
   * @param attempt runs the block once, within the time that is left, null for no limit
   */
  static <T> Future<T> run(
      TransactionOptions options, Context caller, Function<Duration, Future<T>> attempt) {
    return options.retries() == 0
        ? attempt.apply(options.deadline())
        : new Retry<>(options, caller, attempt).run(0);
  }

  private Future<T> run(int failed) {
    return attempt
        .apply(left())
        .recover(
            failure -> {
              if (failed >= options.retries() || !mayBeTriedAgain(failure)) {
                return Future.failedFuture(failure);
              }
              long pause = pause(failed);
              return left() != null && left().toMillis() <= pause
                  ? Future.failedFuture(failure)
                  : paused(pause).compose(v -> run(failed + 1));
            });
  }

  private Duration left() {
    return options.deadline() == null
        ? null
        : options.deadline().minusNanos(System.nanoTime() - start);
  }

  private static boolean mayBeTriedAgain(Throwable failure) {
    Throwable cause = failure;
    // A block that swallowed the failure ends as aborted, with the failure as its cause.
    while (cause instanceof PeeweeException known) {
      if (known.code() == ErrorCode.COMMIT_UNKNOWN) {
        return false;
      }
      if (known.code() == ErrorCode.SERIALIZATION_FAILURE || known.code() == ErrorCode.DEADLOCK) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static long pause(int failed) {
    long longest = Math.min(LONGEST_PAUSE_MS, (long) FIRST_PAUSE_MS << Math.min(failed, 10));
    return ThreadLocalRandom.current().nextLong(1, longest + 1);
  }

  private Future<Void> paused(long millis) {
    Promise<Void> promise = VertxContexts.promise(caller);
    caller.owner().setTimer(millis, id -> promise.complete());
    return promise.future();
  }
}
