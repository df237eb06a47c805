package io.github.peeweevertx.testing.tck.reliability;

import static io.github.peeweevertx.testing.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.faults.Backends;
import io.github.peeweevertx.testing.faults.Poll;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Three times as many callers as connections, who change their minds at random moments: no
 * connection is lost or left dirty, and nobody is hit by the cancel of somebody else.
 */
public abstract class CancelTck {
  private static final int CANCELS = Scale.of(500, 20_000);
  private static final int CONNECTIONS = 8;
  private static final int FLOWS = 3 * CONNECTIONS - 4;
  private static final int STEADY = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final long seed = Scale.seed();

  /** For the subclass of each database. */
  protected CancelTck() {}

  @Test
  void callersMayGoAtAnyTime(Vertx vertx, DatabaseUnderTest server, Manager objects) {
    Report report = new Report("cancels");
    DatabaseUnderTest own = server.createDatabase("cancels");
    // A caller who goes leaves its place in the queue of the pool until a connection comes for it.
    Database database =
        TestUrl.of(own)
            .pooled(CONNECTIONS)
            .option("max_waiting", Integer.toString(CANCELS))
            .open(vertx);
    Callers callers = new Callers(vertx, Manager.create(database), CANCELS);
    await(callers.open());
    List<Future<Void>> flows = new ArrayList<>();
    for (int i = 0; i < FLOWS + STEADY; i++) {
      flows.add(callers.flow(seed + i, i < FLOWS));
    }
    Poll.until(
        LONGEST,
        () -> flows.stream().allMatch(Future::isComplete),
        () -> "callers hang, seed " + seed + ": " + callers.counts());
    assertEquals(List.of(), callers.wrong(), "seed " + seed);
    Poll.until(
        PATIENCE,
        () -> database.acquired() == 0,
        () -> database.acquired() + " are borrowed, seed " + seed);
    try (Backends backends = Backends.of(vertx, own)) {
      Poll.until(
          PATIENCE, () -> backends.leftovers().isEmpty(), () -> backends.leftovers().toString());
      await(callers.holdAtOnce(CONNECTIONS));
      backends.awaitCount(CONNECTIONS);
    }
    assertEquals(List.of(), await(callers.audit()), "seed " + seed);
    await(database.close());
    report
        .add("seed %d", seed)
        .add("%d callers on %d connections, %d of them steady", FLOWS + STEADY, CONNECTIONS, STEADY)
        .add("%s", callers.counts())
        .add("lost connections, sessions left in a transaction: 0")
        .add("calls that were hit though nobody cancelled them, wrong answers: 0")
        .write(objects);
  }
}
