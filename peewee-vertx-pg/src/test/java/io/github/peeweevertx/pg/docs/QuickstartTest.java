package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.pg.docs.TweetTable.TWEET;
import static io.github.peeweevertx.pg.docs.UserTable.USER;
import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Vertx;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs what the README and the page on transactions show. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class QuickstartTest {
  @Test
  void quickstartDoesWhatTheReadmeSays(Manager objects, Vertx vertx, DatabaseUnderTest server) {
    List<User> inactive = on(vertx, () -> Quickstart.run(vertx, server.uri()));

    assertEquals(List.of("charlie"), inactive.stream().map(user -> user.username).toList());

    Tweet tweet = on(vertx, () -> Quickstart.together(objects));

    assertEquals("meow", tweet.content());
    assertEquals(2L, await(objects.count(TWEET)));

    User zaizee = on(vertx, () -> Quickstart.nested(objects));

    assertTrue(await(objects.exists(USER.select().where(USER.id.eq(zaizee.id)))));
    assertEquals(1, on(vertx, () -> Quickstart.bound(objects)));
    assertEquals(1L, await(objects.count(USER.select().where(USER.username.eq("chuck")))));
  }
}
