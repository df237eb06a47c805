package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.sql.HappeningTable.HAPPENING;
import static io.github.peeweevertx.testing.tck.sql.LedgerTable.LEDGER;
import static io.github.peeweevertx.testing.tck.sql.SampleTable.SAMPLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.ast.DatePart;
import io.github.peeweevertx.ast.NumberExpr;
import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.Case;
import io.github.peeweevertx.query.Cte;
import io.github.peeweevertx.query.DerivedTable;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Row2;
import io.github.peeweevertx.query.Row3;
import io.github.peeweevertx.query.Row8;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.Select2;
import io.github.peeweevertx.query.Value;
import io.github.peeweevertx.query.WindowFn;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.tck.Tck;
import io.github.peeweevertx.type.CompositeKey;
import io.github.peeweevertx.type.SqlTypes;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rows become: whole and partial models, tuples, records, maps, JSON, values. */
public abstract class RowShapesTck extends Tck {
  private User charlie;

  /** A record that rows are read into. */
  record NameAndCount(String name, Long count) {}

  /** Makes the suite. */
  protected RowShapesTck() {
    super(USER, TWEET, LEDGER, HAPPENING);
  }

  @BeforeEach
  final void createRows() {
    charlie =
        await(
            objects.create(
                USER,
                USER.username.to("charlie"),
                USER.logins.to(3),
                USER.active.to(false),
                USER.email.to("c@x")));
    await(objects.create(USER, USER.username.to("huey"), USER.logins.to(5)));
    await(objects.create(new Tweet(charlie, "one")));
    await(objects.create(new Tweet(charlie, "two")));
  }

  @Test
  void modelsWithSomeFieldsKnowWhichTheyHave() {
    User user =
        await(objects.get(USER.select(USER.username, USER.id).where(USER.username.eq("charlie"))));
    assertEquals("charlie", user.username);
    assertEquals(charlie.id, user.id);
    assertNull(user.email);
    assertEquals(0, user.logins);
    assertTrue(USER.username.isLoaded(user));
    assertTrue(USER.id.isLoaded(user));
    assertFalse(USER.email.isLoaded(user));
    assertFalse(user.snapshot.isDirty(USER.username.index(), user.username));
  }

  @Test
  void whetherAFieldIsLoadedNeedsAModelThatRemembers() {
    assertTrue(USER.email.isLoaded(charlie));
    assertFalse(USER.email.isLoaded(new User("new")));
    SqlTextTck.refused(ErrorCode.INVALID_ARGUMENT, () -> SAMPLE.counter.isLoaded(new Sample()));
    SqlTextTck.refused(ErrorCode.INVALID_ARGUMENT, () -> USER.email.isLoaded(null));
  }

  @Test
  void modelsAreReadFromAnyPlaceOfTheSelectList() {
    List<Tweet> tweets =
        await(
            objects.execute(
                TWEET
                    .select(USER, TWEET, Fn.count())
                    .join(USER)
                    .groupBy(TWEET, USER)
                    .orderBy(TWEET.id)));
    assertEquals("one", tweets.get(0).content);
    assertEquals(charlie.id, tweets.get(0).user.id());
    tweets =
        await(
            objects.execute(
                TWEET
                    .select(USER.username, TWEET.content, TWEET.user)
                    .join(USER)
                    .orderBy(TWEET.id)));
    assertEquals("one", tweets.get(0).content);
    assertNull(tweets.get(0).id);
    assertEquals(charlie.id, tweets.get(0).user.id());
  }

  @Test
  void tuplesKeepTheTypesOfTheirColumns() {
    Select2<User, String, Integer> query =
        USER.select(USER.username, USER.logins).orderBy(USER.logins).where(USER.logins.gt(0));
    List<Row2<String, Integer>> rows = await(objects.execute(query.asTuples()));
    assertEquals(List.of(new Row2<>("charlie", 3), new Row2<>("huey", 5)), rows);
    Row2<User, Long> both =
        await(
                objects.execute(
                    USER.select(USER, Fn.count(TWEET.id))
                        .leftJoin(TWEET)
                        .groupBy(USER)
                        .orderBy(USER.username)
                        .asTuples()))
            .get(0);
    assertEquals(charlie, both.value1());
    assertEquals(2L, both.value2());
  }

  @Test
  void tuplesHaveUpToEightColumns() {
    Row8<Integer, String, Boolean, Long, Double, Integer, String, LocalDate> row =
        await(
                objects.execute(
                    Select.start()
                        .select(
                            Value.of(1),
                            Value.of("b"),
                            Value.of(true),
                            Value.of(4L),
                            Value.of(5.5),
                            Value.of(6),
                            Value.of("h"),
                            Value.of(SqlTypes.DATE, LocalDate.EPOCH))
                        .asTuples()))
            .get(0);
    assertEquals(new Row8<>(1, "b", true, 4L, 5.5, 6, "h", LocalDate.EPOCH), row);
  }

