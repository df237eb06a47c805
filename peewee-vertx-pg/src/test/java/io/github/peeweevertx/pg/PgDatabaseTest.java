package io.github.peeweevertx.pg;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.DatabaseTck;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Handles on PostgreSQL, and the options of its client. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PgDatabaseTest extends DatabaseTck {
  private PgConnectOptions connectOptions() {
    return PgConnectOptions.fromUri(server.uri());
  }

  private static String setting(Database handle, String name) {
    return await(handle.query("SELECT current_setting($1)", Tuple.of(name)))
        .iterator()
        .next()
        .getString(0);
  }

  /** Runs so many transactions that none ends before all have begun; gives their connections. */
  private Set<Integer> connections(Database handle, int count) {
    AtomicInteger inside = new AtomicInteger();
    Promise<Void> all = Promise.promise();
    Manager manager = Manager.create(handle);
    return parallel(
            count,
            i ->
                inContext(
                    () ->
                        manager.atomic(
                            // The handle: what follows runs on the context of the last to begin.
                            transaction -> {
                              if (inside.incrementAndGet() == count) {
                                all.complete();
                              }
                              return all.future()
                                  .compose(
                                      v ->
                                          transaction.query(
                                              "SELECT pg_backend_pid()", Tuple.tuple()))
                                  .map(rows -> rows.iterator().next().getInteger(0));
                            })))
        .stream()
        .collect(Collectors.toSet());
  }

  @Test
  void pooledHandleHasTwentyConnectionsUnlessTheUrlSaysOtherwise() {
    assertEquals(20, PgDatabase.DEFAULT_POOL_SIZE);
    Database pooled = closing(PgDatabase.pooled(vertx, url().parts()));
    assertEquals(20, connections(pooled, 20).size());
  }

  @Test
  void singleHandleHasOneConnectionWhateverTheUrlSays() {
    Database single =
        closing(PgDatabase.single(vertx, url().option("max_connections", "9").parts()));
    List<Integer> backends =
        parallel(
            20,
            i ->
                single
                    .query("SELECT pg_backend_pid()", Tuple.tuple())
                    .map(rows -> rows.iterator().next().getInteger(0)));
    assertEquals(1, Set.copyOf(backends).size());
  }

  @Test
  void schemeWithPoolOpensAPoolAndOtherSchemesOneConnection() {
    for (String scheme : List.of("postgres", "postgresql")) {
      assertEquals(
          2,
          connections(open(url().scheme(scheme + "+pool").option("max_connections", "2")), 2)
              .size());
      assertEquals(
          2,
          connections(open(url().scheme(scheme + "+pool+async").option("max_connections", "2")), 2)
              .size());
      for (String suffix : List.of("", "+async")) {
        Database single = open(url().scheme(scheme + suffix).option("connect_timeout", "1"));
        try (Hold busy = hold(Manager.create(single))) {
          assertEquals(
              ErrorCode.POOL_EXHAUSTED,
              failure(OperationalException.class, single.query("SELECT 1", Tuple.tuple())).code());
        }
      }
    }
  }

  @Test
  void optionsOfTheClientAreTakenAsTheyAre() {
    Database handle =
        closing(
            PgDatabase.of(
                vertx,
                connectOptions().addProperty("application_name", "from client options"),
                new PoolOptions().setMaxSize(3)));
    assertEquals("from client options", setting(handle, "application_name"));
    assertEquals(3, connections(handle, 3).size());
  }

  @Test
  void optionsOfTheClientMayChangeAfterwards() {
    PgConnectOptions connect = connectOptions();
    PoolOptions pool = new PoolOptions().setMaxSize(2);
    Database handle = closing(PgDatabase.of(vertx, connect, pool));
    connect.setPort(1).setPassword("changed");
    pool.setMaxSize(1);
    assertEquals(2, connections(handle, 2).size());
  }

  @Test
  void timeoutOfTheClientsPoolCounts() {
    Manager manager =
        Manager.create(
            closing(
                PgDatabase.of(
                    vertx,
                    connectOptions(),
                    new PoolOptions()
                        .setMaxSize(1)
                        .setConnectionTimeout(50)
                        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))));
    try (Hold busy = hold(manager)) {
      OperationalException error = failure(OperationalException.class, manager.count(USER));
      assertEquals(ErrorCode.POOL_EXHAUSTED, error.code());
    }
  }

  @Test
  void otherOptionsOfTheUrlAreSettingsOfTheSession() {
    Database handle =
        open(
            url()
                .option("application_name", "from the url")
                .option("statement_timeout", "4711")
                .option("sslmode", "prefer"));
    assertEquals("from the url", setting(handle, "application_name"));
    assertEquals("4711ms", setting(handle, "statement_timeout"));
  }

  @Test
  void sslmodeThatNobodyKnowsIsRefused() {
    ProgrammingException error =
        assertThrows(ProgrammingException.class, () -> open(url().option("sslmode", "sometimes")));
    assertEquals(ErrorCode.INVALID_URL, error.code());
    assertTrue(error.getMessage().contains("sslmode"), error::getMessage);
  }

  @Test
  void urlOfAnotherDatabaseIsRefused() {
    ProgrammingException error =
        assertThrows(
            ProgrammingException.class,
            () -> PgDatabase.pooled(vertx, "mysql://charlie:s3cret@localhost/test"));
    assertEquals(ErrorCode.INVALID_URL, error.code());
    assertTrue(error.getMessage().contains("mysql"), error::getMessage);
    assertFalse(error.getMessage().contains("s3cret"), error::getMessage);
  }

  @Test
  void percentSignsOfThePasswordAreResolvedOnRequestOnly() {
    await(database.query("CREATE ROLE tricky LOGIN PASSWORD 'a%41/@b'", Tuple.tuple()));
    try {
      await(database.query("GRANT ALL ON \"user\" TO tricky", Tuple.tuple()));
      await(objects.create(new User("charlie")));
      DatabaseUrl asItStands = withLogin("a%41/@b");
      assertEquals(1, await(count(asItStands)));
      DatabaseUrl encoded = withLogin("a%2541%2F%40b");
      assertEquals(
          ErrorCode.LOGIN_REFUSED, failure(OperationalException.class, count(encoded)).code());
      assertEquals(1, await(count(encoded.unquoted())));
    } finally {
      await(database.query("DROP OWNED BY tricky", Tuple.tuple()));
      await(database.query("DROP ROLE tricky", Tuple.tuple()));
    }
  }

  private DatabaseUrl withLogin(String password) {
    DatabaseUrl parts = url().parts();
    return DatabaseUrl.parse(
        "postgresql://tricky:"
            + password
            + "@"
            + parts.host()
            + ":"
            + parts.port()
            + "/"
            + parts.database());
  }

  private Future<Long> count(DatabaseUrl login) {
    return Manager.create(closing(Database.connect(vertx, login))).count(USER);
  }

  @Test
  void handleTellsWhereItIsAndNotWhoLogsIn() {
    String text = closing(PgDatabase.single(vertx, url().parts())).toString();
    assertTrue(text.contains(server.database()), text);
    assertTrue(text.contains(Integer.toString(server.port())), text);
    assertFalse(text.contains(server.password()), text);
    assertEquals(Map.of(), url().parts().options());
  }
}
