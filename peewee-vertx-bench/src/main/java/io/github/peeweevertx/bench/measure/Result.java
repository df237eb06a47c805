package io.github.peeweevertx.bench.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one contender did in all rounds of one workload.
 *
 * @param contender its name
 * @param rounds its rounds, in the order of the rounds of the others
 */
public record Result(String contender, List<Round> rounds) {
  /** Takes a copy. */
  public Result {
    rounds = List.copyOf(rounds);
  }

  /**
   * One figure over all rounds.
   *
   * @param figure what is asked of a round
   * @return its median and extremes
   */
  public Spread spread(ToDoubleFunction<Round> figure) {
    return Spread.of(rounds.stream().mapToDouble(figure).toArray());
  }

  /**
   * The speed against another contender, round by round, so that what disturbs a whole round
   * disturbs both.
   *
   * @param baseline the other contender, with as many rounds
   * @return the ratio of the speeds, 2 where this one is twice as fast
   */
  public Spread ratio(Result baseline) {
    return ratio(baseline, Round::perSecond);
  }

  /**
   * Like {@link #ratio(Result)}, for another figure than the speed.
   *
   * @param baseline the other contender
   * @param figure what is asked of a round
   * @return the ratio of the figures
   */
  public Spread ratio(Result baseline, ToDoubleFunction<Round> figure) {
    double[] ratios = new double[rounds.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] =
          figure.applyAsDouble(rounds.get(i)) / figure.applyAsDouble(baseline.rounds.get(i));
    }
    return Spread.of(ratios);
  }
}
