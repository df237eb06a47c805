package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.junit.NoNPlusOne;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

// snippet: no-n-plus-one
@OnDatabase(DatabaseKind.POSTGRESQL)
@NoNPlusOne
class TimelineTest {
  @BeforeAll
  static void tables(Manager objects) {
    await(objects.createTables(USER, TWEET));
  }

  @Test
  void timelineIsTwoStatements(Manager objects, Vertx vertx, QueryCounter queries) {
    on(vertx, () -> Relations.prefetched(objects));
    queries.assertQueries(2);
  }
}
// end
