package io.github.peeweevertx.testing.tck.reliability;

import static io.github.peeweevertx.testing.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.service.Authenticator;
import io.github.peeweevertx.service.Policy;
import io.github.peeweevertx.service.QueryService;
import io.github.peeweevertx.service.QueryServiceProxy;
import io.github.peeweevertx.service.ServiceLimits;
import io.github.peeweevertx.service.ServiceOptions;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.faults.Poll;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.github.peeweevertx.wire.TableNames;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Callers ask a query service for five times as much as its database can do: what is refused is
 * refused at once, nothing is begun that nobody waits for any more, no more is kept in memory than
 * the limit says, and nearly as much is answered as can be.
 */
public abstract class OverloadTck {
  private static final int CONNECTIONS = 8;
  private static final int IN_FLIGHT = 64;
  private static final Duration WORK = Duration.ofMillis(20);

  /** Five times as many a second as there could be if nothing but the work took time. */
  private static final int ASKED = 5 * CONNECTIONS * 1_000 / (int) WORK.toMillis();

  /** Longer than the way through the queue. */
  private static final Duration PATIENT = Duration.ofSeconds(1);

  /** Shorter than it: who stands at its end is late when his turn comes. */
  private static final Duration HASTY = Duration.ofMillis(100);

  /** A machine that stands still between the look at the clock and the work is not our fault. */
  private static final long STANDSTILL_MS = 2_000;

  private static final int SECONDS = Scale.of(1, 60);
  private static final int CAPACITY_SECONDS = Scale.of(1, 10);
  private static final double GOODPUT = 0.8;
  private static final long HEAP_GROWTH = 64L << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(SECONDS + 60L);

  /** For the subclass of each database. */
  protected OverloadTck() {}

  @Test
  void callersWithPatienceAreAnsweredOrRefusedAtOnce(
      Vertx vertx, DatabaseUnderTest server, Manager objects) {
    overloaded("overload", PATIENT, vertx, server, objects);
  }

  @Test
  void callersWithoutPatienceAreNotServedTooLate(
      Vertx vertx, DatabaseUnderTest server, Manager objects) {
    overloaded("overload-hasty", HASTY, vertx, server, objects);
  }

  private void overloaded(
      String name, Duration deadline, Vertx vertx, DatabaseUnderTest server, Manager objects) {
    Report report = new Report(name);
    Database database = TestUrl.of(server).pooled(CONNECTIONS).open(vertx);
    SlowWork work = new SlowWork(server.kind(), WORK);
    QueryService service =
        QueryService.of(
                Manager.create(database),
                TableNames.of(),
                Policy.of(Authenticator.anonymous())
                    .allowOperation("work")
                    .within(ServiceLimits.DEFAULT.withCalls(IN_FLIGHT, CONNECTIONS)),
                ServiceOptions.at(name))
            .operation("work", work);
    await(service.start());
    QueryServiceProxy proxy = QueryServiceProxy.of(vertx, name, TableNames.of());

    Load.atCapacity(proxy, CONNECTIONS, 0);
    double capacity = Load.atCapacity(proxy, CONNECTIONS, CAPACITY_SECONDS);
    Load load = new Load(vertx, proxy.within(deadline), service, deadline);
    long heap = usedHeap();
    load.run(ASKED, SECONDS);
    Poll.until(PATIENCE, load::isOver, () -> "calls hang: " + load);
    long growth = usedHeap() - heap;
    double goodput = load.answered() / (double) SECONDS / capacity;
    report
        .add("%d connections, %,d ms of work for each call", CONNECTIONS, WORK.toMillis())
        .add("capacity: %,.0f calls a second", capacity)
        .add("asked for %,d calls a second for %d s", ASKED, SECONDS)
        .add("deadline of each call: %,d ms", deadline.toMillis())
        .add("%s", load)
        .add("goodput: %.0f %% of capacity", 100 * goodput)
        .add("the last one was begun %,d ms before its deadline", -work.latest())
        .add("most in flight: %d of %d", load.mostInFlight(), IN_FLIGHT)
        .add("heap after, against before: %+,d kB", growth >> 10)
        .write(objects);

    assertEquals(load.asked(), load.ended(), load::toString);
    assertEquals(List.of(), load.wrong());
    assertTrue(work.latest() < STANDSTILL_MS, () -> "begun too late, by " + work.latest() + " ms");
    assertTrue(load.mostInFlight() <= IN_FLIGHT, load::toString);
    assertTrue(load.refused() > 0, load::toString);
    assertTrue(growth < HEAP_GROWTH, "the heap grew by " + growth);
    assertEquals(0, service.stats().inFlight());
    await(proxy.call("work", new JsonObject().put("deadline", Long.MAX_VALUE)));
    Poll.until(PATIENCE, () -> database.acquired() == 0, () -> "borrowed: " + database.acquired());
    assertTrue(!Scale.isFull() || goodput >= GOODPUT, () -> "goodput is " + goodput);
    await(service.stop());
    await(database.close());
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
