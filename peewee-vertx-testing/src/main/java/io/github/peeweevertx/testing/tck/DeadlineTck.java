package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseOptions;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.faults.FaultProxy;
import io.github.peeweevertx.testing.faults.Poll;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Every call ends in time, and what it left on the server ends with it. */
public abstract class DeadlineTck extends Tck {
  private static final Duration SOON = Duration.ofMillis(300);
  private static final int LONG = 20;

  /** For subclasses. */
  protected DeadlineTck() {
    super(USER);
  }

  /** MySQL fails a sleep that was cut short only where its result is used. */
  private static Future<RowSet<Row>> sleep(Manager manager, double seconds) {
    String sql =
        switch (manager.database().dialect().name()) {
          case "PostgreSQL" -> "SELECT pg_sleep(" + seconds + ")";
          default -> "SELECT COUNT(*) FROM (SELECT 1) AS x WHERE SLEEP(" + seconds + ") = 0";
        };
    return manager.query(sql, Tuple.tuple());
  }

  private Manager with(DatabaseOptions options) {
    return Manager.create(closing(url().pooled(2).open(vertx, options)));
  }

  /** How many statements sleep on the server. */
  private long sleeping() {
    String sql =
        switch (server.kind()) {
          case POSTGRESQL ->
              "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
                  + " AND state = 'active' AND query LIKE 'SELECT pg_sl%'";
          case MARIADB, MYSQL ->
              "SELECT COUNT(*) FROM information_schema.processlist WHERE db = DATABASE()"
                  + " AND command <> 'Sleep' AND info LIKE '%WHERE SLEEP%'"
                  + " AND id <> CONNECTION_ID()";
        };
    return await(objects.query(sql, Tuple.tuple())).iterator().next().getLong(0);
  }

  private void awaitNothingSleeps() {
    Poll.until(
        Duration.ofSeconds(5), () -> sleeping() == 0, () -> sleeping() + " statements still run");
  }

  private void assertTimeout(PeeweeException error) {
    assertEquals(ErrorCode.TIMEOUT, error.code(), error::getMessage);
  }

  @Test
  void statementThatIsLateIsCancelledOnTheServer() {
    Manager impatient = with(DatabaseOptions.DEFAULT.withStatementTimeout(SOON));

    assertTimeout(failure(OperationalException.class, sleep(impatient, LONG)));

    assertEquals(0, impatient.database().acquired());
    awaitNothingSleeps();
    assertEquals(0, await(impatient.count(USER)));
  }

  @Test
  void callSaysItsOwnDeadline() {
    Manager impatient = with(DatabaseOptions.DEFAULT.withStatementTimeout(SOON));

    assertTimeout(failure(OperationalException.class, sleep(objects.within(SOON), LONG)));
    assertEquals(1, await(sleep(impatient.within(Duration.ofSeconds(LONG)), 0.6)).size());
    awaitNothingSleeps();
  }

  @Test
  void deadlineThatIsNoneIsRefused() {
    ProgrammingException error =
        assertThrows(ProgrammingException.class, () -> objects.within(Duration.ZERO));
    assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
    assertThrows(
        ProgrammingException.class,
        () -> DatabaseOptions.DEFAULT.withStatementTimeout(Duration.ofSeconds(-1)));
    assertThrows(
        ProgrammingException.class, () -> DatabaseOptions.DEFAULT.withHandshakeTimeout(null));
  }

  @Test
  void lateStatementTakesItsTransactionAlong() {
    Manager impatient = with(DatabaseOptions.DEFAULT.withStatementTimeout(SOON));

    assertTimeout(
        failureOn(
            OperationalException.class,
            vertx,
            () ->
                impatient.atomic(
                    outer ->
                        outer
                            .create(new User("charlie"))
                            .compose(
                                v ->
                                    outer
                                        .atomic((Manager inner) -> sleep(inner, LONG))
                                        .otherwiseEmpty()))));

    assertEquals(0, impatient.database().acquired());
    awaitNothingSleeps();
    assertEquals(0, await(objects.count(USER)));
  }

