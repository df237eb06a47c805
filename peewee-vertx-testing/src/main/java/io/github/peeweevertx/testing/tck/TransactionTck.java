package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.tck.Numbers.add;
import static io.github.peeweevertx.testing.tck.Numbers.all;
import static io.github.peeweevertx.testing.tck.Numbers.backend;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ContextException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What transactions promise: blocks, nesting, their errors. */
public abstract class TransactionTck {
  private Manager objects;
  private Vertx vertx;

  /** For the subclass of each database. */
  protected TransactionTck() {}

  @BeforeEach
  void emptyTable(Manager objects, Vertx vertx) {
    this.objects = objects;
    this.vertx = vertx;
    Numbers.recreate(objects);
  }

  private void assertNumbers(Integer... expected) {
    assertEquals(List.of(expected), await(all(objects)));
  }

  private static <T> Future<T> boom() {
    return Future.failedFuture(new TimeoutException("boom"));
  }

  @Test
  void blockIsCommittedWhenItsFutureSucceeds() {
    List<Integer> inside =
        on(vertx, () -> objects.atomic(() -> add(objects, 1).compose(v -> all(objects))));

    assertEquals(List.of(1), inside);
    assertNumbers(1);
  }

  @Test
  void blockIsUndoneAndItsOwnErrorComesOutWhenItFails() {
    TimeoutException own = new TimeoutException("boom");

    TimeoutException seen =
        failureOn(
            TimeoutException.class,
            vertx,
            () -> objects.atomic(() -> add(objects, 1).compose(v -> Future.failedFuture(own))));

    assertSame(own, seen);
    assertNumbers();
  }

  @Test
  void blockIsUndoneWhenItThrows() {
    failureOn(
        IllegalStateException.class,
        vertx,
        () ->
            objects.atomic(
                () -> {
                  add(objects, 1);
                  throw new IllegalStateException("boom");
                }));

    assertNumbers();
  }

  @Test
  void blockThatGivesNullIsUndoneWithAnErrorThatSaysSo() {
    PeeweeException error =
        failureOn(PeeweeException.class, vertx, () -> objects.atomic(() -> null));

    assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
    assertTrue(error.getMessage().contains("Future"), error.getMessage());
  }

  @Test
  void innerFailureUndoesTheInnerBlockOnly() {
    on(
        vertx,
        () ->
            objects.atomic(
                () ->
                    add(objects, 1)
                        .compose(
                            v ->
                                objects
                                    .atomic(() -> add(objects, 2).compose(w -> boom()))
                                    .recover(error -> Future.succeededFuture()))
                        .compose(v -> add(objects, 3))));

    assertNumbers(1, 3);
  }

  @Test
  void outerFailureUndoesInnerBlocksThatSucceeded() {
    failureOn(
        TimeoutException.class,
        vertx,
        () ->
            objects.atomic(
                () ->
                    objects
                        .atomic(() -> add(objects, 1))
                        .compose(v -> TransactionTck.<Void>boom())));

    assertNumbers();
  }

  @Test
  void threeSiblingsNestedDeepUndoOnlyWhatFailed() {
    on(
        vertx,
        () ->
            objects.atomic(
                () ->
                    sibling(10, false)
                        .compose(v -> sibling(20, true).recover(e -> Future.succeededFuture()))
                        .compose(v -> sibling(30, false))));

    assertNumbers(10, 11, 12, 30, 31, 32);
  }

  private Future<Void> sibling(int first, boolean fails) {
    return objects.atomic(
        () ->
            add(objects, first)
                .compose(
                    v ->
                        objects.atomic(
                            () ->
                                add(objects, first + 1)
                                    .compose(w -> objects.atomic(() -> add(objects, first + 2)))))
                .compose(v -> fails ? boom() : Future.succeededFuture()));
  }

  @Test
  void failedStatementInsideOfANestedBlockLeavesTheOuterUsable() {
    on(
        vertx,
        () ->
            objects.atomic(
                () ->
                    add(objects, 1)
                        .compose(v -> objects.atomic(() -> add(objects, 1)))
                        .recover(
                            error -> {
                              assertEquals(IntegrityException.class, error.getClass());
                              return add(objects, 2);
                            })));

    assertNumbers(1, 2);
  }

