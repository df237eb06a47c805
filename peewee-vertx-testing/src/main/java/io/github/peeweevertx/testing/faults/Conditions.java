package io.github.peeweevertx.testing.faults;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** How the line behaves now. A value. */
record Conditions(Set<Direction> silent, Duration delay, int slice, long bytesPerSecond) {
  static final Conditions FINE =
      new Conditions(EnumSet.noneOf(Direction.class), Duration.ZERO, Integer.MAX_VALUE, 0);

  Conditions silent(Direction... directions) {
    return new Conditions(Set.of(directions), delay, slice, bytesPerSecond);
  }

  Conditions delayed(Duration by) {
    return new Conditions(silent, by, slice, bytesPerSecond);
  }

  Conditions sliced(int bytes) {
    return new Conditions(silent, delay, bytes, bytesPerSecond);
  }

  Conditions throttled(long perSecond) {
    return new Conditions(silent, delay, slice, perSecond);
  }

  /** How many bytes may travel at once. */
  int portion() {
    return bytesPerSecond == 0 ? slice : (int) Math.min(slice, Math.max(1, bytesPerSecond / 20));
  }

  /** How long so many bytes take. */
  long nanos(int bytes) {
    return delay.toNanos() + (bytesPerSecond == 0 ? 0 : bytes * 1_000_000_000L / bytesPerSecond);
  }
}
