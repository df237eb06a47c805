package io.github.peeweevertx.testing.tck.reliability;

import static io.github.peeweevertx.testing.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.PoolExhaustedException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.faults.Poll;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Far more callers than connections: each is answered or refused, soon, and in turn. */
public abstract class SaturationTck {
  private static final int CONNECTIONS = 10;
  private static final int QUEUE = 10 * CONNECTIONS;
  private static final double SECONDS = Scale.isFull() ? 1 : 0.1;
  private static final int UNFAIR = 5;

  /** What is refused is refused at once, also on a machine that is busy elsewhere. */
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final ConcurrentLinkedQueue<Long> answered = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Long> refused = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Throwable> wrong = new ConcurrentLinkedQueue<>();

  /** For the subclass of each database. */
  protected SaturationTck() {}

  @Test
  void fiftyCallersAreAllAnswered(Vertx vertx, DatabaseUnderTest server, Manager objects) {
    run(vertx, server, 50);
    assertEquals(50, answered.size());
    write("saturation-50", objects);
  }

  @Test
  void fiveHundredCallersAreAnsweredOrRefusedAtOnce(
      Vertx vertx, DatabaseUnderTest server, Manager objects) {
    run(vertx, server, 500);
    assertEquals(CONNECTIONS + QUEUE, answered.size());
    assertEquals(500 - CONNECTIONS - QUEUE, refused.size());
    write("saturation-500", objects);
  }

  private void run(Vertx vertx, DatabaseUnderTest server, int callers) {
    Database database = TestUrl.of(server).pooled(CONNECTIONS).open(vertx);
    Manager pooled = Manager.create(database);
    calls(pooled, server, CONNECTIONS);
    answered.clear();
    calls(pooled, server, callers);
    assertEquals(List.of(), List.copyOf(wrong));
    assertEquals(0, database.acquired());
    refused.forEach(
        nanos -> assertTrue(nanos < AT_ONCE.toNanos(), () -> "refused after " + nanos / 1_000_000));
    assertTrue(
        longest(answered) <= UNFAIR * median(answered),
        () -> "one waited " + longest(answered) + " ns, half of all " + median(answered));
    await(database.close());
  }

  private void calls(Manager pooled, DatabaseUnderTest server, int callers) {
    List<Future<Void>> calls =
        IntStream.range(0, callers).mapToObj(i -> call(pooled, server)).toList();
    Poll.until(
        LONGEST,
        () -> calls.stream().allMatch(Future::isComplete),
        () -> calls.stream().filter(call -> !call.isComplete()).count() + " calls hang");
  }

  private Future<Void> call(Manager pooled, DatabaseUnderTest server) {
    String sleep =
        server.kind() == DatabaseKind.POSTGRESQL
            ? "SELECT pg_sleep(" + SECONDS + ")"
            : "SELECT COUNT(*) FROM (SELECT 1) AS x WHERE SLEEP(" + SECONDS + ") = 0";
    long start = System.nanoTime();
    return pooled
        .query(sleep, Tuple.tuple())
        .transform(
            (rows, failure) -> {
              long took = System.nanoTime() - start;
              if (failure == null) {
                answered.add(took);
              } else if (failure instanceof PoolExhaustedException) {
                refused.add(took);
              } else {
                wrong.add(failure);
              }
              return Future.succeededFuture();
            });
  }

  private static long longest(ConcurrentLinkedQueue<Long> times) {
    return times.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private static long median(ConcurrentLinkedQueue<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElse(0L);
  }

  private void write(String name, Manager objects) {
    Report report =
        new Report(name)
            .add(
                "%d callers on %d connections, %.1f s each",
                answered.size() + refused.size(), CONNECTIONS, SECONDS)
            .add(
                "%d answered, half of them within %,d ms, all within %,d ms",
                answered.size(), median(answered) / 1_000_000, longest(answered) / 1_000_000);
    if (!refused.isEmpty()) {
      report.add(
          "%d refused, the last of them after %,d ms",
          refused.size(), longest(refused) / 1_000_000);
    }
    report.write(objects);
  }
}
