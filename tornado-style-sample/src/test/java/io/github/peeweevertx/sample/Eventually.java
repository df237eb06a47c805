package io.github.peeweevertx.sample;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** Asks again and again, for a limited time. */
final class Eventually {
  private static final int LIMIT_SECONDS = 60;
  private static final int PAUSE_MILLIS = 50;

  private Eventually() {}

  /** The first answer that is right; the last wrong one is told when none comes in time. */
  static <T> T eventually(Callable<T> question, Predicate<T> right) throws Exception {
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    CompletableFuture<T> answer = new CompletableFuture<>();
    Object[] last = new Object[1];
    Runnable ask =
        () -> {
          try {
            T given = question.call();
            last[0] = given;
            if (right.test(given)) {
              answer.complete(given);
            }
          } catch (Exception | AssertionError failure) {
            answer.completeExceptionally(failure);
          }
        };
    try {
      clock.scheduleWithFixedDelay(ask, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
      return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new AssertionError("still not so after %d s: %s".formatted(LIMIT_SECONDS, last[0]));
    } finally {
      clock.shutdownNow();
    }
  }
}
