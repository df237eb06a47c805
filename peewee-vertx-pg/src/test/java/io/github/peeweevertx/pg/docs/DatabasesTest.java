package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.pg.docs.UserTable.USER;
import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.pg.PgChannels;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs what the page on databases shows. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class DatabasesTest {
  @Test
  void handlesAreOpenedByModuleAndByScheme(Vertx vertx, DatabaseUnderTest server) {
    for (Database database : Databases.opened(vertx, server.uri())) {
      assertEquals(
          7, await(database.query("SELECT 7", Tuple.tuple())).iterator().next().getInteger(0));
      await(database.close());
    }
  }

  @Test
  void handlesOfSeveralServersNameThemAndNoSecret(Vertx vertx) {
    List<Database> several = Databases.several(vertx);
    assertEquals(
        List.of(
            "PostgreSQL a:5432,b:5433/test",
            "PostgreSQL a:5432,b:5432/test with replicas c:5432,d:5432"),
        several.stream().map(Database::toString).toList());
    several.forEach(database -> await(database.close()));
  }

  @Test
  void handleWithoutReplicasReadsOnItsOneServer(Manager objects, Vertx vertx) {
    await(objects.createTables(USER));
    await(objects.execute(USER.delete().all()));
    await(objects.create(USER, USER.username.to("charlie")));

    assertEquals(1L, on(vertx, () -> Databases.readElsewhere(objects)));
  }

  @Test
  void rowsThatChangedComeBack(Manager objects, Vertx vertx) {
    await(objects.createTables(USER));
    await(objects.execute(USER.delete().all()));
    await(objects.create(USER, USER.username.to("charlie")));

    List<User> gone = on(vertx, () -> Databases.switchedOff(objects));

    assertEquals(List.of("charlie"), gone.stream().map(user -> user.username).toList());
    assertFalse(await(objects.get(USER, USER.username.eq("charlie"))).active);
  }

  @Test
  void textOfAChannelIsHeard(Manager objects, Vertx vertx, DatabaseUnderTest server) {
    await(objects.createTables(USER));
    PgChannels channels = PgChannels.of(vertx, server.uri());
    Promise<String> heard = Promise.promise();
    await(Databases.listening(channels, heard::tryComplete));

    on(vertx, () -> Databases.notifying(objects));

    assertEquals("17", await(heard.future()));
    await(channels.close());
  }
}
