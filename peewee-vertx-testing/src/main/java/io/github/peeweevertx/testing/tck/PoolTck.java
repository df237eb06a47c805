package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.PoolExhaustedException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.faults.Backends;
import io.github.peeweevertx.testing.faults.FaultProxy;
import io.github.peeweevertx.testing.model.User;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many callers share few connections, and none keeps one. */
public abstract class PoolTck extends Tck {
  private static final int CONNECTIONS = 4;

  /** For subclasses. */
  protected PoolTck() {
    super(USER);
  }

  private Manager manager(Database handle) {
    return Manager.create(handle);
  }

  @Test
  void moreRequestsThanConnectionsAreAllAnswered() {
    User charlie = await(objects.create(new User("charlie")));
    Manager pooled = manager(open(url().pooled(CONNECTIONS).option("max_waiting", "1000")));
    parallel(CONNECTIONS * 2, i -> pooled.get(USER, charlie.id))
        .forEach(found -> assertEquals(charlie, found));
    parallel(CONNECTIONS * 50, i -> pooled.get(USER, charlie.id))
        .forEach(found -> assertEquals(charlie, found));
  }

  @Test
  void moreTransactionsThanConnectionsAreAllRun() {
    Manager pooled = manager(open(url().pooled(CONNECTIONS)));
    parallel(
        CONNECTIONS * 5,
        i -> inContext(() -> pooled.atomic(() -> pooled.create(new User("user" + i)))));
    assertEquals(CONNECTIONS * 5, await(objects.count(USER)));
    assertEquals(0, pooled.database().acquired());
  }

  @Test
  void singleHandleHasOneConnection() {
    try (FaultProxy proxy = FaultProxy.to(server)) {
      Manager single = manager(open(url().port(proxy.port())));
      parallel(20, i -> single.count(USER));
      parallel(3, i -> inContext(() -> single.atomic(() -> single.count(USER))));
      assertEquals(1, proxy.accepted());
    }
  }

  @Test
  void pooledHandleHasAsManyConnectionsAsTheUrlSays() {
    try (FaultProxy proxy = FaultProxy.to(server)) {
      Manager pooled = manager(open(url().port(proxy.port()).pooled(CONNECTIONS)));
      // Each body ends when all are open: that takes a connection for each.
      AtomicInteger inside = new AtomicInteger();
      Promise<Void> all = Promise.promise();
      parallel(
          CONNECTIONS,
          i ->
              inContext(
                  () ->
                      pooled.atomic(
                          () -> {
                            if (inside.incrementAndGet() == CONNECTIONS) {
                              all.complete();
                            }
                            return all.future();
                          })));
      parallel(CONNECTIONS * 10, i -> pooled.count(USER));
      assertEquals(CONNECTIONS, proxy.accepted());
    }
  }

  @Test
  void callerThatWaitsTooLongForAConnectionIsToldSo() {
    Manager single = manager(open(url().option("connect_timeout", "1")));
    try (Hold busy = hold(single)) {
      OperationalException error = failure(OperationalException.class, single.count(USER));
      assertEquals(ErrorCode.POOL_EXHAUSTED, error.code());
    }
    assertEquals(0, await(single.count(USER)));
  }

  // Nothing stays borrowed.

  @Test
  void nothingIsBorrowedAfterSuccessAndFailure() {
    on(vertx, () -> objects.atomic(() -> objects.create(new User("charlie"))));
    assertEquals(0, database.acquired());
    failureOn(
        IntegrityException.class,
        vertx,
        () -> objects.atomic(() -> objects.create(new User("charlie"))));
    assertEquals(0, database.acquired());
    failureOn(
        IllegalStateException.class,
        vertx,
        () ->
            objects.atomic(
                () -> {
                  assertEquals(1, database.acquired());
                  throw new IllegalStateException("thrown by the body");
                }));
    assertEquals(0, database.acquired());
    failure(IntegrityException.class, objects.create(new User("charlie")));
    assertEquals(0, database.acquired());
  }

  @Test
  void nothingIsBorrowedWhenTheServerIsAway() {
    Database away = open(url().port(FaultProxy.freePort()));
    Manager unreachable = manager(away);
    failureOn(
        OperationalException.class, vertx, () -> unreachable.atomic(() -> unreachable.count(USER)));
    assertEquals(0, away.acquired());
  }

  /**
   * The pool hears of the end of a connection a moment later than its user: hence again and again.
   */
  @RepeatedTest(20)
  void cutConnectionFailsItsQueryAndIsReplaced() {
    try (FaultProxy proxy = FaultProxy.to(server)) {
      Manager single = manager(open(url().port(proxy.port())));
      await(single.count(USER));
      OperationalException error =
          failureOn(
              OperationalException.class,
              vertx,
              () ->
                  single.atomic(
                      () ->
                          vertx
                              .executeBlocking(
                                  () -> {
                                    proxy.cut();
                                    return null;
                                  })
                              .compose(v -> single.count(USER))));
      assertEquals(ErrorCode.CONNECTION_FAILED, error.code());
      assertEquals(0, single.database().acquired());
      assertEquals(0, await(single.count(USER)));
      await(single.close());
    }
  }

  // Too many callers.

