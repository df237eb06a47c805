package io.github.peeweevertx.query;

import static io.github.peeweevertx.model.TweetTable.TWEET;
import static io.github.peeweevertx.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.sql.PlainDialect;
import io.github.peeweevertx.sql.SqlQuery;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** The text tells the shape only: values never change it. */
class SameShapeTest {
  private static void assertOneText(LongFunction<SqlQuery> queries) {
    Set<String> texts = new HashSet<>();
    for (long i = 0; i < 50; i++) {
      texts.add(queries.apply(i).sql(PlainDialect.PLAIN).text());
    }
    assertEquals(1, texts.size(), () -> String.valueOf(texts));
  }

  @Test
  void ofSelects() {
    assertOneText(
        i ->
            USER.select()
                .leftJoin(TWEET)
                .where(USER.id.gt(i), USER.username.contains("n" + i))
                .orderBy(USER.id.desc())
                .limit(i)
                .offset(i));
  }

  @Test
  void ofWrites() {
    assertOneText(i -> USER.insert(USER.username.to("n" + i), USER.active.to(i > 3)));
    assertOneText(i -> USER.update(USER.username.to("n" + i)).where(USER.id.eq(i)));
    assertOneText(i -> USER.delete().where(USER.id.between(i, i + 1)));
  }

  @Test
  void whateverTheOrderOfAssignments() {
    assertOneText(
        i ->
            i % 2 == 0
                ? USER.insert(USER.username.to("a"), USER.active.to(true))
                : USER.insert(USER.active.to(true), USER.username.to("a")));
    assertOneText(
        i ->
            i % 2 == 0
                ? USER.update(USER.username.to("a"), USER.active.to(true)).all()
                : USER.update(USER.active.to(true), USER.username.to("a")).all());
  }

  @Test
  void ofANewAliasEachTime() {
    assertOneText(
        i -> {
          var other = USER.as(null);
          return USER.select(USER.id, other.id).join(other).on(USER.id.lt(other.id));
        });
  }
}
