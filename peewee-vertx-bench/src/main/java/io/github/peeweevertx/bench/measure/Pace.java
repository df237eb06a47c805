package io.github.peeweevertx.bench.measure;

/**
 * How long everything runs.
 *
 * @param rounds how many rounds each contender has
 * @param warmUpMillis how long a contender runs before the first of them
 * @param roundMillis how long a round is
 */
public record Pace(int rounds, int warmUpMillis, int roundMillis) {
  /** For figures that are quoted. */
  public static final Pace FULL = new Pace(7, 2_500, 700);

  /** Only to see that everything runs. */
  public static final Pace QUICK = new Pace(2, 50, 50);

  /** Refuses what measures nothing. */
  public Pace {
    if (rounds < 1 || warmUpMillis < 0 || roundMillis < 1) {
      throw new IllegalArgumentException(
          "a benchmark has at least one round of at least one millisecond");
    }
  }
}
