package io.github.peeweevertx.bench.measure;

import java.util.Arrays;

/**
 * A median with the extremes of the rounds that it is made of; not a confidence interval.
 *
 * @param median the middle value
 * @param min the smallest
 * @param max the largest
 */
public record Spread(double median, double min, double max) {
  /**
   * The spread of some values.
   *
   * @param values at least one
   * @return their median and extremes
   */
  public static Spread of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("nothing has no median");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }
}
