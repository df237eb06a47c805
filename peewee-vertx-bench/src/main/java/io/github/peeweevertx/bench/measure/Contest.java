package io.github.peeweevertx.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets contenders take turns: everybody warms up, then rounds in rotated order, A B C, B C A, C A
 * B, so that nobody always comes first and a disturbance meets all of them.
 */
public final class Contest {
  private final Pace pace;
  private final Map<String, Turn> contenders = new LinkedHashMap<>();

  /** Lets one contender run for a while. */
  @FunctionalInterface
  public interface Turn {
    /**
     * Runs.
     *
     * @param millis how long
     * @return what was done; wrong results are an exception
     */
    Round run(int millis);
  }

  /**
   * A contest without contenders yet.
   *
   * @param pace how long it takes
   */
  public Contest(Pace pace) {
    this.pace = pace;
  }

  /**
   * Adds a contender.
   *
   * @param name its name, unique here
   * @param turn lets it run
   * @return this contest
   */
  public Contest with(String name, Turn turn) {
    if (contenders.putIfAbsent(name, turn) != null) {
      throw new IllegalArgumentException("there are two contenders named " + name);
    }
    return this;
  }

  /**
   * Runs all rounds.
   *
   * @return the results in the order of the contenders
   */
  public List<Result> run() {
    if (pace.warmUpMillis() > 0) {
      contenders.values().forEach(turn -> turn.run(pace.warmUpMillis()));
    }
    List<String> names = List.copyOf(contenders.keySet());
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    names.forEach(name -> rounds.put(name, new ArrayList<>()));
    for (int round = 0; round < pace.rounds(); round++) {
      for (int i = 0; i < names.size(); i++) {
        String name = names.get((round + i) % names.size());
        rounds.get(name).add(contenders.get(name).run(pace.roundMillis()));
      }
    }
    return rounds.entrySet().stream()
        .map(entry -> new Result(entry.getKey(), entry.getValue()))
        .toList();
  }
}
