package io.github.peeweevertx.bench.measure;

/**
 * What one contender did in one round.
 *
 * @param operations how many operations were finished
 * @param usage what they took
 * @param p50Nanos the median of their durations, 0 where single ones are too short for the clock
 * @param p99Nanos the 99th percentile of their durations, 0 likewise
 */
public record Round(long operations, Usage usage, long p50Nanos, long p99Nanos) {
  /** Refuses a round in which nothing was done. */
  public Round {
    if (operations < 1) {
      throw new IllegalArgumentException("a round without an operation tells nothing");
    }
  }

  /**
   * The speed.
   *
   * @return operations per second
   */
  public double perSecond() {
    return operations * 1e9 / usage.nanos();
  }

  /**
   * Processor time of this process.
   *
   * @return microseconds per operation
   */
  public double cpuMicros() {
    return usage.cpuNanos() / 1e3 / operations;
  }

  /**
   * Memory.
   *
   * @return allocated bytes per operation
   */
  public double bytes() {
    return (double) usage.allocatedBytes() / operations;
  }
}
