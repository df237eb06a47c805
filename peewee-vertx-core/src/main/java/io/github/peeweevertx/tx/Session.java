package io.github.peeweevertx.tx;

import java.time.Duration;

/** What is known of a connection from one borrower to the next. */
final class Session {
  private static final long FRESH_NANOS = Duration.ofMillis(1).toNanos();

  private volatile long usedAt = System.nanoTime();

  void used() {
    usedAt = System.nanoTime();
  }

  /** Whether the server was heard of through it a moment ago, so that it is hardly dead now. */
  boolean isFresh() {
    return System.nanoTime() - usedAt < FRESH_NANOS;
  }

  /** Whether nobody has heard of the server through it for a while, or since a moment. */
  boolean isQuietSince(long moment, long longest) {
    long last = usedAt;
    return last - moment <= 0 || System.nanoTime() - last > longest;
  }
}
