package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
  }

  @Test
  void catalogueAndDifferencesAreRead(Manager objects) {
    await(objects.createTables(USER, TWEET));
    assertEquals("bigint", await(SchemaCalls.introspect(objects)).get(0));
    assertTrue(await(SchemaCalls.diff(objects)).isEmpty());
  }

  @Test
  void tablesOfAMigrationToolAreThoseOfTheModels(Manager objects) {
    // What a team puts into V1__init.sql, run by hand of another tool.
    for (String statement : SchemaCalls.script()) {
      await(objects.query(statement));
    }
    assertTrue(await(SchemaCalls.diff(objects)).isEmpty());
    await(objects.query("ALTER TABLE tweet ADD mood TEXT"));
    assertEquals(
        "EXTRA_COLUMN tweet.mood, the database has text",
        await(SchemaCalls.diff(objects)).toString());
  }
}
