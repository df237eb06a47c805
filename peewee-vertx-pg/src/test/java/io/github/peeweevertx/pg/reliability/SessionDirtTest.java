package io.github.peeweevertx.pg.reliability;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.on;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever one borrower does to a session, the next one does not meet it. */
@OnDatabase(DatabaseKind.POSTGRESQL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionDirtTest {
  private static final String STATE =
      """
      SELECT concat_ws(' | ', current_setting('statement_timeout'), current_setting('search_path'),
        current_setting('TimeZone'), current_setting('default_transaction_isolation'),
        current_setting('my.value', true), current_user, pg_my_temp_schema(),
        (SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory'),
        (SELECT count(*) FROM pg_listening_channels()), (SELECT count(*) FROM pg_cursors),
        (SELECT count(*) FROM pg_prepared_statements WHERE name = 'mine'),
        pg_current_xact_id_if_assigned() IS NULL,
        (SELECT count(*) FROM pg_class WHERE relname = 'half_done'))
      """;

  private Database single;
  private Manager objects;
  private String clean;

  @BeforeAll
  void openOneConnection(Vertx vertx, DatabaseUnderTest server) {
    single = TestUrl.of(server).open(vertx);
    objects = Manager.create(single);
    clean = state();
  }

  @AfterAll
  void close() {
    await(single.close());
  }

  private String state() {
    return await(objects.query(STATE, Tuple.tuple())).iterator().next().getString(0);
  }

  private Future<Void> send(String sql) {
    return objects.query(sql, Tuple.tuple()).mapEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET statement_timeout = 777",
        "set search_path to pg_catalog",
        "/* a remark */ SET SESSION TIME ZONE 'Asia/Tokyo'",
        "-- a remark\nSET my.value = 'left behind'",
        "SELECT set_config('my.value', 'left behind', false)",
        "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE",
        "SET ROLE pg_monitor",
        "SET SESSION AUTHORIZATION pg_monitor",
        "SELECT pg_advisory_lock(42)",
        "SELECT pg_try_advisory_lock(42)",
        "SELECT pg_advisory_lock_shared(42)",
        "CREATE TEMP TABLE mine (n INTEGER)",
        "CREATE TEMPORARY TABLE mine AS SELECT 1",
        "CREATE LOCAL TEMPORARY TABLE mine (n INTEGER)",
        "SELECT 1 AS n INTO TEMP mine",
        "CREATE TEMP SEQUENCE mine",
        "CREATE TEMP VIEW mine AS SELECT 1",
        "CREATE OR REPLACE TEMP VIEW mine AS SELECT 1",
        "CREATE TABLE pg_temp.mine (n INTEGER)",
        "LISTEN news",
        "PREPARE mine AS SELECT 1",
        "DECLARE mine CURSOR WITH HOLD FOR SELECT 1",
        "DO $$ BEGIN PERFORM pg_advisory_lock(42); END $$",
        "DO $$ BEGIN SET my.value = 'left behind'; END $$",
        "BEGIN",
        "START TRANSACTION READ ONLY",
        "  begin isolation level serializable"
      })
  void sessionIsCleanForTheNext(String dirt, Vertx vertx) {
    await(send(dirt).otherwiseEmpty());
    assertEquals(clean, state(), "by itself");
    on(vertx, () -> objects.withConnection(kept -> send(dirt).otherwiseEmpty()));
    assertEquals(clean, state(), "in a connection block");
    on(vertx, () -> objects.atomic(() -> send(dirt)).otherwiseEmpty());
    assertEquals(clean, state(), "in a transaction");
    on(
        vertx,
        () ->
            objects
                .atomic(() -> send(dirt).compose(v -> Future.<Void>failedFuture("undo")))
                .otherwiseEmpty());
    assertEquals(clean, state(), "in a transaction that is undone");
    assertEquals(0, single.acquired());
  }

  @ParameterizedTest
  @ValueSource(strings = {"BEGIN", "START TRANSACTION"})
  void transactionBegunByRawTextIsNotLeftToTheNext(String begin, Vertx vertx) {
    on(
        vertx,
        () ->
            objects.withConnection(
                kept -> send(begin).compose(v -> send("CREATE TABLE half_done (n INTEGER)"))));

    assertEquals(clean, state());
  }

  @Test
  void settingOfOneTransactionKeepsTheConnection(Vertx vertx) {
    long before = backend();

    on(vertx, () -> objects.atomic(() -> send("SET LOCAL statement_timeout = 777")));

    assertEquals(before, backend());
    assertEquals(clean, state());
  }

  private long backend() {
    return await(objects.query("SELECT pg_backend_pid()", Tuple.tuple()))
        .iterator()
        .next()
        .getLong(0);
  }
}