  @Test
  void nestedBlocksAreSavepointsOnOneConnection() {
    try (QueryCounter sent = QueryCounter.of(objects.database())) {
      on(vertx, () -> objects.atomic(() -> objects.atomic(() -> add(objects, 1))));

      assertEquals(5, sent.count(), sent.statements()::toString);
      assertTrue(sent.statements().get(1).startsWith("SAVEPOINT "));
      assertTrue(sent.statements().get(3).startsWith("RELEASE SAVEPOINT "));
      assertEquals("COMMIT", sent.statements().get(4));
    }
  }

  @Test
  void transactionInsideOfATransactionIsAnError() {
    TransactionException error =
        failureOn(
            TransactionException.class,
            vertx,
            () -> objects.atomic(() -> objects.transaction(inner -> add(inner, 1))));

    assertEquals(ErrorCode.TRANSACTION_NESTED, error.code());
    assertNumbers();
  }

  @Test
  void savepointOutsideOfATransactionIsAnError() {
    TransactionException error =
        failureOn(
            TransactionException.class, vertx, () -> objects.savepoint(inner -> add(inner, 1)));

    assertEquals(ErrorCode.TRANSACTION_REQUIRED, error.code());
    assertNumbers();
  }

  @Test
  void namedSavepointIsQuoted() {
    try (QueryCounter sent = QueryCounter.of(objects.database())) {
      on(
          vertx,
          () ->
              objects.transaction(outer -> outer.savepoint("a \" ` name", inner -> add(inner, 1))));

      assertEquals(
          "SAVEPOINT " + objects.database().dialect().quote("a \" ` name"),
          sent.statements().get(1));
    }
    assertNumbers(1);
  }

  @Test
  void atomicOffAnyContextFailsAndSaysWhatToDo() {
    ContextException error = failure(ContextException.class, objects.atomic(() -> add(objects, 1)));

    assertEquals(ErrorCode.NO_CONTEXT, error.code());
    assertTrue(error.getMessage().contains("runOnContext"), error.getMessage());
    assertNumbers();
  }

  @Test
  void readOnlyTransactionRefusesWrites() {
    PeeweeException error =
        failureOn(
            PeeweeException.class,
            vertx,
            () -> objects.atomic(TransactionOptions.DEFAULT.asReadOnly(), bound -> add(bound, 1)));

    assertEquals(ErrorCode.READ_ONLY_TRANSACTION, error.code());
    assertNumbers();
  }

  @Test
  @Tag("session")
  void parallelTransactionsHaveAConnectionEach() {
    List<Long> backends =
        on(
            vertx,
            () ->
                Future.all(
                        objects.atomic(() -> add(objects, 1).compose(v -> backend(objects))),
                        objects.atomic(() -> add(objects, 2).compose(v -> backend(objects))))
                    .map(both -> both.list()));

    assertNotEquals(backends.get(0), backends.get(1));
    assertNumbers(1, 2);
  }

  @Test
  void oneOfTwoParallelTransactionsMayFailWithoutTheOther() {
    on(
        vertx,
        () ->
            Future.join(
                    objects.atomic(() -> add(objects, 1).compose(v -> boom())),
                    objects.atomic(() -> add(objects, 2)))
                .transform((both, error) -> Future.succeededFuture()));

    assertNumbers(2);
  }

  @Test
  void parallelStatementsOfOneTransactionShareItsConnection() {
    List<Long> backends =
        on(
            vertx,
            () ->
                objects.atomic(
                    () ->
                        Future.all(backend(objects), backend(objects), backend(objects))
                            .map(all -> all.<Long>list())));

    assertEquals(1, backends.stream().distinct().count());
  }

  @Test
  void parallelNestedBlocksWaitForEachOtherAndNeverInterleave() {
    on(
        vertx,
        () ->
            objects.atomic(
                () ->
                    Future.join(
                            objects.atomic(() -> add(objects, 1)),
                            objects.atomic(() -> add(objects, 2).compose(v -> boom())),
                            add(objects, 3),
                            objects.atomic(() -> add(objects, 4)))
                        .transform((all, error) -> Future.succeededFuture())));

    assertNumbers(1, 3, 4);
  }
}