  @Test
  void recordsAreMadeByTheirConstructors() {
    List<NameAndCount> counts =
        await(
            objects.execute(
                USER.select(USER.username, Fn.count(TWEET.id))
                    .leftJoin(TWEET)
                    .groupBy(USER.username)
                    .into(NameAndCount::new)
                    .orderBy(USER.username.desc())));
    assertEquals(List.of(new NameAndCount("huey", 0L), new NameAndCount("charlie", 2L)), counts);
  }

  @Test
  void mapsHaveEachNameOnce() {
    NumberExpr<Long> count = Fn.count();
    Map<String, Object> map =
        await(
                objects.execute(
                    TWEET
                        .select(
                            TWEET.id, USER.id, USER.username.as("id"), TWEET.user, count.as("n"))
                        .join(USER)
                        .groupBy(TWEET.id, USER.id, USER.username, TWEET.user)
                        .orderBy(TWEET.id)
                        .asMaps()))
            .get(0);
    assertEquals(List.of("id", "id_2", "id_3", "user", "n"), new ArrayList<>(map.keySet()));
    assertEquals(charlie.id, map.get("id_2"));
    assertEquals("charlie", map.get("id_3"));
    assertEquals(charlie.id, map.get("user"));
    assertEquals(1L, map.get("n"));
  }

  @Test
  void mapsNameWhatHasNoNameAsTheDatabaseDoes() {
    Map<String, Object> map =
        await(objects.execute(USER.select(Fn.max(USER.logins), USER.id).groupBy(USER.id).asMaps()))
            .get(0);
    assertEquals(2, map.size());
    assertTrue(map.containsKey("id"));
  }

  @Test
  void mapsOfWholeTablesHaveAllFields() {
    Map<String, Object> map =
        await(objects.execute(USER.select().where(USER.id.eq(charlie.id)).asMaps())).get(0);
    assertEquals(
        List.of("id", "username", "active", "email", "logins"), new ArrayList<>(map.keySet()));
    assertEquals("c@x", map.get("email"));
  }

  @Test
  void mapsOfAllColumnsOfASubquery() {
    DerivedTable sub = USER.select(USER.id, USER.username.as("n")).where(USER.logins.eq(3)).as("s");
    Map<String, Object> map = await(objects.execute(sub.select())).get(0);
    assertEquals(Map.of("id", charlie.id, "n", "charlie"), map);
    map = await(objects.execute(sub.select(sub.star(), Value.of("x").as("n")))).get(0);
    assertEquals(Map.of("id", charlie.id, "n", "charlie", "n_2", "x"), map);
  }

  @Test
  void jsonHasOnlyWhatJsonHas() {
    await(
        objects.create(
            HAPPENING,
            HAPPENING.at.to(LocalDateTime.of(2020, 5, 17, 10, 30)),
            HAPPENING.day.to(LocalDate.of(2020, 5, 17)),
            HAPPENING.title.to("x")));
    JsonObject json =
        await(
                objects.execute(
                    HAPPENING.select(HAPPENING.at, HAPPENING.day, HAPPENING.title).asJson()))
            .get(0);
    assertEquals(
        "{\"at\":\"2020-05-17T10:30\",\"day\":\"2020-05-17\",\"title\":\"x\"}", json.encode());
    json =
        await(
                objects.execute(
                    USER.select(USER.username, USER.email).orderBy(USER.id.desc()).asJson()))
            .get(0);
    assertEquals("{\"username\":\"huey\",\"email\":null}", json.encode());
  }

  @Test
  void listsHoldWhatWasSelected() {
    List<Object> list =
        await(objects.execute(USER.select(USER, USER.logins.plus(1)).orderBy(USER.id).asLists()))
            .get(0);
    assertEquals(List.of(charlie, 4), list);
  }

  @Test
  void anythingIsMadeByAFunction() {
    List<String> names =
        await(objects.execute(USER.select().orderBy(USER.id).map(user -> user.username + "!")));
    assertEquals(List.of("charlie!", "huey!"), names);
    List<Integer> lengths =
        await(
            objects.execute(
                USER.select(USER.username).orderBy(USER.id).scalars().map(String::length)));
    assertEquals(List.of(7, 4), lengths);
  }

