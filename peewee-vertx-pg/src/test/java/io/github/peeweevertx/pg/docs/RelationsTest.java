package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.pg.docs.TagTable.TAG;
import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Runs what the page on relations shows. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class RelationsTest {
  private static final int USERS = 5;

  @Test
  void relationsAreLoadedAsThePageSays(Manager objects, Vertx vertx) {
    await(objects.createTables(USER, TWEET, TAG));
    List<User> users = IntStream.range(0, USERS).mapToObj(i -> new User("user" + i)).toList();
    assertEquals(USERS, on(vertx, () -> Relations.bulk(objects, users)));
    Tweet hello = await(objects.create(new Tweet(users.get(0), "hello")));
    Tweet again = await(objects.create(new Tweet(users.get(0), "again")));

    assertEquals("user0", on(vertx, () -> Relations.fetched(objects, hello.id)));
    assertEquals(2, on(vertx, () -> Relations.backref(objects, users.get(0))).size());
    assertEquals(
        List.of("user0: hello", "user0: again"), on(vertx, () -> Relations.joined(objects)));
    Tweet name = await(objects.create(new Tweet(users.get(0), "user1")));
    assertEquals(
        List.of("hello", "again", "user1 is a user"),
        on(vertx, () -> Relations.namesakes(objects)));
    await(objects.delete(name));

    QueryCounter.expect(
        1 + USERS, objects.database(), () -> on(vertx, () -> Relations.oneByOne(objects)));
    List<User> loaded =
        QueryCounter.expect(
            2, objects.database(), () -> on(vertx, () -> Relations.prefetched(objects)));
    assertEquals(2, loaded.get(0).tweets.list().size());
    assertEquals(List.of(), loaded.get(1).tweets.list());
    assertEquals(USERS, on(vertx, () -> Relations.newest(objects)).size());
    assertEquals(USERS, on(vertx, () -> Relations.byKeys(objects)).size());

    Tag java = await(objects.create(TAG, TAG.name.to("java")));
    assertEquals(1, on(vertx, () -> Relations.tagged(objects, java, List.of(hello, again))));
    List<Tag> tags =
        QueryCounter.expect(3, objects.database(), () -> on(vertx, () -> Relations.tags(objects)));
    assertEquals("user0", tags.get(0).tweets.list().get(0).user.get().username);

    assertEquals(1, on(vertx, () -> Relations.deleted(objects, users.get(0))));
    assertEquals(0L, await(objects.count(TWEET)));
  }
}
