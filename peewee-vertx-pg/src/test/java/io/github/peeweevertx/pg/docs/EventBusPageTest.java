package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.pg.docs.UserTable.USER;
import static io.github.peeweevertx.testing.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.Test;

/** Runs what the page on the event bus shows. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class EventBusPageTest {
  @Test
  void aVerticleAnswersAsThePageSays(Manager objects, Vertx vertx, DatabaseUnderTest server) {
    await(objects.createTables(USER));
    String id = await(EventBusPage.deployed(vertx, server.uri()));

    assertEquals(1L, await(EventBusPage.asked(vertx)));

    await(vertx.undeploy(id));
  }
}
