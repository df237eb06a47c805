package io.github.peeweevertx.bench.measure;

import java.util.List;
import java.util.Locale;

/**
 * Several contenders at the same work.
 *
 * @param family the process that it was measured in
 * @param id a short name of the work, unique in its family
 * @param title what is done
 * @param rowsPerOperation how many rows one operation reads or writes
 * @param baseline the contender that the others are compared with
 * @param results what came out, in the order of the contenders
 */
public record Comparison(
    String family,
    String id,
    String title,
    int rowsPerOperation,
    String baseline,
    List<Result> results) {
  /** Takes a copy. */
  public Comparison {
    results = List.copyOf(results);
    if (results.stream().noneMatch(each -> each.contender().equals(baseline))) {
      throw new IllegalArgumentException(id + " has no result of " + baseline);
    }
  }

  /**
   * The result of one contender.
   *
   * @param contender its name
   * @return its result
   */
  public Result of(String contender) {
    return results.stream()
        .filter(each -> each.contender().equals(contender))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id + " has no result of " + contender));
  }

  /**
   * How a contender stands to the baseline.
   *
   * @param result one of the results
   * @return the ratio of the speeds
   */
  public Spread ratio(Result result) {
    return result.ratio(of(baseline));
  }

  /**
   * What a contender costs this process against the baseline.
   *
   * @param result one of the results
   * @return the ratio of the processor times
   */
  public Spread cpuRatio(Result result) {
    return result.ratio(of(baseline), Round::cpuMicros);
  }

  /**
   * One line for each contender, for whoever watches.
   *
   * @return speed, ratio, and bytes
   */
  public String summary() {
    StringBuilder text = new StringBuilder(family).append('/').append(id);
    for (Result each : results) {
      Spread ratio = ratio(each);
      text.append(
          String.format(
              Locale.ROOT,
              "%n  %-16s %,12.0f/s  %6.2f (%.2f..%.2f) of %s  %,9.0f bytes",
              each.contender(),
              each.spread(Round::perSecond).median(),
              ratio.median(),
              ratio.min(),
              ratio.max(),
              baseline,
              each.spread(Round::bytes).median()));
    }
    return text.toString();
  }
}
