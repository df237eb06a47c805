package io.github.peeweevertx.testing.tck.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.faults.Poll;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.github.peeweevertx.testing.server.EmbeddedServer;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * Everything that can break, at every point where it can: each call ends in time and was told the
 * truth, all is well again soon, and nothing is left. Runs on servers of its own, since it crashes
 * them.
 */
public abstract class FaultGridTck {
  private static final int LANES = 6;
  private static final int ROUNDS = Scale.of(1, 16);

  private final long seed = Scale.seed();

  /** For the subclass of each database. */
  protected FaultGridTck() {}

  private record Cell(FaultKind kind, FaultPoint point) {}

  @Test
  void everyFaultAtEveryPointIsSurvived(Vertx vertx, DatabaseUnderTest place, Manager objects)
      throws Exception {
    Report report = new Report("faults");
    Tally tally = new Tally();
    int timers = Timers.of(vertx);
    ExecutorService threads = Executors.newFixedThreadPool(LANES + 1);
    try (EmbeddedServer calm = EmbeddedServer.builder(place.kind()).start();
        EmbeddedServer crashing = EmbeddedServer.builder(place.kind()).start()) {
      List<CompletableFuture<Void>> lanes = new ArrayList<>();
      Queue<Cell> cells = cells(false);
      for (int i = 0; i < LANES; i++) {
        long laneSeed = seed + i;
        lanes.add(
            CompletableFuture.runAsync(() -> run(vertx, calm, cells, tally, laneSeed), threads));
      }
      // A crash hits everybody on the server: these come one after the other.
      lanes.add(
          CompletableFuture.runAsync(
              () -> run(vertx, crashing, cells(true), tally, seed - 1), threads));
      CompletableFuture.allOf(lanes.toArray(CompletableFuture[]::new)).get();
    } finally {
      threads.shutdown();
    }
    Poll.until(
        Duration.ofSeconds(10),
        () -> Timers.of(vertx) <= timers,
        () -> (Timers.of(vertx) - timers) + " timers are left, seed " + seed);
    assertEquals(List.of(), tally.wrong(), "seed " + seed);
    write(report, tally, objects);
  }

  private void write(Report report, Tally tally, Manager objects) {
    if (Scale.isFull()) {
      tally.table(report);
    }
    report.add(
        "seed %d, %,d faults, pools of %d, deadline %d ms",
        seed,
        ROUNDS * FaultKind.values().length * FaultPoint.values().length,
        Lane.CONNECTIONS,
        Lane.DEADLINE.toMillis());
    tally.tell(report);
    report
        .add("acknowledged and lost, applied though failed: 0")
        .add("left borrowed, idle in a transaction, locked, or as a timer: 0")
        .write(objects);
  }

  private Queue<Cell> cells(boolean crashes) {
    List<Cell> cells = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (FaultKind kind : FaultKind.values()) {
        for (FaultPoint point : FaultPoint.values()) {
          if (crashes == (kind == FaultKind.RESTART)) {
            cells.add(new Cell(kind, point));
          }
        }
      }
    }
    Collections.shuffle(cells, new Random(seed));
    return new ConcurrentLinkedQueue<>(cells);
  }

  /** A lane where something went wrong is not used again. */
  private static void run(
      Vertx vertx, EmbeddedServer server, Queue<Cell> cells, Tally tally, long seed) {
    Random random = new Random(seed);
    Lane lane = new Lane(vertx, server, tally, random);
    for (Cell cell; (cell = cells.poll()) != null; ) {
      try {
        lane.run(cell.kind(), cell.point());
      } catch (AssertionError | RuntimeException failure) {
        tally.check(false, cell.kind(), cell.point(), failure::toString);
        lane.abandon();
        lane = new Lane(vertx, server, tally, random);
      }
    }
    lane.close();
  }
}
