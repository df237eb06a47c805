package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PoolExhaustedException;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.model.User;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work beside the transaction that it is called in, which never waits for its own caller. */
public abstract class OutsideTck extends Tck {
  private static final int CONNECTIONS = 3;

  /** By far less than a caller waits for a connection, and enough on a machine that is busy. */
  private static final Duration AT_ONCE = Duration.ofSeconds(2);

  /** For subclasses. */
  protected OutsideTck() {
    super(USER);
  }

  private List<String> names() {
    return await(objects.execute(USER.select().orderBy(USER.id.asc()))).stream()
        .map(user -> user.username)
        .toList();
  }

  private static <T> Future<T> undo() {
    return Future.failedFuture(new IllegalStateException("undo"));
  }

  @Test
  void whatIsWrittenOutsideStaysWhenTheBlockIsUndone() {
    failureOn(
        IllegalStateException.class,
        vertx,
        () ->
            objects.atomic(
                (Manager tx) ->
                    tx.create(new User("inside"))
                        .compose(v -> objects.outside().create(new User("ambient")))
                        .compose(v -> tx.outside().create(new User("bound")))
                        .compose(v -> undo())));

    assertEquals(List.of("ambient", "bound"), names());
  }

  @Test
  void transactionOutsideIsOneOfItsOwn() {
    List<Long> numbers = new ArrayList<>();
    failureOn(
        IllegalStateException.class,
        vertx,
        () ->
            objects.atomic(
                (Manager tx) ->
                    Numbers.backend(tx)
                        .onSuccess(numbers::add)
                        .compose(
                            v ->
                                objects
                                    .outside()
                                    .atomic(
                                        (Manager own) ->
                                            Numbers.backend(objects)
                                                .onSuccess(numbers::add)
                                                .compose(n -> own.create(new User("kept")))))
                        .compose(v -> Numbers.backend(objects))
                        .onSuccess(numbers::add)
                        .compose(v -> objects.create(new User("undone")))
                        .compose(v -> undo())));

    assertNotEquals(numbers.get(0), numbers.get(1));
    assertEquals(numbers.get(0), numbers.get(2));
    assertEquals(List.of("kept"), names());
  }

  @Test
  void outsideOfABlockItIsLikeAnyOther() {
    on(vertx, () -> objects.outside().atomic(() -> objects.create(new User("charlie"))));
    await(objects.outside().create(new User("lucy")));

    assertEquals(List.of("charlie", "lucy"), names());
  }

  // A pool that is full of those who ask for more.

  /** As many blocks as connections; each does something once all are open, and none ends before. */
  private List<Throwable> chains(Function<Manager, Future<?>> work) {
    Manager pooled = Manager.create(open(url().pooled(CONNECTIONS)));
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger answered = new AtomicInteger();
    Promise<Void> all = Promise.promise();
    Promise<Void> over = Promise.promise();
    List<Future<Throwable>> asked =
        IntStream.range(0, CONNECTIONS)
            .mapToObj(
                i ->
                    inContext(
                        () ->
                            pooled.atomic(
                                (Manager tx) -> {
                                  if (inside.incrementAndGet() == CONNECTIONS) {
                                    all.complete();
                                  }
                                  return here(all.future())
                                      .compose(v -> timed(() -> work.apply(tx)))
                                      .compose(
                                          outcome -> {
                                            if (answered.incrementAndGet() == CONNECTIONS) {
                                              over.complete();
                                            }
                                            return here(over.future()).map(outcome);
                                          });
                                })))
            .toList();
    await(Future.join(asked));
    assertEquals(0, pooled.database().acquired());
    return asked.stream().map(Future::result).toList();
  }

  /** A bare promise goes on where it was completed: this comes back. */
  private Future<Void> here(Future<Void> elsewhere) {
    Context context = vertx.getOrCreateContext();
    Promise<Void> promise = Promise.promise();
    elsewhere.onComplete(outcome -> context.runOnContext(v -> promise.complete()));
    return promise.future();
  }

  private static Future<Throwable> timed(Supplier<Future<?>> call) {
    long start = System.nanoTime();
    return call.get()
        .transform(
            (value, failure) -> {
              Duration took = Duration.ofNanos(System.nanoTime() - start);
              assertTrue(took.compareTo(AT_ONCE) < 0, "answered after " + took);
              return Future.succeededFuture(failure);
            });
  }

  private static void assertRefused(List<Throwable> failures) {
    for (Throwable each : failures) {
      PoolExhaustedException refused = assertInstanceOf(PoolExhaustedException.class, each);
      assertEquals(ErrorCode.POOL_EXHAUSTED, refused.code());
      assertEquals(CONNECTIONS, refused.borrowed());
      assertEquals(1, refused.heldByCaller());
      assertTrue(refused.getMessage().contains("1 of them by the caller"), refused::getMessage);
    }
  }

  @Test
  void statementThatWouldWaitForItsOwnCallerIsRefusedAtOnce() {
    assertRefused(chains(tx -> tx.outside().count(USER)));
  }

  @Test
  void transactionThatWouldWaitForItsOwnCallerIsRefusedAtOnce() {
    assertRefused(chains(tx -> tx.outside().atomic((Manager own) -> own.count(USER))));
    assertRefused(chains(tx -> tx.outside().withConnection(own -> own.count(USER))));
  }

  @Test
  void handleIsEnoughToKnowTheCallerOnAnyThread() {
    assertRefused(
        chains(
            tx -> {
              Promise<Long> counted = Promise.promise();
              CompletableFuture.runAsync(() -> tx.outside().count(USER).onComplete(counted));
              return counted.future();
            }));
  }

  @Test
  void callerWhoHasNoConnectionWaits() {
    Manager single = Manager.create(open(url()));
    Future<Long> waits;
    try (Hold busy = hold(single)) {
      waits = inContext(() -> single.outside().atomic(() -> single.count(USER)));
    }
    assertEquals(0, await(waits));
  }

  @Test
  void callerWaitsForConnectionsThatComeFreeWithoutHim() {
    Manager pooled = Manager.create(open(url().pooled(2)));
    String sleep =
        switch (server.kind()) {
          case POSTGRESQL -> "SELECT pg_sleep(0.3)";
          case MARIADB, MYSQL -> "SELECT COUNT(*) FROM (SELECT 1) AS x WHERE SLEEP(0.3) = 0";
        };
    long count =
        on(
            vertx,
            () ->
                pooled.atomic(
                    (Manager tx) -> {
                      Future<?> other = tx.outside().query(sleep, Tuple.tuple());
                      return tx.outside().count(USER).compose(n -> other.map(n));
                    }));
    assertEquals(0, count);
  }

  @Test
  void managerThatStaysInsideHasNoOutside() {
    on(
        vertx,
        () ->
            objects.atomic(
                (Manager tx) -> {
                  TransactionException refused =
                      assertThrows(TransactionException.class, () -> tx.enclosed(true).outside());
                  assertEquals(ErrorCode.TRANSACTION_NESTED, refused.code());
                  return Future.succeededFuture();
                }));
  }
}
