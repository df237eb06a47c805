package io.github.peeweevertx.relation;

import java.util.Objects;

/**
 * How a prefetch is done.
 *
 * @param strategy how the rows of a level are found
 * @param consistent whether all levels see the data of one moment
 */
public record PrefetchOptions(PrefetchStrategy strategy, boolean consistent) {
  /** {@link PrefetchStrategy#WHERE}, each level at its own moment. */
  public static final PrefetchOptions DEFAULT = new PrefetchOptions(PrefetchStrategy.WHERE, false);

  /**
   * Checks that nothing is missing.
   *
   * @param strategy how the rows of a level are found
   * @param consistent whether all levels see the data of one moment
   */
  public PrefetchOptions {
    Objects.requireNonNull(strategy, "strategy");
  }

  /**
   * The default options with a strategy.
   *
   * @param strategy how the rows of a level are found
   * @return the options
   */
  public static PrefetchOptions by(PrefetchStrategy strategy) {
    return new PrefetchOptions(strategy, false);
  }

  /**
   * The same options, with one snapshot for all levels: outside of a transaction they run in one of
   * their own, read-only and repeatable. Inside of one its isolation decides.
   *
   * @return a copy
   */
  public PrefetchOptions asOneSnapshot() {
    return new PrefetchOptions(strategy, true);
  }
}
