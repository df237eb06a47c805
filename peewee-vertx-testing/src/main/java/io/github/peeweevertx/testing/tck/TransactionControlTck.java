package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.tck.Numbers.add;
import static io.github.peeweevertx.testing.tck.Numbers.all;
import static io.github.peeweevertx.testing.tck.Numbers.backend;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions by hand, with deadlines, with retries, and what is done after them. */
public abstract class TransactionControlTck {
  private Manager objects;
  private Vertx vertx;

  /** For the subclass of each database. */
  protected TransactionControlTck() {}

  /**
   * The statement that keeps the server busy.
   *
   * @param seconds how long
   * @return SQL
   */
  protected abstract String sleep(int seconds);

  @BeforeEach
  void emptyTable(Manager objects, Vertx vertx) {
    this.objects = objects;
    this.vertx = vertx;
    Numbers.recreate(objects);
  }

  private void assertNumbers(Integer... expected) {
    assertEquals(List.of(expected), await(all(objects)));
  }

  @Test
  void connectionBlockKeepsOneConnectionThroughQueriesAndTransactions() {
    List<Long> backends =
        on(
            vertx,
            () ->
                objects.withConnection(
                    kept ->
                        backend(objects)
                            .compose(
                                first ->
                                    objects
                                        .withConnection(inner -> backend(inner))
                                        .compose(
                                            second ->
                                                objects
                                                    .atomic(() -> backend(objects))
                                                    .map(
                                                        third -> List.of(first, second, third))))));

    assertEquals(1, backends.stream().distinct().count(), backends::toString);
  }

  @Test
  void statementsOfAConnectionBlockCommitByThemselves() {
    failureOn(
        IllegalStateException.class,
        vertx,
        () ->
            objects.withConnection(
                kept ->
                    add(kept, 1)
                        .compose(v -> Future.failedFuture(new IllegalStateException("boom")))));

    assertNumbers(1);
  }

  @Test
  void transactionInsideOfAConnectionBlockIsUndoneByItself() {
    on(
        vertx,
        () ->
            objects.withConnection(
                kept ->
                    add(kept, 1)
                        .compose(
                            v ->
                                objects
                                    .transaction(
                                        inner ->
                                            add(inner, 2)
                                                .compose(w -> Future.<Void>failedFuture("undo")))
                                    .otherwiseEmpty())
                        .compose(v -> add(kept, 3))));

    assertNumbers(1, 3);
  }

  @Test
  void transactionByHandIsCommittedAndRolledBackByHand() {
    on(
        vertx,
        () ->
            objects.withConnection(
                kept ->
                    kept.begin()
                        .compose(v -> add(kept, 1))
                        .compose(v -> kept.commit())
                        .compose(v -> kept.begin())
                        .compose(v -> add(kept, 2))
                        .compose(v -> kept.rollback())
                        .compose(v -> add(kept, 3))));

    assertNumbers(1, 3);
  }

  @Test
  void transactionByHandThatIsLeftOpenIsUndone() {
    on(vertx, () -> objects.withConnection(kept -> kept.begin().compose(v -> add(kept, 1))));

    assertNumbers();
  }

  @Test
  void beginOutsideOfAConnectionBlockIsAnError() {
    TransactionException outside =
        failureOn(TransactionException.class, vertx, () -> objects.begin());
    TransactionException inside =
        failureOn(
            TransactionException.class,
            vertx,
            () -> objects.atomic((Manager transaction) -> transaction.begin()));

    assertEquals(ErrorCode.TRANSACTION_REQUIRED, outside.code());
    assertEquals(ErrorCode.TRANSACTION_NESTED, inside.code());
    assertEquals(
        ErrorCode.TRANSACTION_REQUIRED,
        failure(TransactionException.class, objects.commit()).code());
  }

  @Test
  void explicitRollbackInsideOfABlockUndoesWhatWasDoneAndGoesOn() {
    on(
        vertx,
        () ->
            objects.atomic(
                (Manager transaction) ->
                    add(transaction, 1)
                        .compose(v -> transaction.rollback())
                        .compose(v -> add(transaction, 2))));

    assertNumbers(2);
  }

  @Test
  void explicitCommitInsideOfABlockKeepsWhatWasDone() {
    failureOn(
        IllegalStateException.class,
        vertx,
        () ->
            objects.atomic(
                (Manager transaction) ->
                    add(transaction, 1)
                        .compose(v -> transaction.commit())
                        .compose(v -> add(transaction, 2))
                        .compose(v -> Future.failedFuture(new IllegalStateException("boom")))));

    assertNumbers(1);
  }

  @Test
  void explicitRollbackOfANestedBlockUndoesItsOwnPartOnly() {
    on(
        vertx,
        () ->
            objects.atomic(
                (Manager outer) ->
                    add(outer, 1)
                        .compose(
                            v ->
                                outer.atomic(
                                    (Manager inner) ->
                                        add(inner, 2)
                                            .compose(w -> inner.rollback())
                                            .compose(w -> add(inner, 3))))));

    assertNumbers(1, 3);
  }

