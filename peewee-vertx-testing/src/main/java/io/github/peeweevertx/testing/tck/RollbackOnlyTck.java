package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.tck.Numbers.add;
import static io.github.peeweevertx.testing.tck.Numbers.all;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A transaction that can only be undone any more sends nothing more, and never half commits. */
public abstract class RollbackOnlyTck {
  private Manager objects;
  private Vertx vertx;

  /** For the subclass of each database. */
  protected RollbackOnlyTck() {}

  @BeforeEach
  void fillTable(Manager objects, Vertx vertx) {
    this.objects = objects;
    this.vertx = vertx;
    Numbers.recreate(objects);
    await(add(objects, 1));
    await(add(objects, 2));
  }

  private void assertNumbers(Integer... expected) {
    assertEquals(List.of(expected), await(all(objects)));
  }

  private boolean abortsOnError() {
    return objects.database().dialect().supports(Feature.ABORTS_ON_ERROR);
  }

  private static <T> Future<Throwable> failureOf(Future<T> call) {
    return call.transform((value, failure) -> Future.succeededFuture(failure));
  }

  private static void assertAborted(ErrorCode first, Throwable failure) {
    TransactionException error = assertInstanceOf(TransactionException.class, failure);
    assertEquals(ErrorCode.TRANSACTION_ABORTED, error.code());
    assertEquals(first, assertInstanceOf(PeeweeException.class, error.getCause()).code());
  }

  // After a statement that failed.

  @Test
  void nothingIsSentAfterAFailureThatTheServerDoesNotForgive() {
    assumeTrue(abortsOnError(), "this server goes on after a failed statement");
    List<Throwable> refused = new ArrayList<>();

    QueryCounter.expect(
        4,
        objects.database(),
        () ->
            failureOn(
                TransactionException.class,
                vertx,
                () ->
                    objects.atomic(
                        (Manager tx) ->
                            add(tx, 3)
                                .compose(v -> failureOf(add(tx, 1)))
                                .compose(v -> failureOf(add(tx, 4)))
                                .onSuccess(refused::add)
                                .compose(v -> failureOf(tx.atomic(() -> add(tx, 5))))
                                .onSuccess(refused::add))));

    refused.forEach(each -> assertAborted(ErrorCode.UNIQUE_VIOLATION, each));
    assertEquals(2, refused.size());
    assertNumbers(1, 2);
  }

  @Test
  void firstOfSeveralFailuresIsTheCause() {
    assumeTrue(abortsOnError(), "this server goes on after a failed statement");
    TransactionException error =
        failureOn(
            TransactionException.class,
            vertx,
            () ->
                objects.atomic(
                    (Manager tx) ->
                        Future.join(add(tx, 1), add(tx, 7), add(tx, 8)).otherwiseEmpty()));

    assertInstanceOf(IntegrityException.class, error.getCause());
  }

  /** PostgreSQL answers the commit of such a transaction with a rollback, and no error. */
  @Test
  void explicitCommitAfterSuchAFailureIsRefusedAndARollbackGoesOn() {
    assumeTrue(abortsOnError(), "this server goes on after a failed statement");
    List<Throwable> refused = new ArrayList<>();
    List<String> done = new CopyOnWriteArrayList<>();

    on(
        vertx,
        () ->
            objects.atomic(
                tx -> {
                  tx.afterCommit(() -> done.add("never"));
                  return add(tx, 3)
                      .compose(v -> failureOf(add(tx, 1)))
                      .compose(v -> failureOf(tx.commit()))
                      .onSuccess(refused::add)
                      .compose(v -> tx.rollback())
                      .compose(v -> add(tx, 4));
                }));

    assertAborted(ErrorCode.UNIQUE_VIOLATION, refused.get(0));
    assertEquals(List.of(), done);
    assertNumbers(1, 2, 4);
  }

  // After a deadlock.

  private Future<?> lock(Manager tx, int number) {
    return tx.query("SELECT n FROM numbers WHERE n = " + number + " FOR UPDATE", Tuple.tuple());
  }

  /** Two transactions that lock two rows in opposite order; gives what became of each. */
  private List<Throwable> deadlock(
      TransactionOptions options, Function<Manager, Function<Integer, Future<Void>>> second) {
    AtomicInteger locked = new AtomicInteger();
    Promise<Void> both = Promise.promise();
    return on(
        vertx,
        () -> {
          List<Future<Throwable>> flows = new ArrayList<>();
          for (int first = 1; first <= 2; first++) {
            int mine = first;
            flows.add(
                failureOf(
                    objects.atomic(
                        options,
                        tx ->
                            lock(tx, mine)
                                .compose(
                                    v -> {
                                      if (locked.incrementAndGet() == 2) {
                                        both.complete();
                                      }
                                      return both.future();
                                    })
                                .compose(v -> second.apply(tx).apply(3 - mine)))));
          }
          return Future.join(flows).map(v -> flows.stream().map(Future::result).toList());
        });
  }

