package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.pg.docs.LedgerLineTable.LEDGER_LINE;
import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the page on tables shows. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class SchemaCallsTest {
  @BeforeEach
  void noTables(Manager objects) {
    await(objects.dropTables(TWEET, USER));
  }

  @Test
  void tablesAreMadeAndDropped(Manager objects, Vertx vertx) {
    assertFalse(await(SchemaCalls.exists(objects)));
    await(SchemaCalls.create(objects));
    assertTrue(await(SchemaCalls.exists(objects)));
    assertFalse(await(objects.tableExists(TWEET)));
    assertEquals(1L, on(vertx, () -> SchemaCalls.temporary(objects)));
  }

  @Test
  void tablesAreEmptiedAndIndexedAnew(Manager objects) {
    await(objects.createTables(USER, TWEET));
    await(objects.create(new User("charlie")));
    await(SchemaCalls.truncate(objects));
    assertEquals(1L, await(objects.create(new User("huey"))).id);
    await(SchemaCalls.indexes(objects));
    assertTrue(await(objects.indexExists(USER, "user_username")));
    await(SchemaCalls.typedIndex(objects));
    assertTrue(await(objects.indexExists(USER, "user_name_once")));
  }

  @Test
  void optionsOfATableAreThoseOfItsModel(Manager objects) {
    await(objects.createTables(LEDGER_LINE));
    assertEquals(
        "ledgerline_not_zero",
        failure(IntegrityException.class, objects.create(LEDGER_LINE, LEDGER_LINE.cents.to(0L)))
            .constraint());
    assertTrue(await(objects.schema().diff(LEDGER_LINE)).withoutExtraTables().isEmpty());
    await(objects.dropTables(LEDGER_LINE));
  }

  @Test
  void catalogueAndDifferencesAreRead(Manager objects) {
    await(objects.createTables(USER, TWEET));
    assertEquals("bigint", await(SchemaCalls.introspect(objects)).get(0));
    assertTrue(await(SchemaCalls.diff(objects)).isEmpty());
  }

  @Test
  void tablesOfAMigrationToolAreThoseOfTheModels(
      Manager objects, DatabaseUnderTest server, @TempDir Path folder) throws IOException {
    await(objects.query("DROP TABLE IF EXISTS flyway_schema_history"));
    String script = String.join(";\n", SchemaCalls.script()) + ";";
    Files.writeString(folder.resolve("V1__init.sql"), script);
    DatabaseUrl url = TestUrl.of(server).parts();
    String jdbc = "jdbc:postgresql://%s:%d/%s".formatted(url.host(), url.port(), url.database());
    assertTrue(await(SchemaCalls.migrated(objects, jdbc, url, folder)).isEmpty());
    await(objects.query("ALTER TABLE tweet ADD mood TEXT"));
    assertEquals(
        "EXTRA_COLUMN tweet.mood, the database has text",
        await(SchemaCalls.migrated(objects, jdbc, url, folder)).toString());
  }
}
