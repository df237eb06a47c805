package io.github.peeweevertx.testing.tck.reliability;

import static io.github.peeweevertx.testing.Await.await;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseOptions;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.faults.Backends;
import io.github.peeweevertx.testing.faults.FaultProxy;
import io.github.peeweevertx.testing.faults.LimitedUser;
import io.github.peeweevertx.testing.faults.Poll;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.github.peeweevertx.testing.server.EmbeddedServer;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * One database behind one proxy, where one thing breaks after the other. Blocks: each lane has a
 * thread of its own.
 */
final class Lane implements AutoCloseable {
  static final int CONNECTIONS = 4;
  static final Duration DEADLINE = Duration.ofMillis(750);
  private static final int TRIES = 20;

  /** Longer than any call may take, by far. */
  private static final Duration HANGING = Duration.ofSeconds(10);

  /** A call that was told to end may get a connection a moment later, and gives it back. */
  private static final Duration QUIET = Duration.ofSeconds(2);

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Vertx vertx;
  private final EmbeddedServer server;
  private final DatabaseUnderTest own;
  private final FaultProxy proxy;
  private final LimitedUser user;
  private final Tally tally;
  private final RandomGenerator random;
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicReference<Runnable> giveBack = new AtomicReference<>();
  private final Map<Integer, ErrorCode> failed = new ConcurrentHashMap<>();
  private volatile Throwable lastFailure;
  private final Set<Integer> done = ConcurrentHashMap.newKeySet();

  Lane(Vertx vertx, EmbeddedServer server, Tally tally, RandomGenerator random) {
    this.vertx = vertx;
    this.server = server;
    this.own = server.createDatabase("lane");
    this.user = LimitedUser.of(vertx, own);
    this.proxy = FaultProxy.to(own);
    this.tally = tally;
    this.random = random;
    Database database = user.url().open(vertx);
    await(database.query("CREATE TABLE numbers (n INTEGER PRIMARY KEY)", Tuple.tuple()));
    await(database.close());
  }

  FaultProxy proxy() {
    return proxy;
  }

  LimitedUser user() {
    return user;
  }

  Backends backends() {
    return Backends.of(vertx, own);
  }

  void crashAndRestart() {
    server.crash();
    server.restart();
  }

  /** The next connection block breaks things as the last that it does. */
  void strikeAtGiveBack(Runnable strike) {
    giveBack.set(strike);
  }

  /** Breaks one thing at one point, heals it, and looks at what is left. */
  void run(FaultKind kind, FaultPoint point) {
    // As applications open it: what counts are the limits that all have.
    Database database =
        user.url().port(proxy.port()).pooled(CONNECTIONS).open(vertx, DatabaseOptions.DEFAULT);
    Manager objects = Manager.create(database);
    if (point.isWarm()) {
      warm(objects);
    }
    AtomicInteger struck = new AtomicInteger();
    point.arm(
        this,
        () -> {
          kind.strike(this, random);
          struck.incrementAndGet();
        });
    // On a machine that is busy elsewhere, calls may be late before they come to the point.
    for (int i = 0; i == 0 || struck.get() == 0 && i < TRIES; i++) {
      ended(IntStream.range(0, CONNECTIONS).mapToObj(n -> call(objects, point)).toList());
    }
    // A server takes its time to come back, and nobody waits for that but this.
    Poll.until(HANGING, () -> struck.get() > 0, () -> "it was never broken");
    proxy.heal();
    user.allow();
    recover(objects, kind, point);
    Poll.until(
        QUIET, () -> database.acquired() == 0, () -> database.acquired() + " are still borrowed");
    audit(kind, point);
    await(database.close());
    tally.struck(kind, point);
  }

