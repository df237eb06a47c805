package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.tck.Numbers.add;
import static io.github.peeweevertx.testing.tck.Numbers.all;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.manager.PeeweeAsync;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The other doors to a transaction: bound and mandatory managers, the low-level functions, SQL. */
public abstract class TransactionHandleTck {
  private Manager objects;
  private Vertx vertx;

  /** For the subclass of each database. */
  protected TransactionHandleTck() {}

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
  void lowLevelTransactionOffAnyContextStartsItsOwn() {
    await(PeeweeAsync.transaction(objects.database(), bound -> add(bound, 1)));
    failure(
        TimeoutException.class,
        PeeweeAsync.transaction(
            objects.database(),
            bound -> add(bound, 2).compose(v -> TransactionHandleTck.<Void>boom())));

    assertNumbers(1);
  }

  @Test
  void lowLevelBlocksNestLikeThoseOfTheManager() {
    on(
        vertx,
        () ->
            PeeweeAsync.atomic(
                objects.database(),
                bound ->
                    PeeweeAsync.savepoint(
                            objects.database(),
                            "inner",
                            inner -> add(inner, 1).compose(v -> TransactionHandleTck.<Void>boom()))
                        .recover(error -> Future.succeededFuture())
                        .compose(v -> add(bound, 2))));

    assertNumbers(2);
  }

  @Test
  void boundManagerIsAnErrorOnceItsBlockHasEnded() {
    Manager[] kept = new Manager[1];
    on(
        vertx,
        () ->
            objects.atomic(
                (Manager bound) -> {
                  kept[0] = bound;
                  return add(bound, 1);
                }));

    TransactionException error = failure(TransactionException.class, add(kept[0], 2));

    assertEquals(ErrorCode.TRANSACTION_CLOSED, error.code());
    assertNumbers(1);
  }

  @Test
  void outerHandleIsRefusedWhileANestedBlockIsOpen() {
    TransactionException error =
        failureOn(
            TransactionException.class,
            vertx,
            () ->
                objects.atomic(
                    (Manager outer) -> objects.atomic((Manager inner) -> add(outer, 1))));

    assertEquals(ErrorCode.CONCURRENT_SAVEPOINT, error.code());
    assertNumbers();
  }

  @Test
  void mandatoryManagerRefusesToRunOutsideOfATransaction() {
    Manager mandatory = objects.mandatory();

    TransactionException error =
        failureOn(TransactionException.class, vertx, () -> add(mandatory, 1));
    on(vertx, () -> objects.atomic(() -> add(mandatory, 2)));

    assertEquals(ErrorCode.TRANSACTION_REQUIRED, error.code());
    assertNumbers(2);
  }

  @Test
  void transactionHasANumberInsideAndNoneOutside() {
    boolean inside =
        on(
            vertx,
            () ->
                objects.atomic(() -> Future.succeededFuture(objects.transactionId().isPresent())));

    assertTrue(inside);
    assertFalse(on(vertx, () -> Future.succeededFuture(objects.transactionId().isPresent())));
  }

  @Test
  void plainSqlJoinsTheTransaction() {
    failureOn(
        TimeoutException.class,
        vertx,
        () ->
            objects.atomic(
                () ->
                    objects
                        .database()
                        .query("INSERT INTO numbers VALUES (1)", Tuple.tuple())
                        .compose(rows -> boom())));

    assertNumbers();
  }
}
