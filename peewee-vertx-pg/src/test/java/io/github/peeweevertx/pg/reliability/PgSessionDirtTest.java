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
import io.github.peeweevertx.testing.tck.reliability.SessionDirtTck;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgSessionDirtTest extends SessionDirtTck {
  private static final String STATE =
      """
      SELECT concat_ws(' | ', current_setting('statement_timeout'), current_setting('search_path'),
        current_setting('TimeZone'), current_setting('default_transaction_isolation'),
        current_setting('default_transaction_read_only'),
        current_setting('my.value', true), current_user, pg_my_temp_schema(),
        (SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory'),
        (SELECT count(*) FROM pg_listening_channels()), (SELECT count(*) FROM pg_cursors),
        (SELECT count(*) FROM pg_prepared_statements WHERE name = 'mine'),
        pg_current_xact_id_if_assigned() IS NULL,
        (SELECT count(*) FROM pg_class WHERE relname = 'half_done'))
      """;

  @Override
  protected List<String> dirt() {
    return List.of(
        "SET statement_timeout = 777",
        "set search_path to pg_catalog",
        "/* a remark */ SET SESSION TIME ZONE 'Asia/Tokyo'",
        "-- a remark\nSET my.value = 'left behind'",
        "SELECT set_config('my.value', 'left behind', false)",
        "WITH x AS (SELECT set_config('my.value', 'left behind', false)) SELECT * FROM x",
        "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE",
        "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY",
        "SET ROLE pg_monitor",
        "SET SESSION AUTHORIZATION pg_monitor",
        "SELECT pg_advisory_lock(42)",
        "SELECT pg_advisory_lock(4, 2)",
        "SELECT pg_try_advisory_lock(42)",
        "SELECT pg_advisory_lock_shared(42)",
        "VALUES (pg_advisory_lock(42))",
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
        "  begin isolation level serializable");
  }

  @Override
  protected Future<String> state(Manager objects) {
    return objects.query(STATE, Tuple.tuple()).map(rows -> rows.iterator().next().getString(0));
  }

  @Override
  protected String session() {
    return "SELECT pg_backend_pid()";
  }

  /** Only this server takes a begin as a prepared statement. */
  @ParameterizedTest
  @ValueSource(strings = {"BEGIN", "START TRANSACTION"})
  void transactionBegunByRawTextIsNotLeftToTheNext(String begin, Vertx vertx, Manager objects) {
    String clean = await(state(objects));

    on(
        vertx,
        () ->
            objects.withConnection(
                kept ->
                    kept.query(begin, Tuple.tuple())
                        .compose(
                            v -> kept.query("CREATE TABLE half_done (n INTEGER)", Tuple.tuple()))));

    assertEquals(clean, await(state(objects)));
  }

  /** Elsewhere the word means the whole session. */
  @Test
  void settingOfOneTransactionKeepsTheConnection(Vertx vertx, DatabaseUnderTest server) {
    Database single = TestUrl.of(server).open(vertx);
    Manager objects = Manager.create(single);
    long before = number(objects);
    String clean = await(state(objects));

    on(
        vertx,
        () ->
            objects.atomic(
                () -> objects.query("SET LOCAL statement_timeout = 777", Tuple.tuple())));

    assertEquals(before, number(objects));
    assertEquals(clean, await(state(objects)));
    await(single.close());
  }

  private long number(Manager objects) {
    return await(objects.query(session(), Tuple.tuple())).iterator().next().getLong(0);
  }
}
