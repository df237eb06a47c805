package io.github.peeweevertx.tx;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets something dear be done a few times a second, and not more: under load, what is not done is
 * like what is. Thread-safe; a few too many at the turn of a second do no harm.
 */
final class Sampler {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final int most;
  private final AtomicLong began = new AtomicLong(System.nanoTime());
  private final AtomicInteger done = new AtomicInteger();

  /**
   * Makes a sampler.
   *
   * @param most how many in a second
   */
  Sampler(int most) {
    this.most = most;
  }

  boolean isDue() {
    if (done.get() < most) {
      return done.incrementAndGet() <= most;
    }
    long start = began.get();
    long now = System.nanoTime();
    if (now - start < SECOND || !began.compareAndSet(start, now)) {
      return false;
    }
    done.set(1);
    return true;
  }
}
