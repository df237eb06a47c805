package io.github.peeweevertx.pg.sql;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.sql.SqlQuery;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same shape gives the same text: the server holds one prepared statement for it. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PgPreparedStatementsTest {
  private static final int TIMES = 60;
  private PgConnection connection;

  @BeforeAll
  static void createTables(Manager objects) {
    await(objects.createTables(USER, TWEET));
  }

  @BeforeEach
  void connect(Vertx vertx, DatabaseUnderTest server) {
    PgConnectOptions options =
        PgConnectOptions.fromUri(server.uri()).setCachePreparedStatements(true);
    connection = await(PgConnection.connect(vertx, options));
  }

  @AfterEach
  void disconnect() {
    await(connection.close());
  }

  private void assertOneStatement(LongFunction<SqlQuery> queries) {
    for (long i = 1; i <= TIMES; i++) {
      Rendered rendered = queries.apply(i).sql(PgDialect.POSTGRESQL);
      await(connection.preparedQuery(rendered.text()).execute(rendered.tuple()));
    }
    long held =
        await(connection.query("SELECT COUNT(*) FROM pg_prepared_statements").execute())
            .iterator()
            .next()
            .getLong(0);
    assertEquals(1, held);
  }

  @Test
  void whateverTheValues() {
    assertOneStatement(
        i ->
            USER.select()
                .join(TWEET)
                .where(USER.logins.lt((int) i), TWEET.content.startsWith("t" + i))
                .orderBy(USER.id)
                .limit(i)
                .offset(i));
  }

  @Test
  void whateverTheLengthOfAList() {
    assertOneStatement(
        i -> {
          List<Long> keys = LongStream.range(0, i).boxed().toList();
          return USER.select().where(USER.id.in(keys), USER.id.notIn(keys));
        });
  }

  @Test
  void whateverStandsInACaseOrBehindAnUpdate() {
    assertOneStatement(
        i ->
            USER.update(USER.logins.to(USER.logins.plus((int) i)), USER.email.to("e" + i))
                .where(USER.username.eq("u" + i)));
  }

  @Test
  void whateverOptionalConditionWasLeftOut() {
    assertOneStatement(
        i ->
            USER.select(USER.id, Fn.count(TWEET.id))
                .leftJoin(TWEET)
                .where(Condition.none(), USER.active)
                .whereIf(i < 0, USER.id.eq(i))
                .groupBy(USER.id));
  }
}
