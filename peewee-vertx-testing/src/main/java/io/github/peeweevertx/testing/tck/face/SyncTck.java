package io.github.peeweevertx.testing.tck.face;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.peeweevertx.error.ContextException;
import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.SyncNotAllowedException;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.manager.SyncManager;
import io.github.peeweevertx.sync.SyncPermit;
import io.github.peeweevertx.sync.SyncPolicy;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.faults.Backends;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may block a thread until the database has answered, and what such a call does. */
public abstract class SyncTck extends Tck {
  private static final String SECRET = "s3cretValue";

  /** For subclasses. */
  protected SyncTck() {
    super(USER);
  }

  @AfterEach
  final void forbidAgain() {
    database.sync().setPolicy(SyncPolicy.FORBID);
  }

  @Test
  void blockingCallIsRefusedByDefaultAndTheErrorNamesTheWayOut() {
    try (QueryCounter counter = counter()) {
      SyncNotAllowedException error =
          assertThrows(SyncNotAllowedException.class, () -> objects.sync().count(USER));
      assertEquals(ErrorCode.SYNC_NOT_ALLOWED, error.code());
      assertTrue(error.getMessage().contains("allowSync("), error::getMessage);
      counter.assertCount(0);
    }
  }

  @Test
  void blockIsAllowed() {
    long count =
        objects.allowSync(
            sync -> {
              sync.create(new User("charlie"));
              return sync.count(USER);
            });
    assertEquals(1, count);
    assertEquals(1, await(objects.count(USER)));
  }

  @Test
  void allowanceEndsWithTheBlock() {
    SyncManager kept = objects.allowSync(sync -> sync);
    assertThrows(SyncNotAllowedException.class, () -> kept.count(USER));
  }

  @Test
  void allowanceEndsWhenTheBlockThrows() {
    IllegalStateException thrown = new IllegalStateException("mine");
    IllegalStateException seen =
        assertThrows(
            IllegalStateException.class,
            () ->
                objects.allowSync(
                    sync -> {
                      throw thrown;
                    }));
    assertSame(thrown, seen);
    assertThrows(SyncNotAllowedException.class, () -> objects.sync().count(USER));
  }

  @Test
  void outerBlockIsStillAllowedWhenTheInnerEnds() {
    long count =
        objects.allowSync(
            outer -> {
              objects.allowSync(inner -> inner.count(USER));
              return outer.count(USER);
            });
    assertEquals(0, count);
  }

  @Test
  void permitIsForTryWithResources() {
    try (SyncPermit permit = objects.allowSync()) {
      assertEquals(0, objects.sync().count(USER));
      permit.close();
      permit.close();
      assertThrows(SyncNotAllowedException.class, () -> objects.sync().count(USER));
    }
    assertThrows(SyncNotAllowedException.class, () -> objects.sync().count(USER));
  }

  @Test
  void blockIsAllowedOnItsThreadOnly() {
    objects.allowSync(
        sync ->
            assertThrows(
                SyncNotAllowedException.class,
                () -> await(vertx.executeBlocking(() -> sync.count(USER)))));
  }

  @Test
  void policyAllowsAllThreads() {
    database.sync().setPolicy(SyncPolicy.ALLOW);
    assertEquals(0, objects.sync().count(USER));
    assertEquals(0, await(vertx.executeBlocking(() -> objects.sync().count(USER))));
  }

  @Test
  void blockInsideOfAPolicyRestoresThePolicy() {
    database.sync().setPolicy(SyncPolicy.WARN);
    assertEquals(SyncPolicy.ALLOW, objects.<SyncPolicy>allowSync(sync -> database.sync().policy()));
    assertEquals(SyncPolicy.WARN, database.sync().policy());
  }

  @Test
  void policyOfWarningsMakesTheCallAndLogsItsSql() {
    assertLogged(SyncPolicy.WARN, Level.WARNING);
  }

  @Test
  void policyOfErrorsMakesTheCallAndLogsItsSql() {
    assertLogged(SyncPolicy.ERROR, Level.SEVERE);
  }

  private void assertLogged(SyncPolicy policy, Level level) {
    database.sync().setPolicy(policy);
    try (LogLines log = new LogLines(Level.WARNING)) {
      objects.sync().create(new User(SECRET));
      assertThrows(DoesNotExistException.class, () -> objects.sync().get(USER, 0L));
      objects.allowSync(sync -> sync.count(USER));
      List<String> lines = log.messages(level);
      assertEquals(2, lines.size(), lines::toString);
      assertTrue(lines.get(0).contains("INSERT INTO"), lines::toString);
      assertTrue(lines.get(1).contains("SELECT "), lines::toString);
      lines.forEach(line -> assertTrue(!line.contains(SECRET) && !line.contains("\n"), line));
    }
  }

