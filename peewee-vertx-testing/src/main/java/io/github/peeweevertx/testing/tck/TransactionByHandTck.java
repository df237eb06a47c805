package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.RawQuery;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.User;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements written by hand do not end a transaction behind the toolkit's back. */
public abstract class TransactionByHandTck extends Tck {
  /** For subclasses. */
  protected TransactionByHandTck() {
    super(USER);
  }

  private static Future<ErrorCode> code(Future<?> refused) {
    return refused.transform(
        (value, failure) ->
            Future.succeededFuture(
                failure instanceof TransactionException error ? error.code() : null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COMMIT",
        "commit and chain",
        "ROLLBACK",
        "ROLLBACK TO SAVEPOINT s1",
        "BEGIN",
        "/* a remark */ start transaction",
        "-- a remark\nSAVEPOINT mine",
        "RELEASE SAVEPOINT s1"
      })
  void rawControlOfATransactionIsRefusedAndTheTransactionGoesOn(String sql) {
    try (QueryCounter counter = counter()) {
      List<ErrorCode> codes =
          on(
              vertx,
              () ->
                  objects.atomic(
                      () ->
                          objects
                              .create(new User("charlie"))
                              .compose(v -> code(objects.query(sql, Tuple.tuple())))
                              .compose(
                                  first ->
                                      code(objects.execute(RawQuery.of(sql)))
                                          .map(second -> List.of(first, second)))));

      assertEquals(List.of(ErrorCode.TRANSACTION_BY_HAND, ErrorCode.TRANSACTION_BY_HAND), codes);
      counter.assertCount(3);
    }
    assertEquals(1, await(objects.count(USER)));
  }

  @Test
  void rawCommitIsRefusedAfterABeginByHandToo() {
    ErrorCode refused =
        on(
            vertx,
            () ->
                objects.withConnection(
                    kept ->
                        kept.begin()
                            .compose(v -> kept.create(new User("charlie")))
                            .compose(v -> code(kept.query("COMMIT", Tuple.tuple())))
                            .compose(code -> kept.rollback().map(code))));

    assertEquals(ErrorCode.TRANSACTION_BY_HAND, refused);
    assertEquals(0, await(objects.count(USER)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE in_between (n INTEGER)",
        "DROP TABLE IF EXISTS in_between",
        "TRUNCATE TABLE in_between",
        "ALTER TABLE in_between ADD COLUMN m INTEGER"
      })
  void statementThatWouldCommitTheTransactionIsRefused(String sql) {
    if (database.dialect().supports(Feature.TRANSACTIONAL_DDL)) {
      assertUndone(sql);
      return;
    }
    ErrorCode refused =
        on(
            vertx,
            () ->
                objects.atomic(
                    (Manager transaction) ->
                        transaction
                            .create(new User("charlie"))
                            .compose(v -> code(transaction.query(sql, Tuple.tuple())))
                            .compose(code -> transaction.rollback().map(code))));

    assertEquals(ErrorCode.IMPLICIT_COMMIT, refused);
    assertEquals(0, await(objects.count(USER)));
  }

  /** Where tables are part of a transaction, they are undone with the rest of it. */
  private void assertUndone(String sql) {
    await(objects.query("CREATE TABLE IF NOT EXISTS in_between (n INTEGER)", Tuple.tuple()));
    String allowed = sql.replace("CREATE TABLE in_between", "CREATE TABLE in_between2");
    failure(
        IllegalStateException.class,
        inContext(
            () ->
                objects.atomic(
                    () ->
                        objects
                            .create(new User("charlie"))
                            .compose(v -> objects.query(allowed, Tuple.tuple()))
                            .compose(
                                v -> Future.failedFuture(new IllegalStateException("undo"))))));
    assertEquals(0, await(objects.count(USER)));
    assertEquals(
        0, await(objects.query("SELECT n FROM in_between", Tuple.tuple())).size(), "still there");
    await(objects.query("DROP TABLE in_between", Tuple.tuple()));
  }

  @Test
  @Tag("session")
  void temporaryTableIsNoneOfThese() {
    on(
        vertx,
        () ->
            objects.atomic(
                () ->
                    objects
                        .query("CREATE TEMPORARY TABLE scratch (n INTEGER)", Tuple.tuple())
                        .compose(v -> objects.create(new User("charlie")))));

    assertEquals(1, await(objects.count(USER)));
  }
}
