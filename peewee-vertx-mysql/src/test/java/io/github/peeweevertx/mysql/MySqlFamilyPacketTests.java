package io.github.peeweevertx.mysql;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Insert;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * MySQL and MariaDB take a message of {@code max_allowed_packet} bytes at most, and end a
 * connection that sends a longer one: many objects are written in as many statements as that needs.
 */
abstract class MySqlFamilyPacketTests extends Tck {
  private static final int COUNT = 12;

  /** Together more than the client sends in one packet, which is also what MariaDB takes. */
  private static final int LENGTH = 1_500_000;

  private User user;

  MySqlFamilyPacketTests() {
    super(USER, TWEET);
  }

  @BeforeEach
  final void createUser() {
    user = await(objects.create(USER, USER.username.to("charlie")));
  }

  private List<Tweet> tweets(char letter) {
    List<Tweet> tweets = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      tweets.add(new Tweet(user, String.valueOf(letter).repeat(LENGTH)));
    }
    return tweets;
  }

  private <T> T inSeveral(Supplier<Future<T>> call) {
    try (QueryCounter counter = counter()) {
      T result = await(call.get());
      int sent = counter.count();
      assertTrue(sent > 1 && sent < COUNT, () -> sent + " statements for " + COUNT + " objects");
      return result;
    }
  }

  private void assertStored(char letter) {
    assertEquals(
        (long) COUNT,
        await(objects.count(TWEET.select().where(TWEET.content.startsWith(letter + "")))));
    assertEquals(
        (long) COUNT,
        await(objects.count(TWEET.select().where(Fn.length(TWEET.content).eq(LENGTH)))));
  }

  @Test
  void manyObjectsAreCreatedWithinWhatTheServerTakes() {
    inSeveral(() -> objects.bulkCreate(TWEET, tweets('a'), 1_000));
    assertStored('a');
  }

  @Test
  void objectsOfAnIteratorAreCreatedWithinWhatTheServerTakes() {
    long written = inSeveral(() -> objects.bulkCreate(TWEET, tweets('b').iterator(), 1_000));
    assertEquals(COUNT, written);
    assertStored('b');
  }

  @Test
  void manyObjectsAreUpdatedWithinWhatTheServerTakes() {
    for (int i = 0; i < COUNT; i++) {
      await(objects.create(new Tweet(user, "short")));
    }
    List<Tweet> tweets = await(objects.execute(TWEET.select()));
    tweets.forEach(tweet -> tweet.content = "c".repeat(LENGTH));
    int changed = inSeveral(() -> objects.bulkUpdate(tweets, List.of(TWEET.content), 1_000));
    assertEquals(COUNT, changed);
    assertStored('c');
  }

  @Test
  void insertOfManyRowsIsCutIntoBatchesThatTheServerTakes() {
    List<List<?>> rows = new ArrayList<>();
    for (Tweet each : tweets('d')) {
      rows.add(List.of(user.id, each.content));
    }
    Insert<Tweet, Long> insert = TWEET.insertMany(List.of(TWEET.user, TWEET.content), rows);
    List<Insert<Tweet, Long>> batches = insert.batches(1_000, objects.longestMessage());
    assertTrue(batches.size() > 1, () -> batches.size() + " batches");
    for (Insert<Tweet, Long> batch : batches) {
      await(objects.execute(batch.rowCount()));
    }
    assertStored('d');
  }
}
