package io.github.peeweevertx.testing.tck.reliability;

import io.github.peeweevertx.manager.Manager;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** A random block: it inserts rows, opens blocks of its own, recovers from some, and may fail. */
record ScopeTree(List<Step> steps, boolean fails) {
  /** The row that is there before: inserting it fails. */
  static final int TAKEN = 0;

  /**
   * One thing that a block does.
   *
   * @param number the row to insert, when there is no inner block
   * @param inner a nested block, or null
   * @param recovered whether the outer block goes on when the inner one fails
   */
  record Step(int number, ScopeTree inner, boolean recovered) {}

  static ScopeTree random(Random random, int depth, AtomicInteger numbers) {
    List<Step> steps = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      boolean nests = depth > 1 && random.nextInt(2) == 0;
      steps.add(
          nests
              ? new Step(0, random(random, depth - 1, numbers), random.nextInt(3) > 0)
              : new Step(random.nextInt(12) == 0 ? TAKEN : numbers.incrementAndGet(), null, false));
    }
    return new ScopeTree(steps, random.nextInt(5) == 0);
  }

  int size() {
    return 1 + steps.stream().mapToInt(step -> step.inner == null ? 0 : step.inner.size()).sum();
  }

  /** The model: adds the rows that have to be there afterwards, and tells whether it succeeds. */
  boolean model(Set<Integer> rows) {
    Set<Integer> mine = new TreeSet<>();
    for (Step step : steps) {
      if (step.inner != null) {
        if (!step.inner.model(mine) && !step.recovered) {
          return false;
        }
      } else if (step.number == TAKEN) {
        return false;
      } else {
        mine.add(step.number);
      }
    }
    if (!fails) {
      rows.addAll(mine);
    }
    return !fails;
  }

  /** The same on the database. */
  Future<Void> run(Manager objects) {
    return objects.atomic(
        () -> {
          Future<Void> done = Future.succeededFuture();
          for (Step step : steps) {
            done = done.compose(v -> run(objects, step));
          }
          return done.compose(
              v -> fails ? Future.failedFuture("on purpose") : Future.succeededFuture());
        });
  }

  private static Future<Void> run(Manager objects, Step step) {
    if (step.inner == null) {
      return objects
          .query("INSERT INTO numbers VALUES (" + step.number + ")", Tuple.tuple())
          .mapEmpty();
    }
    Future<Void> inner = step.inner.run(objects);
    return step.recovered ? inner.recover(failure -> Future.succeededFuture()) : inner;
  }
}
