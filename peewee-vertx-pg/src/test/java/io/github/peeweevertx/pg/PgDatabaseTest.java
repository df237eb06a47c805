package io.github.peeweevertx.pg;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.DatabaseTck;
import io.vertx.core.Future;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
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

  @Test
  void optionsOfTheClientAreTakenAsTheyAre() {
    Database handle =
        closing(
            PgDatabase.of(
                vertx,
                connectOptions().addProperty("application_name", "from client options"),
                new PoolOptions().setMaxSize(3)));
    assertEquals("from client options", setting(handle, "application_name"));
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
}
