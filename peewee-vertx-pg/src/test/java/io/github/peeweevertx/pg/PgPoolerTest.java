package io.github.peeweevertx.pg;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a handle behind PgBouncer in transaction mode leaves out. PostgreSQL only, since PgBouncer
 * is; these tests also hold where a real one stands in between.
 */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PgPoolerTest extends Tck {
  PgPoolerTest() {
    super(USER);
  }

  private TestUrl behindPooler() {
    return url().option("proxy", "pgbouncer_transaction");
  }

  private static long keptStatements(Database handle) {
    return await(handle.query("SELECT COUNT(*) FROM pg_prepared_statements", Tuple.tuple()))
        .iterator()
        .next()
        .getLong(0);
  }

  private long keptAfterAGet(Database handle) {
    Manager manager = Manager.create(handle);
    await(manager.create(new User("charlie")));
    await(manager.get(USER, USER.username.eq("charlie")));
    await(manager.execute(USER.delete().all()));
    return keptStatements(handle);
  }

  @Test
  void noStatementIsKeptByName() {
    assertEquals(0, keptAfterAGet(open(behindPooler())));
  }

  @Test
  void withoutAPoolerStatementsAreKeptByName() {
    assumeTrue(url().parts().options().isEmpty(), "A pooler stands in front of this server");
    assertNotEquals(0, keptAfterAGet(open(url())));
  }

  @Test
  void optionsOfTheClientKnowThePoolerToo() {
    PgConnectOptions connect =
        PgConnectOptions.fromUri(server.uri().replaceFirst("\\?.*", "")).setUseLayer7Proxy(true);
    Database handle =
        closing(PgDatabase.of(vertx, connect.setCachePreparedStatements(true), new PoolOptions()));
    assertEquals(0, keptAfterAGet(handle));
    assertEquals(ErrorCode.SESSION_NOT_KEPT, refusal(handle, "SET search_path = other"));
  }

  private static ErrorCode refusal(Database handle, String sql) {
    return failure(ProgrammingException.class, handle.query(sql, Tuple.tuple())).code();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET search_path = other",
        "LISTEN orders",
        "SELECT pg_advisory_lock(1)",
        "CREATE TEMP TABLE draft (id int)"
      })
  void statementThatLeavesSomethingInTheSessionIsRefusedAndNotSent(String sql) {
    Database handle = open(behindPooler());
    try (QueryCounter counter = QueryCounter.of(handle)) {
      assertEquals(ErrorCode.SESSION_NOT_KEPT, refusal(handle, sql));
      assertEquals(0, counter.count());
    }
    Manager manager = Manager.create(handle);
    ProgrammingException inside =
        failure(
            ProgrammingException.class,
            inContext(() -> manager.atomic(tx -> tx.query(sql, Tuple.tuple()))));
    assertEquals(ErrorCode.SESSION_NOT_KEPT, inside.code());
  }

  @Test
  void settingOfOneTransactionIsTaken() {
    Manager manager = Manager.create(open(behindPooler()));
    String inside =
        await(
            inContext(
                () ->
                    manager.atomic(
                        tx ->
                            tx.query("SET LOCAL statement_timeout = 4711", Tuple.tuple())
                                .compose(v -> timeout(tx)))));
    assertEquals("4711ms", inside);
    assertNotEquals("4711ms", await(timeout(manager)));
  }

  private static Future<String> timeout(Manager manager) {
    return manager
        .query("SELECT current_setting('statement_timeout')", Tuple.tuple())
        .map(rows -> rows.iterator().next().getString(0));
  }

  @Test
  void settingsThatThePoolerCarriesMayStandInTheUrl() {
    Database handle = open(behindPooler().option("application_name", "behind a pooler"));
    String name =
        await(handle.query("SELECT current_setting('application_name')", Tuple.tuple()))
            .iterator()
            .next()
            .getString(0);
    assertEquals("behind a pooler", name);
  }

  @Test
  void otherSettingsOfTheSessionAreRefused() {
    TestUrl url = behindPooler().option("statement_timeout", "4711");
    ProgrammingException error = assertThrows(ProgrammingException.class, () -> url.open(vertx));
    assertEquals(ErrorCode.INVALID_URL, error.code());
    assertTrue(error.getMessage().contains("statement_timeout"), error.getMessage());
  }

  @Test
  void proxyThatNobodyKnowsIsRefused() {
    TestUrl url = url().option("proxy", "haproxy");
    ProgrammingException error = assertThrows(ProgrammingException.class, () -> url.open(vertx));
    assertEquals(ErrorCode.INVALID_URL, error.code());
  }

  @Test
  void rowsAreStreamedThroughAPooler() {
    Database handle = open(behindPooler());
    Manager manager = Manager.create(handle);
    for (String name : List.of("a", "b", "c", "d", "e")) {
      await(manager.create(new User(name)));
    }
    List<String> names = new ArrayList<>();
    Promise<Void> end = Promise.promise();
    manager.stream(USER.select().where(USER.username.gt("a")).orderBy(USER.username), 3)
        .exceptionHandler(end::tryFail)
        .endHandler(end::tryComplete)
        .handler(user -> names.add(user.username));
    await(end.future());
    assertEquals(List.of("b", "c", "d", "e"), names);
    assertEquals(0, keptStatements(handle));
  }

  @Test
  void nobodyListensThroughAPooler(Vertx home) {
    ProgrammingException error =
        assertThrows(ProgrammingException.class, () -> PgChannels.of(home, behindPooler().parts()));
    assertEquals(ErrorCode.SESSION_NOT_KEPT, error.code());
    Manager manager = Manager.create(open(behindPooler()));
    await(PgChannels.notify(manager, "orders", "17"));
  }

  @Test
  void sessionsOfManyTransactionsAtOnceDoNotMeet() {
    Manager manager = Manager.create(open(behindPooler().pooled(8)));
    List<String> values =
        parallel(
            40,
            i ->
                inContext(
                    () ->
                        manager.atomic(
                            tx ->
                                tx.query(
                                        "SELECT set_config('app.mine', '" + i + "', true)",
                                        Tuple.tuple())
                                    .compose(v -> tx.create(new User("user" + i)))
                                    .compose(
                                        v ->
                                            tx.query(
                                                "SELECT current_setting('app.mine')",
                                                Tuple.tuple()))
                                    .map(rows -> rows.iterator().next().getString(0)))));
    for (int i = 0; i < values.size(); i++) {
      assertEquals(String.valueOf(i), values.get(i));
    }
    assertEquals(40L, await(manager.count(USER)));
  }
}
