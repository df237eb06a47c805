package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.CompoundSelect;
import io.github.peeweevertx.query.RawQuery;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.User;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows are counted, one value is asked for, the first rows are taken. */
public abstract class ReadsTck extends Tck {
  /** For subclasses. */
  protected ReadsTck() {
    super(USER);
  }

  @BeforeEach
  final void createUsers() {
    for (int i = 0; i < 5; i++) {
      await(
          objects.create(
              USER,
              USER.username.to("user" + i),
              USER.logins.to(i / 2),
              USER.email.to(i == 0 ? null : "user" + i + "@example.org")));
    }
  }

  private static Select<User> ordered() {
    return USER.select().orderBy(USER.username);
  }

  private static Select<User> none() {
    return USER.select().where(USER.username.eq("nobody"));
  }

  private String onlyStatement(Function<Manager, Future<?>> call) {
    try (QueryCounter counter = counter()) {
      await(call.apply(objects));
      counter.assertCount(1);
      return counter.statements().get(0);
    }
  }

  /** A call must leave its query as it is. */
  private void assertUntouched(Select<?> query, Function<Manager, Future<?>> call) {
    String before = query.sql(database.dialect()).text();
    await(call.apply(objects));
    assertEquals(before, query.sql(database.dialect()).text());
  }

  // count

  @Test
  void countOfATable() {
    assertEquals(5, await(objects.count(USER)));
  }

  @Test
  void countOfAQuery() {
    assertEquals(2, await(objects.count(USER.select().where(USER.logins.eq(1)))));
    assertEquals(0, await(objects.count(none())));
  }

  @Test
  void countHonoursLimitAndOffset() {
    assertEquals(3, await(objects.count(USER.select().limit(3))));
    assertEquals(2, await(objects.count(USER.select().limit(3).offset(3))));
    assertEquals(0, await(objects.count(USER.select().limit(3).offset(9))));
    assertEquals(5, await(objects.count(USER.select().limit(50))));
  }

  @Test
  void countClearsTheLimitWhenItIsToldTo() {
    assertEquals(5, await(objects.count(USER.select().limit(3).offset(2), true)));
    assertEquals(2, await(objects.count(USER.select().where(USER.logins.eq(1)).limit(1), true)));
  }

  @Test
  void countHonoursDistinctAndGroups() {
    assertEquals(3, await(objects.count(USER.select(USER.logins).distinct())));
    assertEquals(3, await(objects.count(USER.select(USER.logins).groupBy(USER.logins))));
  }

  @Test
  void countLeavesTheQueryAsItIs() {
    Select<User> query = ordered().limit(3);
    assertUntouched(query, manager -> manager.count(query));
    assertUntouched(query, manager -> manager.count(query, true));
    assertEquals(3, await(objects.execute(query)).size());
  }

  // scalar

  @Test
  void scalarIsTheFirstColumnOfTheFirstRow() {
    String name = await(objects.scalar(USER.select(USER.username).orderBy(USER.username)));
    assertEquals("user0", name);
    Integer logins = await(objects.scalar(USER.select(USER.logins).orderBy(USER.username.desc())));
    assertEquals(2, logins);
  }

  @Test
  void scalarOfNoRowIsNull() {
    assertNull(await(objects.scalar(USER.select(USER.username).where(USER.username.eq("nobody")))));
  }

  @Test
  void scalarOfNullIsNull() {
    assertNull(await(objects.scalar(USER.select(USER.email).where(USER.username.eq("user0")))));
  }

  @Test
  void scalarAsksForOneRowAndLeavesTheQueryAsItIs() {
    var query = USER.select(USER.username);
    assertTrue(onlyStatement(manager -> manager.scalar(query)).contains(" LIMIT "));
    assertUntouched(query, manager -> manager.scalar(query));
  }

  @Test
  void scalarOfSeveralColumnsIsTheRow() {
    assertEquals(
        List.of("user0", 0),
        await(
            objects.scalar(
                USER.select(USER.username, USER.logins).orderBy(USER.username).asLists())));
  }

  @Test
  void scalarsAreTheFirstColumnOfAllRows() {
    assertEquals(
        List.of("user0", "user1", "user2", "user3", "user4"),
        await(objects.scalars(USER.select(USER.username).orderBy(USER.username))));
    assertEquals(
        List.of(), await(objects.scalars(USER.select(USER.username).where(USER.logins.gt(100)))));
  }

