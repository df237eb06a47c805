package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.faults.FaultProxy;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Vertx;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs what the page on tests shows. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class TestKitTest {
  @BeforeAll
  static void tables(Manager objects) {
    await(objects.createTables(USER));
  }

  @Test
  void listIsOneStatement(Manager objects, QueryCounter queries) {
    // snippet: testing-counter
    await(objects.execute(USER.select()));
    queries.assertCount(1);
    queries.assertSelects(1);
    assertTrue(queries.statements().get(0).startsWith("SELECT"));
    // end
  }

  // snippet: testing-faults
  @Test
  void applicationSurvivesACutConnection(Vertx vertx, DatabaseUnderTest server) {
    try (FaultProxy proxy = FaultProxy.to(server)) {
      Database database = TestUrl.of(server).port(proxy.port()).open(vertx);
      Manager objects = Manager.create(database);
      assertEquals(0L, await(objects.count(USER)));

      proxy.cut();

      assertEquals(List.of(), await(objects.execute(USER.select())));
      await(database.close());
    }
  }
  // end
}
