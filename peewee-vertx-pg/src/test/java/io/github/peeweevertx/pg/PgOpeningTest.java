package io.github.peeweevertx.pg;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseDriver;
import io.github.peeweevertx.exec.DatabaseOptions;
import io.github.peeweevertx.exec.Servers;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A read follows the BEGIN of its transaction without a wait for the answer; a write never does.
 * Only PostgreSQL takes a statement before the one before it is answered.
 */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PgOpeningTest extends Tck {
  private static final int ATTEMPTS = 50;

  PgOpeningTest() {
    super(USER);
  }

  /** Only on a connection that was used just now, a moment that a busy machine may miss. */
  @Test
  void readIsSentBeforeTheTransactionIsKnownToBeOpen() {
    Database slow = closing(withBegin("BEGIN; SELECT pg_sleep(0.3)"));
    assertTrue(IntStream.range(0, ATTEMPTS).anyMatch(i -> isSentWhileItOpens(slow)));
  }

  private boolean isSentWhileItOpens(Database slow) {
    Manager opening = Manager.create(slow);
    Promise<Void> sent = Promise.promise();
    Runnable unlisten =
        slow.listen(
            (sql, parameters) -> {
              if (sql.contains("COUNT")) {
                sent.tryComplete();
              }
            });
    Future<Long> block =
        inContext(
            () ->
                opening
                    .find(USER, USER.username.eq("nobody"))
                    .compose(none -> opening.atomic(() -> opening.count(USER))));
    await(sent.future());
    boolean early = opening() == 1;
    assertEquals(0, await(block));
    unlisten.run();
    return early;
  }

  /** How many transactions are being opened. */
  private long opening() {
    String sql =
        "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
            + " AND state = 'active' AND query LIKE 'BEGIN; SELECT pg_sl%'";
    return await(objects.query(sql, Tuple.tuple())).iterator().next().getLong(0);
  }

  @Test
  void writeOfATransactionThatWasNotOpenedIsNotDone() {
    Manager refused = Manager.create(closing(withBegin("BEGIN NONSENSE")));
    await(refused.count(USER));
    failure(
        ProgrammingException.class,
        inContext(() -> refused.atomic(() -> refused.create(new User("charlie")))));
    failure(
        ProgrammingException.class,
        inContext(
            () ->
                refused.atomic(
                    () ->
                        refused
                            .find(USER, USER.username.eq("charlie"))
                            .compose(none -> refused.create(new User("charlie"))))));
    assertEquals(0, await(objects.count(USER)));
    assertEquals(0, refused.database().acquired());
  }

  @Test
  void transactionThatWasNotOpenedFailsWhateverItsBodyMakesOfThat() {
    Manager refused = Manager.create(closing(withBegin("BEGIN NONSENSE")));
    await(refused.count(USER));
    failure(
        ProgrammingException.class,
        inContext(() -> refused.atomic(() -> refused.count(USER).otherwise(0L))));
    failure(
        ProgrammingException.class,
        inContext(() -> refused.atomic(() -> Future.succeededFuture("nothing sent"))));
    assertEquals(0, refused.database().acquired());
  }

  /** A handle on the server under test that says something else to open a transaction. */
  private Database withBegin(String begin) {
    DatabaseDriver driver =
        new PgDriver(
            Servers.of(List.of(PgDatabase.options(url().parts())), List.of()),
            new PoolOptions(),
            false);
    Object other =
        Proxy.newProxyInstance(
            DatabaseDriver.class.getClassLoader(),
            new Class<?>[] {DatabaseDriver.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("begin")) {
                return List.of(begin);
              }
              try {
                return method.invoke(driver, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
    return Database.of(vertx, (DatabaseDriver) other, DatabaseOptions.DEFAULT);
  }
}
