package io.github.peeweevertx.sql;

import static io.github.peeweevertx.model.TweetTable.TWEET;
import static io.github.peeweevertx.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.ast.FrameExclusion;
import io.github.peeweevertx.ast.LockStrength;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.query.Cte;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.FunctionTable;
import io.github.peeweevertx.query.Window;
import io.github.peeweevertx.query.WindowFn;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a dialect cannot say is refused when the statement is built, and said by one that can. */
class FeatureRefusalTest {
  private static final Map<Feature, SqlQuery> QUERIES = new TreeMap<>();

  static {
    Cte ids = USER.select(USER.id).cte("c");
    Cte gone = USER.delete().all().returning(USER.id).cte("gone");
    QUERIES.put(Feature.INSERT_RETURNING, USER.insert(USER.username.to("x")).returning());
    QUERIES.put(Feature.UPDATE_RETURNING, USER.update(USER.active.to(true)).all().returning());
    QUERIES.put(Feature.DELETE_RETURNING, USER.delete().all().returning());
    QUERIES.put(Feature.DISTINCT_ON, USER.select().distinctOn(USER.username));
    QUERIES.put(Feature.FOR_UPDATE, USER.select().forUpdate());
    QUERIES.put(Feature.ON_DUPLICATE_KEY, USER.replace(USER.username.to("x")));
    QUERIES.put(
        Feature.ON_CONFLICT,
        USER.insert(USER.username.to("x")).onConflictDoNothing(USER.username).rowCount());
    QUERIES.put(Feature.FILTER, USER.select(Fn.count().filter(USER.active)));
    QUERIES.put(Feature.UPDATE_LIMIT, USER.delete().all().limit(3));
    QUERIES.put(Feature.FULL_JOIN, USER.select().fullJoin(TWEET));
    QUERIES.put(Feature.LATERAL, USER.select().joinLateral(TWEET.select().as("x")));
    QUERIES.put(Feature.WRITING_CTE, gone.selectFrom(gone.col(USER.id)));
    QUERIES.put(Feature.MATERIALIZED_CTE, ids.materialized().selectFrom(ids.col(USER.id)));
    QUERIES.put(
        Feature.FRAME_GROUPS,
        USER.select(
            WindowFn.rank().over(w -> w.from(Window.currentRow()).exclude(FrameExclusion.TIES))));
    QUERIES.put(
        Feature.ORDERED_AGGREGATE, USER.select(Fn.arrayAgg(USER.username).orderBy(USER.id)));
    QUERIES.put(
        Feature.UPDATE_TABLES, USER.update(USER.username.to(TWEET.content)).from(TWEET).all());
    QUERIES.put(Feature.WITH_UPDATE, USER.delete().all().with(ids));
    QUERIES.put(Feature.LOCK_OF, USER.select().forUpdate().of(USER));
    QUERIES.put(Feature.SOURCE_COLUMN_NAMES, USER.select(USER.id).as("d").columns("n").select());
    QUERIES.put(Feature.FUNCTION_TABLES, FunctionTable.of(Fn.text("f"), "f").select());
  }

  @Test
  void aPoorDialectRefuses() {
    QUERIES.forEach(
        (feature, query) -> {
          UnsupportedSqlException refusal =
              assertThrows(
                  UnsupportedSqlException.class,
                  () -> query.sql(PlainDialect.POOR),
                  feature.name());
          assertEquals(ErrorCode.UNSUPPORTED_SQL, refusal.code());
          assertTrue(refusal.getMessage().startsWith("Plain has no "), refusal.getMessage());
        });
  }

  @Test
  void aRichDialectSaysIt() {
    QUERIES.forEach(
        (feature, query) ->
            assertFalse(query.sql(PlainDialect.PLAIN).text().isEmpty(), feature.name()));
  }

  @Test
  void locksHaveStrengthsOfTheirOwn() {
    SqlQuery query = USER.select().lock(LockStrength.KEY_SHARE);
    assertThrows(UnsupportedSqlException.class, () -> query.sql(PlainDialect.POOR));
    assertTrue(query.sql(PlainDialect.PLAIN).text().endsWith(" FOR KEY SHARE"));
  }
}
