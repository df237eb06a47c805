package io.github.peeweevertx.bench.database;

import io.github.peeweevertx.bench.database.Tables.State;
import io.github.peeweevertx.bench.measure.BenchmarkException;
import io.github.peeweevertx.bench.measure.Comparison;
import io.github.peeweevertx.bench.measure.Contest;
import io.github.peeweevertx.bench.measure.FamilyArguments;
import io.github.peeweevertx.bench.measure.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Runs the workloads with the contenders of one family, and checks every round. */
public final class DatabaseBenchmark {
  private final String family;
  private final List<? extends Contender> contenders;
  private final Tables tables;
  private final Executor threads;
  private long runs;

  /**
   * A benchmark of one process.
   *
   * @param family the name of the process
   * @param contenders who takes part, {@link Contender#FLOOR} first; what that one does not do is
   *     left out
   * @param tables the tables
   * @param threads where operations are started
   */
  public DatabaseBenchmark(
      String family, List<? extends Contender> contenders, Tables tables, Executor threads) {
    this.family = family;
    this.contenders = List.copyOf(contenders);
    this.tables = tables;
    this.threads = threads;
  }

  /**
   * Measures all that is wanted, and tells standard output about it.
   *
   * @param arguments what is wanted
   * @return one comparison for each workload
   */
  public List<Comparison> run(FamilyArguments arguments) {
    List<Comparison> comparisons = new ArrayList<>();
    for (Workload workload : Workload.values()) {
      if (arguments.wants(family, workload.id())
          && contenders.get(0).operation(workload).isPresent()) {
        Contest contest = new Contest(arguments.pace());
        for (Contender contender : contenders) {
          contender
              .operation(workload)
              .ifPresent(
                  operation ->
                      contest.with(
                          contender.name(),
                          millis -> checkedRound(contender.name(), workload, operation, millis)));
        }
        Comparison comparison =
            new Comparison(
                family,
                workload.id(),
                workload.title(),
                workload.rows(),
                Contender.FLOOR,
                contest.run());
        System.out.println(comparison.summary());
        comparisons.add(comparison);
      }
    }
    return comparisons;
  }

  private Round checkedRound(String name, Workload workload, Operation operation, int millis) {
    try {
      State before = tables.before(workload);
      ClosedLoop loop = new ClosedLoop(workload, operation, ++runs * 101);
      Round round = loop.run(threads, millis);
      check(workload, loop, round.operations(), tables.state(workload).since(before));
      return round;
    } catch (BenchmarkException failure) {
      throw new BenchmarkException(
          "%s at %s: %s".formatted(name, workload.id(), failure.getMessage()), failure);
    }
  }

  private static void check(Workload workload, ClosedLoop loop, long operations, State changes) {
    switch (workload) {
      case INSERT -> {
        equal("rows", operations, changes.rows());
        equal("the sum of the keys", changes.keys(), loop.answered());
        equal("the sum of the amounts", loop.expected(), changes.amounts());
      }
      case INSERT_1000 -> {
        equal("rows", operations * workload.rows(), changes.rows());
        equal("the number of rows as answered", changes.rows(), loop.answered());
        equal("the sum of the amounts", loop.expected(), changes.amounts());
      }
      case TRANSACTION -> {
        equal("the number of updates as answered", operations, loop.answered());
        equal("the sum of the amounts", operations, changes.amounts());
        equal("rows", 0, changes.rows());
      }
      default -> equal("the checksum of all rows", loop.expected(), loop.answered());
    }
  }

  private static void equal(String what, long expected, long found) {
    if (expected != found) {
      throw new BenchmarkException("%s: %d expected, %d found".formatted(what, expected, found));
    }
  }
}