  @Test
  void afterCommitActionsRunOnceTheOutermostBlockIsCommitted() {
    List<String> done = new CopyOnWriteArrayList<>();
    Promise<Void> last = Promise.promise();
    on(
        vertx,
        () ->
            objects.atomic(
                (Manager outer) -> {
                  outer.afterCommit(() -> done.add("outer"));
                  return outer
                      .atomic(
                          (Manager inner) -> {
                            inner.afterCommit(() -> done.add("inner"));
                            inner.afterCommit(last::complete);
                            return add(inner, 1);
                          })
                      .onSuccess(v -> assertEquals(List.of(), done));
                }));

    await(last.future());
    assertEquals(List.of("outer", "inner"), done);
  }

  @Test
  void afterCommitActionsOfAnUndoneBlockAreForgotten() {
    List<String> done = new CopyOnWriteArrayList<>();
    Promise<Void> last = Promise.promise();
    on(
        vertx,
        () ->
            objects.atomic(
                (Manager outer) -> {
                  Future<Void> undone =
                      outer.atomic(
                          (Manager inner) -> {
                            inner.afterCommit(() -> done.add("undone"));
                            return Future.failedFuture("undo");
                          });
                  return undone.otherwiseEmpty().onSuccess(v -> outer.afterCommit(last::complete));
                }));

    await(last.future());
    assertEquals(List.of(), done);
  }

  @Test
  void afterCommitActionOutsideOfATransactionRunsAtOnce() {
    List<String> done = new CopyOnWriteArrayList<>();

    objects.afterCommit(() -> done.add("now"));

    assertEquals(List.of("now"), done);
  }

  @Test
  void deadlineCancelsTheStatementOnTheServerAndLeavesAHealthyConnection() {
    TransactionOptions late = TransactionOptions.DEFAULT.within(Duration.ofMillis(300));
    long start = System.nanoTime();

    OperationalException error =
        failureOn(
            OperationalException.class,
            vertx,
            () ->
                objects.atomic(
                    late,
                    transaction ->
                        add(transaction, 1)
                            .compose(v -> transaction.query(sleep(20), Tuple.tuple()))));

    assertEquals(ErrorCode.TIMEOUT, error.code());
    assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 15, "not cancelled");
    assertEquals(0, objects.database().acquired());
    assertNumbers();
  }

  @Test
  void abandonedBlockIsUndoneAtItsDeadline() {
    OperationalException error =
        failureOn(
            OperationalException.class,
            vertx,
            () ->
                objects.atomic(
                    TransactionOptions.DEFAULT.within(Duration.ofMillis(100)),
                    outer ->
                        outer.atomic(
                            (Manager inner) ->
                                add(inner, 1).compose(v -> Promise.<Void>promise().future()))));

    assertEquals(ErrorCode.TIMEOUT, error.code());
    assertEquals(0, objects.database().acquired());
    assertNumbers();
  }

  @Test
  void serializationFailuresAndDeadlocksAreTriedAgainAsAWhole() {
    await(add(objects, 0));
    AtomicInteger attempts = new AtomicInteger();
    int flows = 6;
    int runs = 0;
    // One run in which nobody meets anybody shows nothing.
    while (attempts.get() == runs * flows && runs < 50) {
      runs++;
      on(
          vertx,
          () ->
              Future.all(
                  IntStream.range(0, flows)
                      .mapToObj(
                          flow ->
                              objects.atomic(
                                  TransactionOptions.serializable().retry(50),
                                  transaction -> increment(transaction, attempts)))
                      .toList()));
    }

    assertNumbers(runs * flows);
    assertTrue(attempts.get() > runs * flows, "nothing collided, so that nothing was shown");
  }

  private static Future<Void> increment(Manager transaction, AtomicInteger attempts) {
    attempts.incrementAndGet();
    return all(transaction)
        .compose(
            numbers ->
                transaction.query("UPDATE numbers SET n = " + (numbers.get(0) + 1), Tuple.tuple()))
        .mapEmpty();
  }

  @Test
  void otherFailuresAreNotTriedAgain() {
    AtomicInteger attempts = new AtomicInteger();
    failureOn(
        IllegalStateException.class,
        vertx,
        () ->
            objects.atomic(
                TransactionOptions.DEFAULT.retry(5),
                transaction -> {
                  attempts.incrementAndGet();
                  return Future.failedFuture(new IllegalStateException("mine"));
                }));

    assertEquals(1, attempts.get());
  }

  @Test
  void optionsOfTheOutermostBlockAreSentToTheServer() {
    try (QueryCounter sent = QueryCounter.of(objects.database())) {
      on(
          vertx,
          () ->
              objects.atomic(
                  TransactionOptions.serializable().asReadOnly(), transaction -> all(transaction)));

      String opening = String.join("; ", sent.statements().subList(0, sent.count() - 2));
      assertTrue(opening.contains("SERIALIZABLE"), opening);
      assertTrue(opening.contains("READ ONLY"), opening);
    }
  }
}
