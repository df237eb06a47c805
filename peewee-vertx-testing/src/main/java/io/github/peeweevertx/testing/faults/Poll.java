package io.github.peeweevertx.testing.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Asks again and again, with an end: for what becomes true by itself, and tells nobody. */
public final class Poll {
  private static final long PAUSE_NANOS = 2_000_000;

  private Poll() {}

  /**
   * Waits until something is true.
   *
   * @param patience how long at most
   * @param condition what is asked
   * @param otherwise what to say when it never became true
   * @throws AssertionError when it never became true
   */
  public static void until(
      Duration patience, BooleanSupplier condition, Supplier<String> otherwise) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("After " + patience.toMillis() + " ms " + otherwise.get());
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