  @Test
  void blockWithADeadlineOfItsOwnGivesItToItsStatements() {
    Manager impatient = with(DatabaseOptions.DEFAULT.withStatementTimeout(SOON));

    on(
        vertx,
        () ->
            impatient.atomic(
                TransactionOptions.DEFAULT.within(Duration.ofSeconds(LONG)),
                transaction -> sleep(transaction, 0.6)));
  }

  @Test
  void transactionsOfADatabaseMayHaveADeadline() {
    Manager impatient = with(DatabaseOptions.DEFAULT.withTransactionTimeout(SOON));

    assertTimeout(
        failureOn(
            OperationalException.class,
            vertx,
            () ->
                impatient.atomic(
                    () ->
                        impatient
                            .create(new User("charlie"))
                            .compose(v -> Promise.<Void>promise().future()))));

    assertEquals(0, impatient.database().acquired());
    assertEquals(0, await(objects.count(USER)));
  }

  @Test
  void connectionBlockHasTheDeadlineOfItsManager() {
    assertTimeout(
        failureOn(
            OperationalException.class,
            vertx,
            () -> objects.within(SOON).withConnection(kept -> sleep(kept, LONG))));

    assertEquals(0, database.acquired());
    awaitNothingSleeps();
  }

  @Test
  void silentServerFreesTheCallerAndTheConnection() {
    try (FaultProxy proxy = FaultProxy.to(server)) {
      Manager through = Manager.create(open(url().port(proxy.port())));
      await(through.count(USER));
      proxy.silence();
      assertTimeout(failure(OperationalException.class, through.within(SOON).count(USER)));
      assertTimeout(
          failureOn(
              OperationalException.class,
              vertx,
              () -> through.within(SOON).atomic(() -> through.count(USER))));
      assertEquals(0, through.database().acquired());
      proxy.heal();
      assertEquals(0, await(through.count(USER)));
      await(through.close());
    }
  }

  @Test
  void newConnectionThatIsNotAnsweredIsGivenUp() {
    try (FaultProxy proxy = FaultProxy.to(server)) {
      Database hanging =
          closing(
              url()
                  .port(proxy.port())
                  .open(vertx, DatabaseOptions.DEFAULT.withHandshakeTimeout(SOON)));
      Manager through = Manager.create(hanging);
      proxy.stall();
      OperationalException error = failure(OperationalException.class, through.count(USER));
      assertEquals(ErrorCode.CONNECTION_FAILED, error.code(), error::getMessage);
      assertTrue(error.getMessage().contains(Integer.toString(proxy.port())), error::getMessage);
      assertEquals(
          ErrorCode.CONNECTION_FAILED,
          failureOn(
                  OperationalException.class,
                  vertx,
                  () -> through.atomic(() -> through.count(USER)))
              .code());
      assertEquals(0, hanging.acquired());
      proxy.heal();
      assertEquals(0, await(through.count(USER)));
    }
  }

  @Test
  void databaseIsClosedWhileANewConnectionHangs() {
    try (FaultProxy proxy = FaultProxy.to(server)) {
      Manager through = Manager.create(open(url().port(proxy.port())));
      proxy.stall();
      Future<Long> hanging = through.count(USER);
      await(through.close());
      failure(PeeweeException.class, hanging);
    }
  }

  @Test
  void statementThatWaitsForAConnectionIsLateToo() {
    Manager single = Manager.create(open(url()));
    try (Hold busy = hold(single)) {
      OperationalException error =
          failure(OperationalException.class, single.within(SOON).count(USER));
      assertTimeout(error);
      assertTrue(error.getMessage().contains("1 of 1 are in use"), error::getMessage);
      assertTrue(error.getMessage().contains("a transaction started at"), error::getMessage);
    }
    // The connection that came too late went back.
    assertEquals(0, await(single.count(USER)));
    assertEquals(0, single.database().acquired());
  }

