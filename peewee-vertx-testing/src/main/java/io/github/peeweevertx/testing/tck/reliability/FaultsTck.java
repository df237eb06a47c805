package io.github.peeweevertx.testing.tck.reliability;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.faults.Backends;
import io.github.peeweevertx.testing.faults.Direction;
import io.github.peeweevertx.testing.faults.FaultProxy;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of calls when the network or the server breaks, and how soon all is well again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FaultsTck {
  private static final int CONNECTIONS = 5;

  private Vertx vertx;
  private DatabaseUnderTest own;
  private FaultProxy proxy;
  private Database database;
  private Manager through;

  /** For the subclass of each database. */
  protected FaultsTck() {}

  /** Nobody else's connections may be killed here. */
  @BeforeAll
  final void createTable(Vertx vertx, DatabaseUnderTest server) {
    this.vertx = vertx;
    own = server.createDatabase("faults");
    directly(objects -> objects.createTables(USER));
  }

  @BeforeEach
  final void open() {
    directly(objects -> objects.execute(USER.delete().all()));
    proxy = FaultProxy.to(own);
    database = TestUrl.of(own).port(proxy.port()).pooled(CONNECTIONS).open(vertx);
    through = Manager.create(database);
  }

  /** Works through a connection that no fault can reach. */
  private <T> T directly(Function<Manager, Future<T>> work) {
    Manager objects = Manager.create(TestUrl.of(own).open(vertx));
    T result = await(work.apply(objects));
    await(objects.close());
    return result;
  }

  private long users() {
    return directly(objects -> objects.count(USER));
  }

  @AfterEach
  final void close() {
    assertEquals(0, database.acquired());
    proxy.heal();
    await(database.close());
    proxy.close();
  }

  private Future<User> created(String name) {
    return through.atomic(() -> through.create(new User(name)));
  }

  /** Opens all connections of the pool: no block ends before each has one. */
  private void warm() {
    AtomicInteger inside = new AtomicInteger();
    Promise<Void> all = Promise.promise();
    on(
        vertx,
        () ->
            Future.all(
                IntStream.range(0, CONNECTIONS)
                    .mapToObj(
                        i ->
                            through.atomic(
                                () -> {
                                  if (inside.incrementAndGet() == CONNECTIONS) {
                                    all.complete();
                                  }
                                  return all.future();
                                }))
                    .toList()));
  }

  @Test
  void transactionsNoticeConnectionsThatDiedInThePool() {
    try (Backends backends = Backends.of(vertx, own)) {
      for (int round = 0; round < 5; round++) {
        warm();
        assertEquals(CONNECTIONS, backends.killAll());
        int first = round * 10;
        on(
            vertx,
            () ->
                Future.all(
                    IntStream.range(first, first + 10)
                        .mapToObj(i -> created("user" + i))
                        .toList()));
      }
    }
    assertEquals(50, users());
  }

  @Test
  void cutBeforeTheCommitArrivesIsUnknownAndNothingIsThere() {
    warm();
    proxy.cutAt(Direction.TO_SERVER, "COMMIT", false);
    TransactionException error =
        failureOn(TransactionException.class, vertx, () -> created("charlie"));
    assertEquals(ErrorCode.COMMIT_UNKNOWN, error.code());
    assertEquals(0, users());
    on(vertx, () -> created("lucy"));
  }

  @Test
  void cutBeforeTheAnswerToTheCommitIsUnknownAndTheRowIsThere() {
    warm();
    proxy.cutAnswerTo("COMMIT");
    TransactionException error =
        failureOn(TransactionException.class, vertx, () -> created("charlie"));
    assertEquals(ErrorCode.COMMIT_UNKNOWN, error.code());
    assertEquals(1, users());
  }

  @Test
  void rollbackThatGetsLostIsNoFailureOfItsOwn() {
    proxy.cutAt(Direction.TO_SERVER, "ROLLBACK", false);
    IllegalStateException mine =
        failureOn(
            IllegalStateException.class,
            vertx,
            () ->
                through.atomic(
                    () ->
                        through
                            .create(new User("charlie"))
                            .compose(v -> Future.failedFuture(new IllegalStateException("mine")))));
    assertEquals(1, mine.getSuppressed().length, "the rollback");
    assertEquals(0, users());
    on(vertx, () -> created("lucy"));
  }

  @Test
  void silentServerEndsTheTransactionSoonAfterItsDeadline() {
    warm();
    Duration deadline = Duration.ofMillis(300);
    long start = System.nanoTime();
    OperationalException error =
        failureOn(
            OperationalException.class,
            vertx,
            () ->
                through.atomic(
                    TransactionOptions.DEFAULT.within(deadline),
                    tx ->
                        tx.create(new User("charlie"))
                            .compose(
                                v -> {
                                  proxy.silence();
                                  return tx.query("SELECT 'never sent before'", Tuple.tuple());
                                })));
    assertEquals(ErrorCode.TIMEOUT, error.code());
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(10).toNanos());
    assertEquals(0, database.acquired());
    proxy.heal();
    on(vertx, () -> created("lucy"));
    assertEquals(1, users());
  }

  @Test
  void deadlineHoldsWhileACallerWaitsForAConnection() {
    Database single = TestUrl.of(own).open(vertx);
    Manager one = Manager.create(single);
    Promise<Void> release = Promise.promise();
    Future<Void> held = held(one, release);
    OperationalException error =
        failureOn(
            OperationalException.class,
            vertx,
            () ->
                one.atomic(
                    TransactionOptions.DEFAULT.within(Duration.ofMillis(100)),
                    tx -> tx.count(USER)));
    assertEquals(ErrorCode.TIMEOUT, error.code());
    release.complete();
    await(held);
    await(one.count(USER));
    assertEquals(0, single.acquired());
    await(single.close());
  }

  /** A transaction that stays open until it is told to end; it has its connection already. */
  private Future<Void> held(Manager manager, Promise<Void> release) {
    Promise<Void> begun = Promise.promise();
    Promise<Void> ended = Promise.promise();
    vertx
        .getOrCreateContext()
        .runOnContext(
            v ->
                manager
                    .atomic(
                        () -> {
                          begun.complete();
                          return release.future();
                        })
                    .onComplete(ended));
    await(begun.future());
    return ended.future();
  }

  @Test
  void exhaustedPoolSaysWhoHasTheConnections() {
    Database single =
        TestUrl.of(own).option("connect_timeout", "1").option("max_waiting", "1").open(vertx);
    Manager one = Manager.create(single);
    await(one.count(USER));
    Promise<Void> release = Promise.promise();
    Future<Void> held = held(one, release);
    Future<Long> waits = one.count(USER);
    OperationalException refused = failure(OperationalException.class, one.count(USER));
    assertEquals(ErrorCode.POOL_EXHAUSTED, refused.code());
    assertTrue(
        refused.getMessage().contains("1 of 1 are in use, the oldest for"), refused::getMessage);
    OperationalException late = failure(OperationalException.class, waits);
    assertEquals(ErrorCode.POOL_EXHAUSTED, late.code());
    release.complete();
    await(held);
    await(single.close());
  }

  @Test
  void objectsForgetWhatWasUndone() {
    User user = new User("charlie");
    failureOn(
        IllegalStateException.class,
        vertx,
        () ->
            through.atomic(
                () ->
                    through
                        .create(user)
                        .map(
                            made -> {
                              assertTrue(made.id != null);
                              throw new IllegalStateException("undo");
                            })));
    assertNull(user.id);
    assertTrue(through.dirty(user).contains(USER.username));
    on(vertx, () -> through.atomic(() -> through.create(user)));
    assertTrue(user.id != null);
  }

  @Test
  void objectsForgetWhatANestedBlockWrote() {
    User user = await(through.create(new User("charlie")));
    assertEquals(Set.of(), through.dirty(user));
    user.username = "chuck";
    on(
        vertx,
        () ->
            through.atomic(
                () ->
                    through
                        .atomic(
                            () ->
                                through
                                    .update(user, USER.username)
                                    .compose(n -> Future.<Void>failedFuture("undo")))
                        .otherwiseEmpty()));
    assertEquals(Set.of(USER.username), through.dirty(user));
    assertEquals(1, await(through.update(user, USER.username)));
    assertEquals(Set.of(), through.dirty(user));
  }
}
