package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.faults.FaultProxy;
import io.github.peeweevertx.testing.model.User;
import io.vertx.core.Promise;
import java.util.concurrent.atomic.AtomicInteger;
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
}
