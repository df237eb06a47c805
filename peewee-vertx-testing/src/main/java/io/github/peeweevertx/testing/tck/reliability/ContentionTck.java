package io.github.peeweevertx.testing.tck.reliability;

import static io.github.peeweevertx.testing.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.faults.Poll;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Many workers write to four rows in serializable transactions, and run again when they collide.
 */
public abstract class ContentionTck {
  private static final int WORKERS = 64;
  private static final int TRANSFERS = Scale.of(2, 100);
  private static final int ROWS = 4;
  private static final int START = 1_000;
  private static final int RETRIES = 10;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final long seed = Scale.seed();
  private final AtomicInteger attempts = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger gaveUp = new AtomicInteger();

  /** For the subclass of each database. */
  protected ContentionTck() {}

  @Test
  void sumStaysAndEveryCallEnds(Vertx vertx, DatabaseUnderTest server, Manager objects) {
    Report report = new Report("contention");
    Database database = TestUrl.of(server.createDatabase("contention")).pooled(8).open(vertx);
    Manager pooled = Manager.create(database);
    await(pooled.query("CREATE TABLE pot (id INTEGER PRIMARY KEY, n INTEGER)", Tuple.tuple()));
    for (int row = 0; row < ROWS; row++) {
      await(pooled.query("INSERT INTO pot VALUES (" + row + ", " + START + ")", Tuple.tuple()));
    }
    List<Future<Void>> workers =
        IntStream.range(0, WORKERS)
            .mapToObj(i -> worker(vertx, pooled, new Random(seed + i)))
            .toList();
    Poll.until(
        LONGEST,
        () -> workers.stream().allMatch(Future::isComplete),
        () -> "calls hang, seed " + seed);
    await(Future.all(workers));
    long sum =
        await(pooled.query("SELECT SUM(n) FROM pot", Tuple.tuple())).iterator().next().getLong(0);
    assertEquals((long) ROWS * START, sum, "seed " + seed);
    assertEquals(WORKERS * TRANSFERS, done.get() + gaveUp.get(), "seed " + seed);
    assertTrue(most.get() <= RETRIES + 1, "tried " + most.get() + " times");
    assertTrue(attempts.get() > WORKERS * TRANSFERS, "nothing collided: nothing was shown");
    assertEquals(0, database.acquired());
    await(database.close());
    report
        .add("seed %d, %d workers on %d rows", seed, WORKERS, ROWS)
        .add("%,d transfers, %,d gave up after %d retries", done.get(), gaveUp.get(), RETRIES)
        .add("%,d attempts, at most %d of one", attempts.get(), most.get())
        .add("the sum stayed what it was")
        .write(objects);
  }

  private Future<Void> worker(Vertx vertx, Manager pooled, Random random) {
    Promise<Void> over = Promise.promise();
    vertx.getOrCreateContext().runOnContext(v -> next(pooled, random, TRANSFERS, over));
    return over.future();
  }

  private void next(Manager pooled, Random random, int left, Promise<Void> over) {
    if (left == 0) {
      over.complete();
      return;
    }
    // In one order: a deadlock takes a server a second to see, and shows nothing more.
    int from = random.nextInt(ROWS - 1);
    int to = from + 1 + random.nextInt(ROWS - 1 - from);
    AtomicInteger tried = new AtomicInteger();
    pooled
        .atomic(
            TransactionOptions.serializable().retry(RETRIES),
            tx -> {
              attempts.incrementAndGet();
              most.accumulateAndGet(tried.incrementAndGet(), Math::max);
              return read(tx, from)
                  .compose(n -> write(tx, from, n - 1))
                  .compose(v -> read(tx, to))
                  .compose(n -> write(tx, to, n + 1));
            })
        .onComplete(
            (v, failure) -> {
              if (failure != null && !collided(failure)) {
                over.fail(failure);
                return;
              }
              (failure == null ? done : gaveUp).incrementAndGet();
              next(pooled, random, left - 1, over);
            });
  }

  private static boolean collided(Throwable failure) {
    return failure instanceof PeeweeException known
        && (known.code() == ErrorCode.SERIALIZATION_FAILURE || known.code() == ErrorCode.DEADLOCK);
  }

  private static Future<Integer> read(Manager tx, int row) {
    return tx.query("SELECT n FROM pot WHERE id = " + row, Tuple.tuple())
        .map(rows -> rows.iterator().next().getInteger(0));
  }

  private static Future<Void> write(Manager tx, int row, int n) {
    return tx.query("UPDATE pot SET n = " + n + " WHERE id = " + row, Tuple.tuple()).mapEmpty();
  }
}