  /** Opens all connections of the pool: no block ends before each has one. */
  private void warm(Manager objects) {
    AtomicInteger inside = new AtomicInteger();
    Promise<Void> all = Promise.promise();
    List<Future<Void>> blocks = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      blocks.add(
          started(
              () ->
                  objects.atomic(
                      () -> {
                        if (inside.incrementAndGet() == CONNECTIONS) {
                          all.complete();
                        }
                        return all.future();
                      })));
    }
    await(Future.join(blocks));
  }

  private <T> Future<T> started(Supplier<Future<T>> work) {
    Promise<T> promise = Promise.promise();
    vertx.getOrCreateContext().runOnContext(v -> work.get().onComplete(promise));
    return promise.future();
  }

  /** Waits until calls have ended, however they did. */
  private static void ended(List<Future<Void>> calls) {
    Poll.until(
        HANGING,
        () -> calls.stream().allMatch(Future::isComplete),
        () -> calls.stream().filter(call -> !call.isComplete()).count() + " calls hang");
  }

  /** One call with a deadline; notes how it ended, and when. */
  private Future<Void> call(Manager objects, FaultPoint point) {
    Runnable strike = giveBack.getAndSet(null);
    if (strike != null) {
      return started(() -> struckAtGiveBack(objects, strike));
    }
    int number = numbers.incrementAndGet();
    boolean alone = point.isInOneStatement() && number % 2 == 0;
    long start = System.nanoTime();
    return started(
            () ->
                alone
                    ? point.body(objects.within(DEADLINE), number)
                    : objects.atomic(
                        TransactionOptions.DEFAULT.within(DEADLINE), tx -> point.body(tx, number)))
        .onComplete(
            (v, failure) -> {
              tally.took(System.nanoTime() - start, DEADLINE);
              note(number, failure, alone);
            });
  }

  private Future<Void> struckAtGiveBack(Manager objects, Runnable strike) {
    return objects.withConnection(
        kept ->
            kept.query("SELECT 1", Tuple.tuple())
                .compose(
                    v ->
                        vertx.executeBlocking(
                            () -> {
                              strike.run();
                              return null;
                            })));
  }

  /** What became of a lone statement that was not answered nobody knows. */
  private void note(int number, Throwable failure, boolean alone) {
    lastFailure = failure == null ? lastFailure : failure;
    if (failure == null) {
      done.add(number);
      tally.outcome("done");
    } else if (failure instanceof PeeweeException known) {
      failed.put(number, alone ? ErrorCode.COMMIT_UNKNOWN : known.code());
      tally.outcome(known.code().name());
    } else {
      failed.put(number, ErrorCode.INTERNAL);
      tally.wrong("a failure without a code: " + failure);
    }
  }

  /** Calls until nearly all succeed again. */
  private void recover(Manager objects, FaultKind kind, FaultPoint point) {
    long healed = System.nanoTime();
    Poll.until(
        PATIENCE,
        () -> round(objects) >= Tally.ROUND * 95 / 100,
        () -> "it has not recovered: " + lastFailure);
    tally.recovered(System.nanoTime() - healed, kind);
  }

  /** How many of some calls succeed. */
  private int round(Manager objects) {
    List<Future<Void>> calls =
        IntStream.range(0, Tally.ROUND).mapToObj(i -> call(objects, FaultPoint.IDLE)).toList();
    ended(calls);
    return (int) calls.stream().filter(Future::succeeded).count();
  }

  /** What was told is what is there, and nothing is left open on the server. */
  private void audit(FaultKind kind, FaultPoint point) {
    try (Backends backends = backends()) {
      Poll.until(
          PATIENCE, () -> backends.leftovers().isEmpty(), () -> backends.leftovers().toString());
    }
    Database direct = TestUrl.of(own).open(vertx);
    Set<Integer> rows = new HashSet<>();
    await(direct.query("SELECT n FROM numbers", Tuple.tuple()))
        .forEach(row -> rows.add(row.getInteger(0)));
    await(direct.query("DELETE FROM numbers", Tuple.tuple()));
    await(direct.close());
    tally.check(rows.containsAll(done), kind, point, () -> "a row that was acknowledged is gone");
    failed.forEach(
        (number, code) ->
            tally.check(
                code == ErrorCode.COMMIT_UNKNOWN || !rows.contains(number),
                kind,
                point,
                () -> "a row is there, and its call failed with " + code));
    done.clear();
    failed.clear();
  }

  /** Gives up; what is left of it does no harm to others. */
  void abandon() {
    proxy.close();
  }

  @Override
  public void close() {
    try (Backends backends = backends()) {
      backends.awaitCount(0);
    }
    proxy.close();
  }
}