  private static Throwable loser(List<Throwable> outcomes) {
    List<Throwable> failed = outcomes.stream().filter(each -> each != null).toList();
    assertEquals(1, failed.size(), () -> "one of two loses, and not " + outcomes);
    return failed.get(0);
  }

  @Test
  void transactionThatLostADeadlockCommitsNothingByItself() {
    List<Throwable> refused = new CopyOnWriteArrayList<>();

    Throwable lost =
        loser(
            deadlock(
                TransactionOptions.DEFAULT,
                tx ->
                    other ->
                        lock(tx, other)
                            .<Void>mapEmpty()
                            .recover(
                                deadlock ->
                                    failureOf(add(tx, 99)).onSuccess(refused::add).mapEmpty())));

    assertAborted(ErrorCode.DEADLOCK, lost);
    assertEquals(1, refused.size());
    assertAborted(ErrorCode.DEADLOCK, refused.get(0));
    assertNumbers(1, 2);
  }

  @Test
  void deadlockInANestedBlockTakesWhatTheServerTakes() {
    List<Throwable> outcomes =
        deadlock(
            TransactionOptions.DEFAULT,
            tx ->
                other ->
                    tx.atomic((Manager inner) -> lock(inner, other).<Void>mapEmpty())
                        .recover(deadlock -> add(tx, 99)));

    if (abortsOnError()) {
      assertEquals(2, outcomes.stream().filter(each -> each == null).count());
      assertNumbers(1, 2, 99);
    } else {
      assertAborted(ErrorCode.DEADLOCK, loser(outcomes));
      assertNumbers(1, 2);
    }
  }

  @Test
  void transactionThatLostIsTriedAgainThoughItsErrorWasSwallowed() {
    AtomicInteger seconds = new AtomicInteger();

    List<Throwable> outcomes =
        deadlock(
            TransactionOptions.DEFAULT.retry(5),
            tx ->
                other -> {
                  seconds.incrementAndGet();
                  return lock(tx, other).<Void>mapEmpty().otherwiseEmpty();
                });

    assertEquals(2, outcomes.stream().filter(each -> each == null).count(), outcomes::toString);
    // Who is run again may meet the other once more.
    assertTrue(seconds.get() >= 3, () -> "no second attempt: " + seconds);
  }

  // Blocks that join.

  @Test
  void joinedBlockIsAPartOfTheTransactionWithoutASavepoint() {
    QueryCounter.expect(
        4,
        objects.database(),
        () ->
            on(
                vertx,
                () ->
                    objects.atomic(
                        () -> objects.joined(tx -> add(tx, 3)).compose(v -> add(objects, 4)))));

    assertNumbers(1, 2, 3, 4);
  }

  @Test
  void joinedBlockOutsideOfATransactionIsOneOfItsOwn() {
    failureOn(
        IllegalStateException.class,
        vertx,
        () ->
            objects.joined(
                tx ->
                    add(tx, 3)
                        .compose(v -> Future.failedFuture(new IllegalStateException("mine")))));

    assertNumbers(1, 2);
  }

  @Test
  void failedJoinedBlockLeavesNothingButToUndoWhatItJoined() {
    List<Throwable> refused = new ArrayList<>();

    TransactionException error =
        failureOn(
            TransactionException.class,
            vertx,
            () ->
                objects.atomic(
                    (Manager outer) ->
                        add(outer, 3)
                            .compose(v -> failureOf(outer.joined(this::failing)))
                            .compose(v -> failureOf(add(outer, 4)))
                            .onSuccess(refused::add)));

    assertEquals(ErrorCode.TRANSACTION_ABORTED, error.code());
    assertEquals("mine", error.getCause().getMessage());
    assertEquals("mine", refused.get(0).getCause().getMessage());
    assertNumbers(1, 2);
  }

  @Test
  void failedJoinedBlockOfANestedBlockTakesNoMoreThanThat() {
    on(
        vertx,
        () ->
            objects.atomic(
                (Manager outer) ->
                    add(outer, 3)
                        .compose(
                            v ->
                                failureOf(
                                    outer.atomic(
                                        (Manager inner) -> failureOf(inner.joined(this::failing)))))
                        .compose(v -> add(outer, 4))));

    assertNumbers(1, 2, 3, 4);
  }

  private Future<Void> failing(Manager tx) {
    return add(tx, 50).compose(v -> Future.failedFuture(new IllegalStateException("mine")));
  }
}
