package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.Insert;
import io.github.peeweevertx.query.RowQuery;
import io.github.peeweevertx.query.SelectQuery;
import io.github.peeweevertx.query.WriteQuery;
import io.github.peeweevertx.sql.SqlQuery;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs what the page on queries shows. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class QueriesTest {
  @BeforeAll
  static void createTables(Manager objects) {
    await(objects.createTables(USER, TWEET));
  }

  @BeforeEach
  void createRows(Manager objects) {
    await(objects.execute(TWEET.delete().all()));
    await(objects.execute(USER.delete().all()));
    User charlie = await(objects.create(USER, USER.username.to("charlie"), USER.logins.to(12)));
    await(objects.create(USER, USER.username.to("zaizee")));
    await(objects.create(new Tweet(charlie, "a cat")));
  }

  private static void run(Manager objects, List<? extends RowQuery<?>> queries) {
    for (RowQuery<?> query : queries) {
      await(objects.execute(query));
    }
  }

  @Test
  void queriesThatReadRun(Manager objects) {
    run(objects, ReadQueries.selects());
    run(objects, ReadQueries.joins());
    run(objects, List.of(ReadQueries.lateral(), ReadQueries.grouped(), ReadQueries.locked()));
    run(objects, ReadQueries.limits());
    run(objects, ReadQueries.shapes());
    run(objects, ReadQueries.expressions());
    run(objects, ReadQueries.aggregates());
    run(objects, ReadQueries.windows());
    run(objects, ReadQueries.sources());
    run(objects, ReadQueries.sets());
    run(objects, ReadQueries.fragments());
    run(objects, ReadQueries.statements());
    List<? extends SelectQuery<?>> ctes = ReadQueries.ctes();
    assertEquals(1, await(objects.execute(ctes.get(0))).size());
    assertEquals(10, await(objects.execute(ctes.get(1))).size());
  }

  @Test
  void conditionsRun(Manager objects) {
    List<Condition> conditions = ReadQueries.conditions();
    for (Condition condition : conditions.subList(0, conditions.size() - 1)) {
      await(objects.execute(USER.select().where(condition)));
    }
    Condition owners = conditions.get(conditions.size() - 1);
    assertEquals(1, await(objects.execute(TWEET.select().where(owners))).size());
  }

  @Test
  void conditionsThatAreNotWantedAreLeftOut(Manager objects) {
    assertEquals(2, await(objects.execute(ReadQueries.filtered(null, null, List.of()))).size());
    assertEquals(1, await(objects.execute(ReadQueries.filtered("zaizee", 3, List.of()))).size());
    assertEquals(0, await(objects.execute(ReadQueries.filtered(null, 3, List.of(-1L)))).size());
  }

  @Test
  void queriesArePrintedAsThePageSays() {
    assertEquals(
        "SELECT \"t1\".\"id\", \"t1\".\"username\" FROM \"user\" AS \"t1\""
            + " WHERE (\"t1\".\"username\" = $1)",
        ReadQueries.printed().text());
  }

  @Test
  void queriesThatWriteRun(Manager objects) {
    assertFalse(WriteQueries.inserts().isEmpty());
    for (List<SqlQuery> queries :
        List.of(
            WriteQueries.inserts(),
            WriteQueries.upserts(),
            WriteQueries.updates(),
            WriteQueries.deletes(),
            WriteQueries.moved())) {
      queries.forEach(query -> await(sent(objects, query)));
    }
  }

  private static Future<?> sent(Manager objects, SqlQuery query) {
    if (query instanceof Insert<?, ?> insert) {
      return objects.execute(insert);
    }
    return query instanceof WriteQuery write
        ? objects.execute(write)
        : objects.execute((RowQuery<?>) query);
  }

  @Test
  void queriesAreReadInSeveralWays(Manager objects) {
    List<Object> results = new ArrayList<>();
    Reads.all(objects).forEach(each -> results.add(await(each)));
    assertEquals(2L, results.get(5));
    assertEquals(true, results.get(6));
    assertEquals(List.of("charlie", "zaizee"), results.get(8));
  }

  @Test
  void streamGivesOneRowAfterTheOther(Manager objects) {
    assertEquals(List.of("charlie", "zaizee"), await(LongResults.streamed(objects)));
  }
}
