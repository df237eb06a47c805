package io.github.peeweevertx.testing.tck.reliability;

import static io.github.peeweevertx.testing.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random transactions that start and go everywhere, on two databases: none joins another, nothing
 * escapes, nothing commits by itself. Told by the server's processes and by rows.
 */
public abstract class ContextScheduleTck {
  private static final int CHECKS = Scale.of(4_000, 1_000_000);
  private static final int AT_ONCE = 6;
  private static final int BATCH = 120;

  // Each schedule may hold two connections, and needs a third for what runs outside.
  private static final int CONNECTIONS = 20;

  private final long seed = Scale.seed();
  private final Random random = new Random(seed);

  /** For the subclass of each database. */
  protected ContextScheduleTck() {}

  @Test
  void nothingJoinsEscapesOrCommitsByItself(
      Vertx vertx, DatabaseUnderTest server, Manager objects) {
    Report report = new Report("context-isolation");
    Database first = TestUrl.of(server.createDatabase("a")).pooled(CONNECTIONS).open(vertx);
    Database second = TestUrl.of(server.createDatabase("b")).pooled(CONNECTIONS).open(vertx);
    Witness a = new Witness(Manager.create(first));
    Witness b = new Witness(Manager.create(second));
    Places places = new Places(vertx);
    int schedules = 0;
    for (Witness each : List.of(a, b)) {
      await(each.objects.query("CREATE TABLE numbers (n INTEGER PRIMARY KEY)", Tuple.tuple()));
    }
    while (a.checks.get() + b.checks.get() < CHECKS) {
      for (int i = 0; i < BATCH; i += AT_ONCE) {
        await(Future.join(IntStream.range(0, AT_ONCE).mapToObj(k -> start(places, a, b)).toList()));
      }
      schedules += BATCH;
    }
    await(Future.all(a.compare(), b.compare()));
    assertEquals(List.of(), List.copyOf(a.wrong), "seed " + seed);
    assertEquals(List.of(), List.copyOf(b.wrong), "seed " + seed);
    assertEquals(0, first.acquired() + second.acquired());
    await(Future.all(first.close(), second.close()));
    report
        .add("seed %d", seed)
        .add("%,d schedules on two databases, %d at once", schedules, AT_ONCE)
        .add("started on: %s, a thread of nobody", places.names())
        .add("%,d checks by backend and by rows", a.checks.get() + b.checks.get())
        .add("foreign joins, escapes, auto-commits: 0")
        .write(objects);
  }

  private Future<Void> start(Places places, Witness a, Witness b) {
    boolean swapped = random.nextBoolean();
    return new Schedule(places, swapped ? b : a, swapped ? a : b, random.nextLong()).run();
  }
}