  @Test
  void signalCancelsAStatementOnTheServer() {
    Promise<Void> signal = Promise.promise();
    Future<?> running = sleep(objects.stoppedBy(signal.future()), LONG);
    Poll.until(Duration.ofSeconds(5), () -> sleeping() == 1, () -> "it does not run");

    signal.complete();

    assertEquals(ErrorCode.CANCELLED, failure(TransactionException.class, running).code());
    assertEquals(0, database.acquired());
    awaitNothingSleeps();
  }

  @Test
  void signalUndoesATransaction() {
    Promise<Void> signal = Promise.promise();
    TransactionOptions stoppable = TransactionOptions.DEFAULT.stoppedBy(signal.future());
    TransactionException error =
        failureOn(
            TransactionException.class,
            vertx,
            () ->
                objects.atomic(
                    stoppable,
                    transaction ->
                        transaction
                            .create(new User("charlie"))
                            .compose(
                                v -> {
                                  Future<?> sleeping = sleep(transaction, LONG);
                                  signal.fail("the caller has gone");
                                  return sleeping;
                                })));

    assertEquals(ErrorCode.CANCELLED, error.code());
    assertEquals(0, database.acquired());
    awaitNothingSleeps();
    assertEquals(0, await(objects.count(USER)));
  }

  @Test
  void signalFreesACallerThatWaitsForAConnection() {
    Manager single = Manager.create(open(url()));
    Promise<Void> signal = Promise.promise();
    try (Hold busy = hold(single)) {
      Future<Long> statement = single.stoppedBy(signal.future()).count(USER);
      Future<Long> block =
          inContext(() -> single.stoppedBy(signal.future()).atomic((Manager tx) -> tx.count(USER)));
      signal.complete();
      assertEquals(ErrorCode.CANCELLED, failure(TransactionException.class, statement).code());
      assertEquals(ErrorCode.CANCELLED, failure(TransactionException.class, block).code());
    }
    assertEquals(0, await(single.count(USER)));
  }

  @Test
  void signalOfBeforeSendsNothing() {
    Manager late = objects.stoppedBy(Future.succeededFuture());
    try (QueryCounter counter = counter()) {
      assertEquals(
          ErrorCode.CANCELLED, failure(TransactionException.class, late.count(USER)).code());
      assertEquals(
          ErrorCode.CANCELLED,
          failureOn(TransactionException.class, vertx, () -> late.atomic(() -> late.count(USER)))
              .code());
      counter.assertCount(0);
    }
  }

  @Test
  void blockOfAVerticleThatIsUndeployedIsUndone() {
    Promise<Void> begun = Promise.promise();
    Promise<Void> ended = Promise.promise();
    String id =
        await(
            vertx.deployVerticle(
                new VerticleBase() {
                  @Override
                  public Future<?> start() {
                    objects
                        .atomic(
                            (Manager transaction) ->
                                transaction
                                    .create(new User("charlie"))
                                    .onSuccess(v -> begun.complete())
                                    .compose(v -> Promise.<Void>promise().future()))
                        .onComplete(ended);
                    return Future.succeededFuture();
                  }
                }));
    await(begun.future());
    await(vertx.undeploy(id));
    assertEquals(0, database.acquired());
    assertEquals(ErrorCode.CANCELLED, failure(TransactionException.class, ended.future()).code());
    assertEquals(0, await(objects.count(USER)));
  }

  @Test
  void lateCancelNeverHitsTheNextQuery() {
    Manager single = Manager.create(open(url()));
    Random random = new Random(7);
    AtomicInteger cancelled = new AtomicInteger();
    for (int round = 0; round < 100; round++) {
      int number = round;
      Duration about = Duration.ofMillis(1 + random.nextInt(60));
      await(
          sleep(single.within(about), 0.03)
              .onFailure(late -> cancelled.incrementAndGet())
              .otherwiseEmpty());
      long answer =
          await(single.query("SELECT " + number, Tuple.tuple())).iterator().next().getLong(0);
      assertEquals(number, answer);
    }
    assertTrue(cancelled.get() > 0, "nothing was cancelled, so that nothing was shown");
    assertEquals(0, single.database().acquired());
  }
}
