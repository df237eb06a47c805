package io.github.peeweevertx.testing.faults;

import java.time.Duration;
import java.util.Set;

/**
 * How the line behaves now. A value.
 *
 * @param silent which ways nothing travels
 * @param stalls whether new connections are taken and never answered
 * @param delay how long each packet is held up
 * @param slice how large a packet is at most
 * @param bytesPerSecond how fast each connection is, 0 for as fast as it goes
 */
record Conditions(
    Set<Direction> silent, boolean stalls, Duration delay, int slice, long bytesPerSecond) {
  static final Conditions FINE =
      new Conditions(Set.of(), false, Duration.ZERO, Integer.MAX_VALUE, 0);

  Conditions silent(Direction... directions) {
    return new Conditions(Set.of(directions), stalls, delay, slice, bytesPerSecond);
  }

  Conditions stalling() {
    return new Conditions(silent, true, delay, slice, bytesPerSecond);
  }

  Conditions delayed(Duration by) {
    return new Conditions(silent, stalls, by, slice, bytesPerSecond);
  }

  Conditions sliced(int bytes) {
    return new Conditions(silent, stalls, delay, bytes, bytesPerSecond);
  }

  Conditions throttled(long perSecond) {
    return new Conditions(silent, stalls, delay, slice, perSecond);
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
