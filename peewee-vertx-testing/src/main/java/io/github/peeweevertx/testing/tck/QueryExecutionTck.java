package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.Sql;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.sql.SqlQuery;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.User;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries are run, and their rows become objects, maps and values. */
public abstract class QueryExecutionTck extends Tck {
  private List<User> users;

  /** For subclasses. */
  protected QueryExecutionTck() {
    super(USER);
  }

  @BeforeEach
  final void createUsers() {
    users = new ArrayList<>();
    for (String name : List.of("charlie", "lucy", "snoopy")) {
      users.add(await(objects.create(USER, USER.username.to(name), USER.logins.to(users.size()))));
    }
  }

  private String table() {
    return database.dialect().quote("user");
  }

  @Test
  void selectGivesObjectsWithAllFields() {
    List<User> found = await(objects.execute(USER.select().orderBy(USER.id)));
    assertEquals(users, found);
    assertEquals("lucy", found.get(1).username);
    assertEquals(1, found.get(1).logins);
    assertTrue(found.get(1).active);
  }

  @Test
  void selectOfNoRowsGivesAnEmptyList() {
    assertEquals(List.of(), await(objects.execute(USER.select().where(USER.username.eq("linus")))));
  }

  @Test
  void whatIsThrownWhileARowIsReadFailsTheCallAndNothingElse() {
    List<Runnable> throwers =
        List.of(
            () -> {
              throw new IllegalStateException("no");
            },
            () -> {
              throw new StackOverflowError();
            });
    for (Runnable thrower : throwers) {
      Select<User> second =
          USER.select()
              .orderBy(USER.id)
              .map(
                  user -> {
                    if (user.equals(users.get(1))) {
                      thrower.run();
                    }
                    return user;
                  });
      DataException failure = failure(DataException.class, objects.execute(second));
      assertEquals(ErrorCode.UNREADABLE_VALUE, failure.code());
      assertEquals(3, await(objects.execute(USER.select())).size());
    }
    assertEquals(0, database.connections().acquired());
  }

  @Test
  void resultIsReadAgainAndByIndexWithoutAnotherQuery() {
    List<User> found =
        QueryCounter.expect(
            1,
            database,
            () -> {
              List<User> result = await(objects.execute(USER.select().orderBy(USER.id)));
              List<String> first = result.stream().map(user -> user.username).toList();
              List<String> second = new ArrayList<>();
              result.forEach(user -> second.add(user.username));
              assertEquals(first, second);
              assertEquals("snoopy", result.get(2).username);
              return result;
            });
    assertEquals(3, found.size());
  }

  @Test
  void queryMayBeRunAgain() {
    Select<User> query = USER.select().where(USER.logins.ge(1));
    assertEquals(2, await(objects.execute(query)).size());
    await(objects.create(USER, USER.username.to("linus"), USER.logins.to(9)));
    assertEquals(3, await(objects.execute(query)).size());
  }

  private void assertUntouched(SqlQuery query, Runnable steps) {
    Rendered before = query.sql(database.dialect());
    steps.run();
    assertEquals(before, query.sql(database.dialect()));
  }

  @Test
  void stepsOfAQueryLeaveItAsItIs() {
    var select = USER.select().where(USER.logins.ge(0)).orderBy(USER.id).limit(9);
    assertUntouched(
        select,
        () -> {
          select.where(USER.active.eq(false));
          select.orWhere(USER.active.eq(false));
          select.orderBy(USER.username);
          select.orderByExtend(USER.username);
          select.limit(1);
          select.offset(1);
          select.page(2, 1);
          select.distinct();
          select.asMaps();
        });
    assertEquals(3, await(objects.execute(select)).size());
  }

  @Test
  void stepsOfAStatementLeaveItAsItIs() {
    var update = USER.update(USER.logins.to(1)).where(USER.id.eq(1L));
    assertUntouched(
        update,
        () -> {
          update.set(USER.email.to("x"));
          update.where(USER.active.eq(false));
          update.all();
          update.returning();
        });
    var delete = USER.delete().where(USER.id.eq(1L));
    assertUntouched(
        delete,
        () -> {
          delete.where(USER.active.eq(false));
          delete.returning();
        });
    var insert = USER.insert(USER.username.to("x"));
    assertUntouched(
        insert,
        () -> {
          insert.onConflictDoNothing();
          insert.rowCount();
          insert.returning();
        });
  }

  @Test
  void resultArrivesOnTheContextOfTheCaller() {
    on(
        vertx,
        () -> {
          Context caller = Vertx.currentContext();
          Promise<Void> checked = Promise.promise();
          objects
              .execute(USER.select())
              .onComplete(
                  rows -> {
                    Context context = Vertx.currentContext();
                    if (caller.equals(context)) {
                      checked.complete();
                    } else {
                      checked.fail("completed on " + context + " and not on " + caller);
                    }
                  });
          return checked.future();
        });
  }

  @Test
  void oneManagerServesManyCallersAtOnce() {
    parallel(100, i -> objects.get(USER, users.get(i % 3).id).map(user -> user.username))
        .forEach(name -> assertTrue(List.of("charlie", "lucy", "snoopy").contains(name)));
  }

  // Other shapes of rows.

