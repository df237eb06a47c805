package io.github.peeweevertx.query;

import static io.github.peeweevertx.model.TweetTable.TWEET;
import static io.github.peeweevertx.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.model.Tweet;
import io.github.peeweevertx.sql.PlainDialect;
import io.github.peeweevertx.sql.Rendered;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsertTest {
  private static Insert<Tweet, Long> tweets(int count) {
    List<List<Object>> rows = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      rows.add(List.of(i, "tweet " + i));
    }
    return TWEET.insertMany(List.of(TWEET.user, TWEET.content), rows);
  }

  @Test
  void batchesHaveAllRowsInOrder() {
    List<Insert<Tweet, Long>> batches = tweets(10).batches(3);
    assertEquals(List.of(3, 3, 3, 1), batches.stream().map(Insert::rows).toList());
    Rendered last = batches.get(3).sql(PlainDialect.PLAIN);
    assertEquals(List.of(9L, "tweet 9"), last.parameters());
  }

  @Test
  void batchesKeepToALength() {
    Insert<Tweet, Long> insert = tweets(10);
    assertEquals(List.of(insert), insert.batches(10, 10_000));
    List<Insert<Tweet, Long>> batches = insert.batches(3, 500);
    assertEquals(List.of(2, 2, 2, 2, 2), batches.stream().map(Insert::rows).toList());
    assertEquals(10, insert.batches(10, 1).size(), "a row that is too long goes alone");
    assertEquals(List.of(9, 1), insert.batches(9, 10_000).stream().map(Insert::rows).toList());
    assertThrows(ProgrammingException.class, () -> insert.batches(10, 0));
  }

  @Test
  void batchesKeepTheConflict() {
    Insert<Tweet, Long> insert = tweets(4).onConflictDoNothing();
    for (Insert<Tweet, Long> batch : insert.batches(2)) {
      assertEquals(
          "INSERT INTO \"tweet\" (\"user_id\", \"content\") VALUES (?, ?), (?, ?)"
              + " ON CONFLICT DO NOTHING RETURNING \"tweet\".\"id\"",
          batch.sql(PlainDialect.PLAIN).text());
    }
  }

  @Test
  void smallInsertsStayAsTheyAre() {
    Insert<Tweet, Long> insert = tweets(3);
    assertSame(insert, insert.batches(3).get(0));
    Insert<Tweet, Long> query = TWEET.insertFrom(USER.select(USER.id), TWEET.user);
    assertSame(query, query.batches(1).get(0));
  }

  @Test
  void batchesNeedRows() {
    ProgrammingException refusal =
        assertThrows(ProgrammingException.class, () -> tweets(3).batches(0));
    assertEquals(ErrorCode.INVALID_ARGUMENT, refusal.code());
  }

  @Test
  void manyRowsAreBuiltInOnePass() {
    Rendered rendered = tweets(40_000).rowCount().sql(PlainDialect.PLAIN);
    assertEquals(80_000, rendered.parameters().size());
  }

  @Test
  void allKeysAreGivenBack() {
    assertEquals(
        "INSERT INTO \"tweet\" (\"user_id\", \"content\") VALUES (?, ?)"
            + " RETURNING \"tweet\".\"id\"",
        tweets(1).returningKeys().sql(PlainDialect.PLAIN).text());
  }
}