  @Test
  void scalarsMayBeNull() {
    List<String> emails = await(objects.scalars(USER.select(USER.email).orderBy(USER.username)));
    assertNull(emails.get(0));
    assertEquals(5, emails.size());
  }

  // first

  @Test
  void firstGivesOneRowOrNothing() {
    assertEquals("user0", await(objects.first(ordered())).orElseThrow().username);
    assertEquals(Optional.empty(), await(objects.first(none())));
  }

  @Test
  void firstGivesSoManyRowsAsThereAre() {
    assertEquals(
        List.of("user0", "user1"),
        await(objects.first(ordered(), 2)).stream().map(user -> user.username).toList());
    assertEquals(1, await(objects.first(ordered(), 1)).size());
    assertEquals(5, await(objects.first(ordered(), 99)).size());
    assertEquals(List.of(), await(objects.first(none(), 3)));
  }

  @Test
  void firstAsksForNoMoreRowsAndLeavesTheQueryAsItIs() {
    Select<User> query = ordered();
    assertTrue(onlyStatement(manager -> manager.first(query)).contains(" LIMIT "));
    assertTrue(onlyStatement(manager -> manager.first(query, 2)).contains(" LIMIT "));
    assertUntouched(query, manager -> manager.first(query));
    assertUntouched(query, manager -> manager.first(query, 2));
    assertEquals(5, await(objects.execute(query)).size());
  }

  // peek

  @Test
  void peekGivesTheFirstRowsOfAQueryThatIsSentAsItIs() {
    Select<User> query = ordered();
    assertEquals("user0", await(objects.peek(query)).orElseThrow().username);
    assertEquals(Optional.empty(), await(objects.peek(none())));
    assertEquals(2, await(objects.peek(query, 2)).size());
    assertEquals(5, await(objects.peek(query, 99)).size());
    assertEquals(List.of(), await(objects.peek(none(), 3)));
    assertFalse(onlyStatement(manager -> manager.peek(query)).contains(" LIMIT "));
    assertUntouched(query, manager -> manager.peek(query, 2));
  }

  @Test
  void peekTakesRawQueries() {
    RawQuery<String> names =
        RawQuery.of("SELECT MAX(username) FROM " + database.dialect().quote("user"))
            .asLists()
            .map(row -> (String) row.get(0));
    assertEquals("user4", await(objects.peek(names)).orElseThrow());
  }

  // set operations

  @Test
  void unitedQueriesAreCountedAndReadLikeOthers() {
    CompoundSelect<User> united =
        USER.select()
            .where(USER.logins.eq(0))
            .union(USER.select().where(USER.logins.eq(2)))
            .orderBy(USER.username);
    assertEquals(3, await(objects.count(united)));
    assertEquals(2, await(objects.count(united.limit(2))));
    assertEquals(3, await(objects.count(united.limit(2), true)));
    assertTrue(await(objects.exists(united)));
    assertFalse(await(objects.exists(none().union(none()))));
    assertEquals("user0", await(objects.first(united)).orElseThrow().username);
    assertEquals(2, await(objects.first(united, 2)).size());
    assertEquals("user4", await(objects.first(united.offset(2))).orElseThrow().username);
    assertEquals(
        "user0",
        await(
            objects.scalar(
                USER.select(USER.username)
                    .scalars()
                    .union(USER.select(USER.username))
                    .orderBy(USER.username))));
  }

  // exists

  @Test
  void existsTellsWhetherThereIsARow() {
    assertTrue(await(objects.exists(USER.select())));
    assertTrue(await(objects.exists(USER.select().where(USER.logins.eq(2)))));
    assertFalse(await(objects.exists(none())));
  }

  @Test
  void existsAsksForNothingButARow() {
    Select<User> query = ordered();
    String sql = onlyStatement(manager -> manager.exists(query));
    assertTrue(sql.startsWith("SELECT 1 "), sql);
    assertTrue(sql.contains(" LIMIT "), sql);
    assertUntouched(query, manager -> manager.exists(query));
  }

  @Test
  void existsAsksTheDatabaseOfItsManager() {
    Manager closed = Manager.create(open(url()));
    await(closed.close());
    PeeweeException error = failure(PeeweeException.class, closed.exists(USER.select()));
    assertEquals(ErrorCode.DATABASE_CLOSED, error.code());
  }
}