  @Test
  void selectedColumnsBecomeMaps() {
    assertEquals(
        List.of(Map.of("username", "lucy", "logins", 1)),
        await(
            objects.execute(
                USER.select(USER.username, USER.logins).where(USER.username.eq("lucy")).asMaps())));
  }

  @Test
  void aliasIsTheNameOfTheValue() {
    Map<String, Object> row =
        await(
                objects.execute(
                    USER.select(USER.username.as("who"), USER.logins.plus(1).as("next"))
                        .where(USER.username.eq("lucy"))
                        .asMaps()))
            .get(0);
    assertEquals(Map.of("who", "lucy", "next", 2), row);
  }

  @Test
  void aliasIsUsableInOrder() {
    assertEquals(
        List.of("snoopy", "lucy", "charlie"),
        await(
            objects.scalars(USER.select(USER.username.as("who")).orderBy(Fn.name("who").desc()))));
  }

  @Test
  void aliasIsReplacedAndRemoved() {
    var renamed = USER.username.as("one").as("two");
    assertEquals(
        Set.of("two"),
        await(objects.execute(USER.select(List.of(renamed)).asMaps())).get(0).keySet());
    assertEquals(
        Set.of("username"),
        await(objects.execute(USER.select(List.of(renamed.unaliased())).asMaps())).get(0).keySet());
  }

  @Test
  void aliasedTableIsASourceOfItsOwn() {
    var twin = USER.as("twin");
    assertEquals(users.get(1), await(objects.get(twin.select().where(twin.username.eq("lucy")))));
  }

  @Test
  void mappedQueryGivesWhatTheFunctionMakes() {
    assertEquals(
        List.of("CHARLIE", "LUCY", "SNOOPY"),
        await(
            objects.execute(
                USER.select().orderBy(USER.id).map(user -> user.username.toUpperCase()))));
  }

  // Raw SQL.

  @Test
  void rawQueryGivesObjects() {
    List<User> found =
        await(
            objects.execute(
                USER.raw(
                    "SELECT id, username, active, email, logins FROM "
                        + table()
                        + " WHERE username = ? OR logins = ? ORDER BY id",
                    "lucy",
                    2)));
    assertEquals(users.subList(1, 3), found);
    assertEquals("snoopy", found.get(1).username);
  }

  @Test
  void rawQueryTakesNamedValues() {
    List<User> found =
        await(
            objects.execute(
                USER.raw(
                    "SELECT * FROM "
                        + table()
                        + " WHERE logins = #{n} OR logins = #{n} + 1 ORDER BY id",
                    Map.of("n", 1))));
    assertEquals(users.subList(1, 3), found);
  }

  @Test
  void rawQueryReadsColumnsByName() {
    User found =
        await(
                objects.execute(
                    USER.raw("SELECT logins, username, id FROM " + table() + " WHERE logins = 1")))
            .get(0);
    assertEquals(users.get(1), found);
    assertEquals("lucy", found.username);
    assertEquals(1, found.logins);
  }

  @Test
  void rawQueryWithoutAColumnLeavesItsFieldAsItIsAndWithNullInAPrimitiveFails() {
    User found = await(objects.peek(USER.raw("SELECT username FROM " + table()))).orElseThrow();
    assertEquals(0, found.logins);
    assertFalse(USER.logins.isLoaded(found));
    DataException failure =
        failure(
            DataException.class,
            objects.execute(USER.raw("SELECT id, NULL AS logins FROM " + table())));
    assertEquals(ErrorCode.UNREADABLE_VALUE, failure.code());
    assertTrue(failure.getMessage().contains("User.logins"), failure.getMessage());
  }

  @Test
  void rawQueryGivesMapsOfAnyColumns() {
    assertEquals(
        List.of(Map.of("n", 3L)),
        await(objects.execute(USER.raw("SELECT COUNT(*) AS n FROM " + table()).asMaps())));
  }

  @Test
  void rawQueryGivesLists() {
    assertEquals(
        List.of(List.of("lucy", 1)),
        await(
            objects.execute(
                USER.raw("SELECT username, logins FROM " + table() + " WHERE logins = ?", 1)
                    .asLists())));
  }

  @Test
  void rawQueryGivesJson() {
    assertEquals(
        "lucy",
        await(
                objects.execute(
                    USER.raw("SELECT username FROM " + table() + " WHERE logins = 1").asJson()))
            .get(0)
            .getString("username"));
  }

  @Test
  void rawQueryBindsItsValues() {
    assertEquals(
        List.of(),
        await(
            objects.execute(
                USER.raw("SELECT * FROM " + table() + " WHERE username = ?", "x' OR '1' = '1"))));
  }

  @Test
  void rawFragmentBindsItsValuesInOrder() {
    List<User> found =
        await(
            objects.execute(
                USER.select()
                    .where(
                        USER.username.ne("nobody"),
                        Sql.condition("logins BETWEEN ? AND ?", 1, 1),
                        USER.active.eq(true))));
    assertEquals(List.of(users.get(1)), found);
  }

  @Test
  void everyResultHasObjectsOfItsOwn() {
    List<User> first = await(objects.execute(USER.select().orderBy(USER.id)));
    List<User> second = await(objects.execute(USER.select().orderBy(USER.id)));
    first.get(0).username = "changed";
    assertEquals("charlie", second.get(0).username);
  }
}
