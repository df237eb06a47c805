package io.github.peeweevertx.testing.tck.reliability;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.on;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.manager.Manager;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Random trees of nested blocks leave the rows that a small model says. */
public abstract class ScopeTreeTck {
  private static final int TREES = Scale.of(200, 100_000);
  private static final int AT_ONCE = 8;
  private static final int BATCH = 200;
  private static final int DEPTH = 6;

  private final long seed = Scale.seed();
  private final Random random = new Random(seed);
  private final AtomicInteger numbers = new AtomicInteger();
  private int blocks;
  private int failed;

  /** For the subclass of each database. */
  protected ScopeTreeTck() {}

  @Test
  void rowsAreThoseOfTheModel(Manager objects, Vertx vertx) {
    Report report = new Report("nested-scopes");
    await(objects.query("CREATE TABLE numbers (n INTEGER PRIMARY KEY)", Tuple.tuple()));
    for (int done = 0; done < TREES; done += BATCH) {
      await(objects.query("DELETE FROM numbers", Tuple.tuple()));
      await(objects.query("INSERT INTO numbers VALUES (" + ScopeTree.TAKEN + ")", Tuple.tuple()));
      assertEquals(batch(objects, vertx), rows(objects), "seed " + seed);
      assertEquals(0, objects.database().acquired(), "seed " + seed);
    }
    report
        .add("seed %d", seed)
        .add("%,d trees of %,d blocks, depth up to %d", TREES, blocks, DEPTH)
        .add("%,d trees failed as a whole", failed)
        .add("rows that differ from those of the model: 0")
        .write(objects);
  }

  /** Runs trees, some at once, and gives the rows that the model expects. */
  private Set<Integer> batch(Manager objects, Vertx vertx) {
    Set<Integer> expected = new TreeSet<>(Set.of(ScopeTree.TAKEN));
    for (int i = 0; i < BATCH; i += AT_ONCE) {
      List<Boolean> outcomes = new ArrayList<>();
      List<ScopeTree> trees = new ArrayList<>();
      for (int k = 0; k < AT_ONCE; k++) {
        ScopeTree tree = ScopeTree.random(random, DEPTH, numbers);
        trees.add(tree);
        blocks += tree.size();
        outcomes.add(tree.model(expected));
      }
      assertEquals(outcomes, run(objects, vertx, trees), "seed " + seed);
      failed += (int) outcomes.stream().filter(ok -> !ok).count();
    }
    return expected;
  }

  private static List<Boolean> run(Manager objects, Vertx vertx, List<ScopeTree> trees) {
    return on(
        vertx,
        () -> {
          List<Future<Void>> started = trees.stream().map(tree -> tree.run(objects)).toList();
          return Future.join(started)
              .transform(
                  (all, failure) ->
                      Future.succeededFuture(started.stream().map(Future::succeeded).toList()));
        });
  }

  private static Set<Integer> rows(Manager objects) {
    Set<Integer> rows = new TreeSet<>();
    await(objects.query("SELECT n FROM numbers", Tuple.tuple()))
        .forEach(row -> rows.add(row.getInteger(0)));
    return rows;
  }
}