  @Test
  void eventLoopIsNeverBlockedEvenWhereCallsAreAllowed() {
    database.sync().setPolicy(SyncPolicy.ALLOW);
    try (QueryCounter counter = counter()) {
      ContextException error =
          failureOn(
              ContextException.class,
              vertx,
              () -> Future.succeededFuture(objects.allowSync(sync -> sync.count(USER))));
      assertEquals(ErrorCode.WRONG_CONTEXT, error.code());
      assertTrue(error.getMessage().contains("executeBlocking"), error::getMessage);
      failureOn(
          ContextException.class,
          vertx,
          () -> Future.succeededFuture(objects.sync().atomic(sync -> 1)));
      counter.assertCount(0);
    }
  }

  @Test
  void workerMayBlock() {
    Callable<Long> blocking = () -> objects.allowSync(sync -> sync.count(USER));
    assertEquals(0L, on(vertx, () -> vertx.executeBlocking(blocking)));
    assertEquals(0, onVerticle(ThreadingModel.WORKER));
  }

  @Test
  void virtualThreadMayBlock() {
    assumeTrue(Runtime.version().feature() >= 21, "virtual threads came with Java 21");
    assertEquals(0, onVerticle(ThreadingModel.VIRTUAL_THREAD));
  }

  private long onVerticle(ThreadingModel model) {
    CompletableFuture<Long> count = new CompletableFuture<>();
    Supplier<VerticleBase> verticle =
        () ->
            new VerticleBase() {
              @Override
              public Future<?> start() {
                assertTrue(!Context.isOnEventLoopThread());
                count.complete(objects.allowSync(sync -> sync.count(USER)));
                return Future.succeededFuture();
              }
            };
    String id =
        await(
            vertx.deployVerticle(verticle::get, new DeploymentOptions().setThreadingModel(model)));
    await(vertx.undeploy(id));
    return count.join();
  }

  @Test
  void eachCallHasAConnectionOfItsOwnAndClosesIt() {
    await(objects.count(USER));
    String whoAmI =
        server.kind() == DatabaseKind.POSTGRESQL
            ? "SELECT pg_backend_pid()"
            : "SELECT CONNECTION_ID()";
    try (Backends backends = Backends.of(vertx, server)) {
      int before = backends.count();
      objects.allowSync(
          sync -> {
            long first = sync.query(whoAmI, Tuple.tuple()).iterator().next().getLong(0);
            long second = sync.query(whoAmI, Tuple.tuple()).iterator().next().getLong(0);
            assertNotEquals(first, second);
            return null;
          });
      backends.awaitCount(before);
    }
  }

  @Test
  void callNeedsNoConnectionOfThePool() {
    Manager single = Manager.create(open(url()));
    try (Hold hold = hold(single)) {
      assertEquals(0L, single.<Long>allowSync(sync -> sync.count(USER)));
    }
  }

  @Test
  void statementsOfBlockingCallsAreHeardLikeAllOthers() {
    try (QueryCounter counter = counter()) {
      objects.allowSync(sync -> sync.count(USER));
      counter.assertCount(1);
    }
  }

  @Test
  void callIsOutsideOfTheTransactionOfItsContext() {
    long seen =
        on(
            vertx,
            () ->
                objects.atomic(
                    () ->
                        objects
                            .create(new User("charlie"))
                            .compose(
                                created ->
                                    vertx.executeBlocking(
                                        () -> objects.allowSync(sync -> sync.count(USER))))));
    assertEquals(0, seen);
  }

  @Test
  void managerOfATransactionBlocksInsideOfIt() {
    long seen =
        on(
            vertx,
            () ->
                objects.atomic(
                    tx ->
                        tx.create(new User("charlie"))
                            .compose(
                                created ->
                                    vertx.executeBlocking(
                                        () -> tx.allowSync(sync -> sync.count(USER))))));
    assertEquals(1, seen);
  }

  @Test
  void mandatoryManagerBlocksInATransactionOnly() {
    Manager mandatory = objects.mandatory();
    assertThrows(TransactionException.class, () -> mandatory.allowSync(sync -> sync.count(USER)));
    assertEquals(0L, mandatory.<Long>allowSync(sync -> sync.atomic(inside -> inside.count(USER))));
  }

  @Test
  void closedDatabaseIsNotOpenedByABlockingCall() {
    Manager fresh = Manager.create(open(url()));
    await(fresh.close());
    OperationalException error =
        assertThrows(OperationalException.class, () -> fresh.allowSync(sync -> sync.count(USER)));
    assertEquals(ErrorCode.DATABASE_CLOSED, error.code());
  }

  @Test
  void interruptedThreadStopsWaitingAndStaysInterrupted() {
    OperationalException error =
        objects.allowSync(
            sync -> {
              Thread.currentThread().interrupt();
              return assertThrows(OperationalException.class, () -> sync.count(USER));
            });
    assertTrue(Thread.interrupted());
    assertTrue(error.getCause() instanceof InterruptedException);
  }
}
