package io.github.peeweevertx.tx;

/** What is known of a connection from one borrower to the next. */
final class Session {
  private volatile long usedAt = System.nanoTime();

  void used() {
    usedAt = System.nanoTime();
  }

  /** Whether nobody has heard of the server through it for a while, or since a moment. */
  boolean isQuietSince(long moment, long longest) {
    long last = usedAt;
    return last - moment <= 0 || System.nanoTime() - last > longest;
  }
}
