package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.manager.CoalescedManager;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.Await;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs what the page on performance shows. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PerformanceTest {
  @BeforeEach
  void createTables(Manager objects) {
    await(objects.createTables(USER, TWEET));
    await(objects.execute(TWEET.delete().all()));
    await(objects.execute(USER.delete().all()));
  }

  private static Future<List<User>> coalesced(Manager objects, User charlie, User huey) {
    // snippet: coalesced
    CoalescedManager together = objects.coalesced(); // keep it: only its own calls meet
    Future<User> first = together.get(USER, charlie.id);
    Future<User> second = together.get(USER, huey.id); // travels with the first
    Future<User> third = together.create(new User("mickey")); // with the creates of this tick
    // end
    return Future.all(first, second, third).map(all -> all.list());
  }

  @Test
  void callsOfOneTickTravelTogether(Manager objects, Vertx vertx) {
    User charlie = await(objects.create(new User("charlie")));
    User huey = await(objects.create(new User("huey")));
    try (QueryCounter counter = QueryCounter.of(objects.database())) {
      List<User> users = Await.on(vertx, () -> coalesced(objects, charlie, huey));
      assertEquals(
          List.of("charlie", "huey", "mickey"), users.stream().map(user -> user.username).toList());
      counter.assertCount(2);
    }
  }
}
