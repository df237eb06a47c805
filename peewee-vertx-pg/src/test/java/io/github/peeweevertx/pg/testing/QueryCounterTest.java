package io.github.peeweevertx.pg.testing;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements are counted. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class QueryCounterTest {
  private static RowSet<Row> ask(Database database, String sql) {
    return await(database.query(sql, Tuple.tuple()));
  }

  @Test
  void countsStatementsAndThoseThatRead(Database database) {
    try (QueryCounter counter = QueryCounter.of(database)) {
      ask(database, "SELECT 1");
      ask(database, "  with x as (select 1) SELECT * FROM x");
      ask(database, "SET application_name = 'x'");
      assertEquals(3, counter.count());
      assertEquals(2, counter.selects());
      assertEquals("SELECT 1", counter.statements().get(0));
    }
  }

  @Test
  void checksOnlyThoseThatRead(Database database) {
    try (QueryCounter counter = QueryCounter.of(database)) {
      ask(database, "SELECT 1");
      ask(database, "SET application_name = 'x'");
      counter.assertSelects(1);
      AssertionError error = assertThrows(AssertionError.class, () -> counter.assertSelects(2));
      assertTrue(error.getMessage().contains("SET application_name"), error::getMessage);
    }
  }

  @Test
  void countsTheStatementsOfTransactions(Database database, Vertx vertx) {
    Manager objects = Manager.create(database);
    try (QueryCounter counter = QueryCounter.of(database)) {
      on(vertx, () -> objects.atomic(() -> objects.query("SELECT 1", Tuple.tuple())));
      assertEquals(List.of("BEGIN", "SELECT 1", "COMMIT"), counter.statements());
    }
  }

  @Test
  void stopsCountingWhenItIsClosed(Database database) {
    QueryCounter counter = QueryCounter.of(database);
    ask(database, "SELECT 1");
    counter.close();
    ask(database, "SELECT 1");
    assertEquals(1, counter.count());
  }

  @Test
  void countsFromZeroAgain(Database database) {
    try (QueryCounter counter = QueryCounter.of(database)) {
      ask(database, "SELECT 1");
      counter.clear();
      counter.assertCount(0);
    }
  }

  @Test
  void givesTheResultOfABlockThatSendsAsMuchAsExpected(Database database) {
    assertEquals(1, QueryCounter.expect(1, database, () -> ask(database, "SELECT 1").size()));
  }

  @Test
  void failsWithTheListOfWhatWasSent(Database database) {
    AssertionError error =
        assertThrows(
            AssertionError.class,
            () ->
                QueryCounter.expect(
                    1,
                    database,
                    () -> {
                      ask(database, "SELECT 1");
                      return ask(database, "SELECT 2");
                    }));
    assertTrue(error.getMessage().contains("SELECT 1, SELECT 2"), error::getMessage);
    assertThrows(AssertionError.class, () -> QueryCounter.expect(1, database, () -> null));
  }
}
