package io.github.peeweevertx.bench.measure;

/**
 * Counts durations in buckets that are 3 % wide, from nanoseconds to minutes; recording allocates
 * nothing. Not thread-safe.
 */
public final class Latencies {
  private static final int SUB_BITS = 5;
  private static final int SUB = 1 << SUB_BITS;
  private static final int BUCKETS = (64 - SUB_BITS) * SUB;

  private final int[] counts = new int[BUCKETS];
  private long total;

  /** With nothing counted yet. */
  public Latencies() {}

  /**
   * Counts a duration.
   *
   * @param nanos the duration; a negative one counts as 0
   */
  public void record(long nanos) {
    counts[bucket(Math.max(0, nanos))]++;
    total++;
  }

  /**
   * Counts what others have counted.
   *
   * @param other the other counts
   */
  public void add(Latencies other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    total += other.total;
  }

  /**
   * The duration that a share of all stays below.
   *
   * @param share from 0 to 1
   * @return nanoseconds, the upper end of the bucket; 0 where nothing was counted
   */
  public long percentile(double share) {
    long wanted = Math.max(1, (long) Math.ceil(total * share));
    long seen = 0;
    for (int i = 0; i < counts.length; i++) {
      seen += counts[i];
      if (seen >= wanted) {
        return upperEnd(i);
      }
    }
    return 0;
  }

  private static int bucket(long nanos) {
    if (nanos < SUB) {
      return (int) nanos;
    }
    int shift = 63 - Long.numberOfLeadingZeros(nanos) - SUB_BITS;
    return (shift + 1) * SUB + (int) (nanos >>> shift) - SUB;
  }

  private static long upperEnd(int bucket) {
    if (bucket < SUB) {
      return bucket;
    }
    int shift = bucket / SUB - 1;
    return ((long) (bucket % SUB + SUB + 1) << shift) - 1;
  }
}
