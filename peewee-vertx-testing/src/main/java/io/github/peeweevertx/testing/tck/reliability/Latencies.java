package io.github.peeweevertx.testing.tck.reliability;

import java.util.Arrays;

/** How long calls took, one by one. Thread-safe. */
final class Latencies {
  private static final double MILLI = 1e6;

  private long[] nanos = new long[1 << 10];
  private int count;

  synchronized void add(long took) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = took;
  }

  /** Adds all of these to others. */
  synchronized void addTo(Latencies others) {
    for (int i = 0; i < count; i++) {
      others.add(nanos[i]);
    }
  }

  synchronized int count() {
    return count;
  }

  double median() {
    return millis(0.5);
  }

  double p99() {
    return millis(0.99);
  }

  private synchronized double millis(double part) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return count == 0 ? 0 : sorted[(int) Math.min(count - 1, Math.ceil(part * count) - 1)] / MILLI;
  }
}