  @Test
  void exhaustedPoolSaysWhoHasTheConnections() {
    Manager single = manager(open(url().option("connect_timeout", "1").option("max_waiting", "1")));
    await(single.count(USER));
    try (Hold busy = hold(single)) {
      Future<Long> waits = single.count(USER);
      PoolExhaustedException refused = failure(PoolExhaustedException.class, single.count(USER));
      assertEquals(ErrorCode.POOL_EXHAUSTED, refused.code());
      assertEquals(1, refused.size());
      assertEquals(1, refused.borrowed());
      assertEquals(1, refused.waiting());
      assertTrue(
          refused.oldestHolder().contains("a transaction started at")
              && refused.oldestHolder().contains("Tck.java:"),
          refused::oldestHolder);
      assertTrue(refused.getMessage().contains(refused.oldestHolder()), refused::getMessage);
      PoolExhaustedException late = failure(PoolExhaustedException.class, waits);
      assertTrue(late.heldMillis() >= refused.heldMillis(), late::getMessage);
    }
    assertEquals(0, await(single.count(USER)));
  }

  @Test
  void queueOfWaitingCallersIsBounded() {
    Manager single = manager(open(url()));
    await(single.count(USER));
    List<Future<Long>> calls;
    try (Hold busy = hold(single)) {
      calls = IntStream.range(0, 100).mapToObj(i -> single.count(USER)).toList();
      // Those that find no place hear of it while the others still wait.
      PoolExhaustedException refused =
          failure(PoolExhaustedException.class, calls.get(calls.size() - 1));
      assertEquals(64, refused.waiting());
    }
    await(Future.join(calls).otherwiseEmpty());
    assertEquals(64, calls.stream().filter(Future::succeeded).count());
    assertEquals(0, single.database().acquired());
  }

  // Connections that died while they were idle.

  private Manager warm(Database handle) {
    Manager pooled = manager(handle);
    List<Hold> holds = IntStream.range(0, CONNECTIONS).mapToObj(i -> hold(pooled)).toList();
    holds.forEach(Hold::close);
    return pooled;
  }

  @RepeatedTest(3)
  void readsDoNotNoticeThatIdleConnectionsDied() {
    Manager pooled = warm(open(url().pooled(CONNECTIONS)));
    await(objects.create(new User("charlie")));
    kill(pooled);
    parallel(CONNECTIONS * 3, i -> pooled.count(USER)).forEach(n -> assertEquals(1, n));
    assertEquals(0, pooled.database().acquired());
  }

  @RepeatedTest(3)
  void writesDoNotNoticeThatConnectionsDiedWhichWereIdleForAWhile() {
    Manager pooled = warm(open(url().pooled(CONNECTIONS)));
    await(vertx.timer(600, TimeUnit.MILLISECONDS));
    kill(pooled);
    parallel(CONNECTIONS * 3, i -> pooled.create(new User("user" + i)));
    assertEquals(CONNECTIONS * 3, await(objects.count(USER)));
  }

  @RepeatedTest(3)
  void connectionBlocksDoNotNoticeItEither() {
    Manager pooled = warm(open(url().pooled(CONNECTIONS)));
    await(vertx.timer(600, TimeUnit.MILLISECONDS));
    kill(pooled);
    parallel(
        CONNECTIONS * 3,
        i -> inContext(() -> pooled.withConnection(kept -> kept.create(new User("user" + i)))));
    assertEquals(CONNECTIONS * 3, await(objects.count(USER)));
  }

  /** Ends the connections of a handle; those of the manager under test are ended along. */
  private void kill(Manager pooled) {
    try (Backends backends = Backends.of(vertx, server)) {
      backends.killAll();
    }
    assertEquals(0, pooled.database().acquired());
  }

  @Test
  void signOfLifeIsNoStatementOfTheCaller() {
    Manager single = manager(open(url()));
    await(single.count(USER));
    await(vertx.timer(600, TimeUnit.MILLISECONDS));
    QueryCounter.expect(1, single.database(), () -> await(single.create(new User("charlie"))));
  }

  // Closing.

  @Test
  void closeEndsTransactionsThatRunAndKeepsAllOrNothingOfEach() {
    Manager pooled = manager(open(url().pooled(CONNECTIONS).option("max_waiting", "1000")));
    AtomicInteger done = new AtomicInteger();
    Promise<Void> some = Promise.promise();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String name = "user" + i;
      running.add(
          inContext(() -> pooled.atomic(() -> pair(pooled, name)))
              .onSuccess(
                  v -> {
                    if (done.incrementAndGet() == 20) {
                      some.complete();
                    }
                  }));
    }
    await(some.future());
    await(pooled.close());
    await(Future.join(running).otherwiseEmpty());
    long rows = await(objects.count(USER));
    assertEquals(0, rows % 2, "half of a transaction was kept");
    assertTrue(rows >= 2L * running.stream().filter(Future::succeeded).count(), "a commit is lost");
    running.stream()
        .filter(Future::failed)
        .forEach(each -> assertInstanceOf(PeeweeException.class, each.cause()));
    assertEquals(0, pooled.database().acquired());
  }

  private static Future<User> pair(Manager manager, String name) {
    return manager.create(new User(name + "a")).compose(v -> manager.create(new User(name + "b")));
  }
}
