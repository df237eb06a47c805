package io.github.peeweevertx.mysql.docs;

import static io.github.peeweevertx.testing.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import org.junit.jupiter.api.Test;

/** Runs the examples that are MySQL's, as far as the page shows them. */
@OnDatabase(DatabaseKind.MARIADB)
class MySqlStyleTest {
  @Test
  void databasesOfBothKindsAnswer(Vertx vertx, DatabaseUnderTest server) {
    for (Database database : MySqlStyle.databases(vertx, server.uri())) {
      assertEquals(
          1, await(database.query("SELECT 1", Tuple.tuple())).iterator().next().getInteger(0));
      await(database.close());
    }
  }
}
