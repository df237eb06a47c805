package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.tck.Numbers.add;
import static io.github.peeweevertx.testing.tck.Numbers.all;
import static io.github.peeweevertx.testing.tck.Numbers.backend;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.peeweevertx.error.DatabaseException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a transaction when something breaks on the way. */
public abstract class TransactionFailureTck {
  private Manager objects;
  private Vertx vertx;

  /** For the subclass of each database. */
  protected TransactionFailureTck() {}

  /**
   * The statement that ends another connection.
   *
   * @param backend the number of its process or thread
   * @return SQL
   */
  protected abstract String kill(long backend);

  @BeforeEach
  void emptyTable(Manager objects, Vertx vertx) {
    this.objects = objects;
    this.vertx = vertx;
    Numbers.recreate(objects);
  }

  private Future<Void> killed(Manager killer, long backend) {
    return killer.query(kill(backend), Tuple.tuple()).mapEmpty();
  }

  @Test
  void failureThatWasSwallowedComesOutAtTheEnd() {
    assumeTrue(
        objects.database().dialect().supports(Feature.ABORTS_ON_ERROR),
        "this server goes on after a failed statement");

    TransactionException error =
        failureOn(
            TransactionException.class,
            vertx,
            () ->
                objects.atomic(
                    () ->
                        add(objects, 1)
                            .compose(v -> add(objects, 1))
                            .recover(ignored -> Future.succeededFuture())));

    assertEquals(ErrorCode.TRANSACTION_ABORTED, error.code());
    assertTrue(error.getCause() instanceof DatabaseException || error.getCause() != null);
    assertEquals(List.of(), await(all(objects)));
  }

  @Test
  void connectionLostInsideOfTheBlockKeepsNothing(DatabaseUnderTest server) {
    Database second = TestUrl.of(server).open(vertx);
    Manager killer = Manager.create(second);
    try {
      failureOn(
          DatabaseException.class,
          vertx,
          () ->
              objects.atomic(
                  () ->
                      add(objects, 1)
                          .compose(v -> backend(objects))
                          .compose(pid -> killed(killer, pid))
                          .compose(v -> add(objects, 2))));

      assertEquals(0, objects.database().acquired());
      assertEquals(List.of(), await(all(killer)));
    } finally {
      await(second.close());
    }
  }

  @Test
  void connectionLostWithoutAnotherStatementIsNoCommit(DatabaseUnderTest server) {
    Database second = TestUrl.of(server).open(vertx);
    Manager killer = Manager.create(second);
    try {
      failureOn(
          // Of a server that kills without delay; others leave the commit unanswered.
          PeeweeException.class,
          vertx,
          () ->
              objects.atomic(
                  () ->
                      add(objects, 1)
                          .compose(v -> backend(objects))
                          .compose(pid -> killed(killer, pid))));

      assertEquals(0, objects.database().acquired());
      assertEquals(List.of(), await(all(killer)));
    } finally {
      await(second.close());
    }
  }

  @Test
  void ownErrorWinsOverAFailingRollback(DatabaseUnderTest server) {
    Database second = TestUrl.of(server).open(vertx);
    Manager killer = Manager.create(second);
    try {
      IllegalStateException error =
          failureOn(
              IllegalStateException.class,
              vertx,
              () ->
                  objects.atomic(
                      () ->
                          add(objects, 1)
                              .compose(v -> backend(objects))
                              .compose(pid -> killed(killer, pid))
                              .compose(
                                  v ->
                                      Future.<Void>failedFuture(
                                          new IllegalStateException("mine")))));

      assertEquals("mine", error.getMessage());
      assertEquals(0, objects.database().acquired());
    } finally {
      await(second.close());
    }
  }

  @Test
  void unreachableServerFailsTheBlockBeforeItRuns(DatabaseUnderTest server) {
    Database nowhere = TestUrl.of(server).port(1).open(vertx);
    Manager lost = Manager.create(nowhere);
    boolean[] ran = new boolean[1];
    try {
      OperationalException error =
          failureOn(
              OperationalException.class,
              vertx,
              () ->
                  lost.atomic(
                      () -> {
                        ran[0] = true;
                        return Future.succeededFuture();
                      }));

      assertEquals(ErrorCode.CONNECTION_FAILED, error.code());
      assertEquals(false, ran[0]);
      assertEquals(0, nowhere.acquired());
    } finally {
      await(nowhere.close());
    }
  }

  @Test
  void commitThatTheServerRefusesFailsTheBlock() {
    assumeTrue(
        objects.database().dialect().name().equals("PostgreSQL"),
        "only PostgreSQL checks at commit");
    await(objects.query("DROP TABLE IF EXISTS referring", Tuple.tuple()));
    await(
        objects.query(
            "CREATE TABLE referring (n INTEGER REFERENCES numbers (n) DEFERRABLE INITIALLY"
                + " DEFERRED)",
            Tuple.tuple()));
    try {
      IntegrityException error =
          failureOn(
              IntegrityException.class,
              vertx,
              () ->
                  objects.atomic(
                      () -> objects.query("INSERT INTO referring VALUES (99)", Tuple.tuple())));

      assertEquals(ErrorCode.FOREIGN_KEY_VIOLATION, error.code());
      assertEquals(0, objects.database().acquired());
    } finally {
      await(objects.query("DROP TABLE referring", Tuple.tuple()));
    }
  }

  @Test
  void connectionIsGivenBackBeforeTheCallerHears() {
    int heldAtTheEnd =
        on(
            vertx,
            () -> objects.atomic(() -> add(objects, 1)).map(v -> objects.database().acquired()));

    assertEquals(0, heldAtTheEnd);
  }

  @Test
  void moreTransactionsThanConnectionsAllEnd() {
    on(
        vertx,
        () ->
            Future.all(
                IntStream.range(0, 50)
                    .mapToObj(n -> objects.atomic(() -> objects.atomic(() -> add(objects, n))))
                    .toList()));

    assertEquals(50, await(all(objects)).size());
  }

  @Test
  void blockOfAClosedDatabaseFails(DatabaseUnderTest server) {
    Database closed = TestUrl.of(server).open(vertx);
    await(closed.close());

    Throwable error =
        failureOn(
            Throwable.class,
            vertx,
            () -> Manager.create(closed).atomic(() -> Future.succeededFuture()));

    assertEquals(
        ErrorCode.DATABASE_CLOSED, assertInstanceOf(OperationalException.class, error).code());
  }
}
