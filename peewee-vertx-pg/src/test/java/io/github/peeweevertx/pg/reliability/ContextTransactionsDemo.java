package io.github.peeweevertx.pg.reliability;

import static io.github.peeweevertx.testing.Await.await;

import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Vertx;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Transactions that are pinned to the context, Vert.x's own and ours side by side, on a real
 * server. Prints a table; each case is run {@value #RUNS} times.
 */
public final class ContextTransactionsDemo {
  static final int RUNS = 40;

  private ContextTransactionsDemo() {}

  /**
   * Prints the table.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    Vertx vertx = Vertx.vertx();
    try {
      System.out.print(table(vertx, DatabaseUnderTest.postgres()));
    } finally {
      await(vertx.close());
    }
  }

  /** The table as text, in Markdown. */
  static String table(Vertx vertx, DatabaseUnderTest server) {
    var theirs = outcomes(vertx, server, VertxContestant::new);
    var ours = outcomes(vertx, server, PeeweeContestant::new);
    StringBuilder text = new StringBuilder();
    text.append("| case, ").append(RUNS).append(" runs each | TransactionPropagation.CONTEXT");
    text.append(" | peewee-vertx |\n|---|---|---|\n");
    for (ContextCase each : ContextCase.values()) {
      text.append("| ").append(each.title()).append(" | ").append(shown(theirs.get(each)));
      text.append(" | ").append(shown(ours.get(each))).append(" |\n");
    }
    return text.toString();
  }

  /** How often each outcome of each case was seen. */
  static Map<ContextCase, Map<String, Integer>> outcomes(
      Vertx vertx,
      DatabaseUnderTest server,
      BiFunction<Vertx, DatabaseUnderTest, Contestant> contestant) {
    Map<ContextCase, Map<String, Integer>> outcomes = new EnumMap<>(ContextCase.class);
    try (Contestant first = contestant.apply(vertx, server.createDatabase("demo_a"));
        Contestant second = contestant.apply(vertx, server.createDatabase("demo_b"))) {
      for (ContextCase each : ContextCase.values()) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int run = 0; run < RUNS; run++) {
          await(first.reset());
          await(second.reset());
          counts.merge(await(each.run(vertx, first, second)), 1, Integer::sum);
        }
        outcomes.put(each, counts);
      }
    }
    return outcomes;
  }

  private static String shown(Map<String, Integer> counts) {
    StringBuilder text = new StringBuilder();
    counts.forEach(
        (outcome, count) ->
            text.append(text.isEmpty() ? "" : "; ").append(count).append(" × ").append(outcome));
    return text.toString();
  }
}