  @Test
  void keysOfTwoColumnsAreReadTogether() {
    await(objects.create(LEDGER, LEDGER.category.to("c"), LEDGER.key.to("k"), LEDGER.value.to(1)));
    Row2<CompositeKey, Integer> row =
        await(objects.execute(LEDGER.select(LEDGER.key(), LEDGER.value).asTuples())).get(0);
    assertEquals(new Row2<>(CompositeKey.of("c", "k"), 1), row);
    assertEquals(
        CompositeKey.of("d", "k"),
        await(
            objects.execute(
                LEDGER.insert(LEDGER.category.to("d"), LEDGER.key.to("k"), LEDGER.value.to(2)))));
  }

  @Test
  void functionsHaveTheirTypes() {
    Row3<Integer, Double, Long> row =
        await(
                objects.execute(
                    USER.select(
                            Fn.sum(USER.logins),
                            Fn.avg(USER.logins),
                            Fn.count(USER.email.distinct()))
                        .asTuples()))
            .get(0);
    assertEquals(new Row3<>(8, 4.0, 1L), row);
    assertEquals(
        List.of(1L, 2L),
        await(
            objects.execute(
                USER.select(WindowFn.rowNumber().over(w -> w.orderBy(USER.id)).as("n"))
                    .orderBy(Fn.name("n"))
                    .scalars())));
    assertEquals(
        List.of("low", "high"),
        await(
            objects.execute(
                USER.select(Case.when(USER.logins.lt(4), "low").orElse("high"))
                    .orderBy(USER.id)
                    .scalars())));
  }

  @Test
  void sumThatDoesNotFitItsTypeIsAnError() {
    await(objects.execute(USER.update(USER.logins.to(Integer.MAX_VALUE)).all()));
    DataException failure =
        failure(DataException.class, objects.scalar(USER.select(Fn.sum(USER.logins))));
    assertEquals(ErrorCode.VALUE_OUT_OF_RANGE, failure.code());
    assertEquals(
        2L * Integer.MAX_VALUE,
        await(objects.scalar(USER.select(Fn.sum(USER.logins).typed(SqlTypes.BIGINT)))));
  }

  @Test
  void numberThatDoesNotFitItsTypeIsAnError() {
    NumberExpr<Integer> half = USER.logins.times(Value.of(0.5));
    DataException failure =
        failure(DataException.class, objects.scalars(USER.select(half).orderBy(USER.id)));
    assertEquals(ErrorCode.VALUE_OUT_OF_RANGE, failure.code());
    assertEquals(
        List.of(1.5, 2.5),
        await(objects.scalars(USER.select(half.typed(SqlTypes.DOUBLE)).orderBy(USER.id))));
    assertEquals(
        List.of(6, 10),
        await(objects.scalars(USER.select(USER.logins.times(Value.of(2.0))).orderBy(USER.id))));
    failure =
        failure(
            DataException.class,
            objects.scalar(USER.select(USER.logins.plus(Value.of(5_000_000_000L)))));
    assertEquals(ErrorCode.VALUE_OUT_OF_RANGE, failure.code());
  }

  @Test
  void partsOfDatesAreNumbers() {
    await(
        objects.create(
            HAPPENING,
            HAPPENING.at.to(LocalDateTime.of(2020, 5, 17, 10, 30, 7, 900_000_000)),
            HAPPENING.day.to(LocalDate.of(2020, 5, 17)),
            HAPPENING.title.to("x")));
    Row3<Integer, Integer, LocalDateTime> row =
        await(
                objects.execute(
                    HAPPENING
                        .select(
                            HAPPENING.day.year(),
                            HAPPENING.at.hour(),
                            HAPPENING.at.truncate(DatePart.MONTH))
                        .asTuples()))
            .get(0);
    assertEquals(new Row3<>(2020, 10, LocalDateTime.of(2020, 5, 1, 0, 0)), row);
  }

  @Test
  void setOperationsAreReadAsTheirFirstMember() {
    List<User> users =
        await(
            objects.execute(
                USER.select()
                    .where(USER.logins.eq(3))
                    .union(USER.select().where(USER.logins.eq(5)))
                    .orderBy(USER.logins.desc())));
    assertEquals(List.of("huey", "charlie"), users.stream().map(user -> user.username).toList());
    List<String> names =
        await(
            objects.execute(
                USER.select(USER.username)
                    .scalars()
                    .unionAll(TWEET.select(TWEET.content))
                    .orderBy(USER.username)));
    assertEquals(List.of("charlie", "huey", "one", "two"), names);
  }

  @Test
  void namedQueriesKeepTheTypesOfTheirColumns() {
    NumberExpr<Integer> n = Value.of(1).as("n");
    Cte numbers =
        Select.start()
            .select(n)
            .cteRecursive(
                "numbers", self -> self.select(self.col(n).plus(1)).where(self.col(n).lt(5)));
    Integer sum =
        await(objects.execute(numbers.select(Fn.sum(numbers.col(n))).with(numbers).scalars()))
            .get(0);
    assertEquals(15, sum);
  }
}
