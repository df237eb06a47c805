package io.github.peeweevertx.testing.tck.reliability;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.service.Authenticator;
import io.github.peeweevertx.service.Grant;
import io.github.peeweevertx.service.Policy;
import io.github.peeweevertx.service.QueryService;
import io.github.peeweevertx.service.QueryServiceProxy;
import io.github.peeweevertx.service.ServiceLimits;
import io.github.peeweevertx.service.ServiceOptions;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.faults.Poll;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.github.peeweevertx.wire.TableNames;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Good callers who ask for rows by key, first alone, then beside hostile messages, again and again:
 * none of these is executed, and how much longer the good ones take is written down.
 */
public abstract class HostileLoadTck {
  private static final String ADDRESS = "hostile-load";
  private static final TableNames TABLES = TableNames.of(USER);
  private static final int CALLERS = 4;
  private static final int CONNECTIONS = 4;
  private static final int A_SECOND = 1_000;
  private static final int ROUNDS = Scale.of(1, 20);
  private static final int HOSTILE = Scale.of(300, 5_000);
  private static final Duration SLICE = Duration.ofMillis(HOSTILE * 1_000L / A_SECOND);
  private static final int WARM_UP = Scale.of(20, 2_000);
  private static final double TIMES = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** For the subclass of each database. */
  protected HostileLoadTck() {}

  @Test
  void goodCallersAreServedBesideHostileMessages(
      Vertx vertx, DatabaseUnderTest server, Manager objects) {
    Report report = new Report("hostile-messages");
    await(objects.createTables(USER));
    User charlie = await(objects.create(new User("charlie")));
    Manager own = Manager.create(TestUrl.of(server).pooled(CONNECTIONS).open(vertx));
    QueryService service =
        QueryService.of(
            own,
            TABLES,
            Policy.of(Authenticator.anonymous())
                .allow(
                    Grant.on(USER)
                        .read(USER.id, USER.username, USER.active, USER.email, USER.logins))
                .within(ServiceLimits.DEFAULT.withBytes(20_000).withCalls(2 * HOSTILE, 16)),
            ServiceOptions.at(ADDRESS));
    await(service.start());
    GoodCallers good =
        new GoodCallers(QueryServiceProxy.of(vertx, ADDRESS, TABLES), charlie.id, CALLERS);
    HostileStream hostile = new HostileStream(vertx, ADDRESS, A_SECOND);
    good.until(() -> good.calls() >= WARM_UP);

    Latencies alone = new Latencies();
    Latencies beside = new Latencies();
    AtomicLong sent = new AtomicLong();
    Runnable deaf = own.database().listen((sql, parameters) -> sent.incrementAndGet());
    for (int round = 0; round < ROUNDS; round++) {
      long end = System.nanoTime() + SLICE.toNanos();
      good.until(() -> System.nanoTime() > end).addTo(alone);
      hostile.start(HOSTILE);
      good.until(hostile::isOver).addTo(beside);
    }
    deaf.run();
    long asked = (long) alone.count() + beside.count();
    double times = beside.p99() / alone.p99();
    report
        .add("%,d hostile messages, %,d a second", hostile.refused(), A_SECOND)
        .add("executed: 0")
        .add("%d good callers, who get by key: %,d calls", CALLERS, asked)
        .add("alone: median %.2f ms, p99 %.2f ms", alone.median(), alone.p99())
        .add("beside them: median %.2f ms, p99 %.2f ms", beside.median(), beside.p99())
        .add("p99 beside them against alone: %.2f times", times)
        .write(objects);

    assertEquals(asked, sent.get());
    assertEquals(List.of(), hostile.wrong());
    assertEquals(List.of(), good.wrong());
    assertEquals((long) ROUNDS * HOSTILE, hostile.refused());
    assertEquals(1L, await(objects.count(USER)));
    Poll.until(PATIENCE, () -> service.stats().inFlight() == 0, () -> service.stats().toString());
    assertTrue(!Scale.isFull() || times <= TIMES, () -> "p99 is " + times + " times as long");
    await(service.stop());
    await(own.close());
  }
}
