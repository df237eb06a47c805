package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.sql.VaultTable.VAULT;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.NumberExpr;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.query.Case;
import io.github.peeweevertx.query.Cte;
import io.github.peeweevertx.query.DerivedTable;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.ValuesList;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.model.UserTable;
import io.github.peeweevertx.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Updates and deletes: values, conditions, other sources, what they give back. */
public abstract class UpdateTextTck extends SqlTextTck {
  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   * @param words which of the texts it is compared with
   */
  protected UpdateTextTck(Dialect dialect, Words words) {
    super(dialect, words);
  }

  @Nested
  class Updates {
    @Test
    void ofValuesAndExpressions() {
      expect(
              USER.update(
                      USER.logins.to(USER.logins.plus(1)),
                      USER.username.to("nuggie"),
                      USER.active.to(false))
                  .where(USER.username.eq("nugz")),
              "UPDATE \"user\" SET \"username\" = ?, \"active\" = ?,"
                  + " \"logins\" = (\"user\".\"logins\" + ?) WHERE (\"user\".\"username\" = ?)")
          .with("nuggie", false, 1, "nugz");
    }

    @Test
    void theLastValueOfAColumnCounts() {
      expect(
              USER.update(USER.logins.to(1))
                  .set(USER.email.to("x"))
                  .set(USER.logins.to(2))
                  .where(USER.id.eq(1L)),
              "UPDATE \"user\" SET \"email\" = ?, \"logins\" = ? WHERE (\"user\".\"id\" = ?)")
          .with("x", 2, 1L);
    }

    @Test
    void aReferenceTakesAnObject() {
      User user = new User("x");
      user.id = 7L;
      expect(
              TWEET.update(TWEET.user.to(user)).where(TWEET.id.eq(1L)),
              "UPDATE \"tweet\" SET \"user_id\" = ? WHERE (\"tweet\".\"id\" = ?)")
          .with(7L, 1L);
    }

    @Test
    void ofSubqueries() {
      Expr<Integer> count =
          TWEET
              .select(Fn.count(TWEET.id).div(100L).typed(SqlTypes.INTEGER))
              .where(TWEET.user.eq(USER.id))
              .asField();
      expect(
              USER.update(USER.logins.to(count))
                  .where(
                      USER.id.in(
                          TWEET
                              .select(TWEET.user)
                              .groupBy(TWEET.user)
                              .having(Fn.count(TWEET.id).gt(100L)))),
              "UPDATE \"user\" SET \"logins\" = (SELECT (COUNT(\"t1\".\"id\") / ?)"
                  + " FROM \"tweet\" AS \"t1\" WHERE (\"t1\".\"user_id\" = \"user\".\"id\"))"
                  + " WHERE (\"user\".\"id\" IN (SELECT \"t1\".\"user_id\" FROM \"tweet\" AS"
                  + " \"t1\" GROUP BY \"t1\".\"user_id\" HAVING (COUNT(\"t1\".\"id\") > ?)))")
          .with(100L, 100L);
    }

    @Test
    void whoseConditionReadsTheSameTable() {
      NumberExpr<Long> count = Fn.count(TWEET.id);
      String update =
          "UPDATE \"user\" SET \"active\" = ?, \"logins\" = ? WHERE (\"user\".\"id\" IN ";
      String busy =
          "(SELECT \"user\".\"id\" FROM \"user\" AS \"user\" INNER JOIN \"tweet\" AS \"t1\""
              + " ON (\"t1\".\"user_id\" = \"user\".\"id\") GROUP BY \"user\".\"id\""
              + " HAVING (COUNT(\"t1\".\"id\") > ?)";
      expect(
              USER.update(USER.active.to(true), USER.logins.to(0))
                  .where(
                      USER.id.in(
                          USER.select(USER.id)
                              .join(TWEET)
                              .groupBy(USER.id)
                              .having(count.gt(100L)))),
              update + busy + "))")
          // It does not read the table that it writes to, unless that is done before.
          .mysql(update + "(SELECT * FROM " + busy + ") AS \"t2\"))")
          .mariadb(update + busy + "))")
          .with(true, 0, 100L);
    }

    @Test
    void ofCases() {
      expect(
              USER.update(
                      USER.logins.to(
                          Case.on(USER.id).when(1L, 10).when(2L, 20).orElse(USER.logins)))
                  .where(USER.id.in(1L, 2L)),
              "UPDATE \"user\" SET \"logins\" = CASE \"user\".\"id\" WHEN ? THEN ? WHEN ? THEN ?"
                  + " ELSE \"user\".\"logins\" END WHERE (\"user\".\"id\" IN (?, ?))")
          .postgresql(
              "UPDATE \"user\" SET \"logins\" = CASE \"user\".\"id\" WHEN $1 THEN $2 WHEN $3"
                  + " THEN $4 ELSE \"user\".\"logins\" END WHERE (\"user\".\"id\" = ANY($5))")
          .with(1L, 10, 2L, 20, 1L, 2L);
    }

    @Test
    void ofASchemaAndOfAnAlias() {
      expect(
              VAULT.update(VAULT.content.to("x")).where(VAULT.id.eq(1L)),
              "UPDATE \"vaults\".\"vault\" SET \"content\" = ? WHERE (\"vault\".\"id\" = ?)")
          .with("x", 1L);
      UserTable alias = USER.as("u");
      expect(
              alias.update(alias.logins.to(alias.logins.plus(1))).where(alias.id.eq(1L)),
              "UPDATE \"user\" AS \"u\" SET \"logins\" = (\"u\".\"logins\" + ?)"
                  + " WHERE (\"u\".\"id\" = ?)")
          .with(1, 1L);
    }

    @Test
    void inAnOrderUpToALimit() {
      expect(
              USER.update(USER.username.to(USER.username.concat("-x")))
                  .where(USER.active.eq(false))
                  .orderBy(USER.id)
                  .limit(10),
              "UPDATE \"user\" SET \"username\" = (\"user\".\"username\" || ?)"
                  + " WHERE (\"user\".\"active\" = ?) ORDER BY \"id\" LIMIT ?")
          .notOnPostgresql()
          .mysql(
              "UPDATE \"user\" SET \"username\" = CONCAT(\"user\".\"username\", ?)"
                  + " WHERE (\"user\".\"active\" = ?) ORDER BY \"id\" LIMIT ?")
          .with("-x", false, 10L);
    }

    @Test
    void ofEveryRowHaveToBeMeant() {
      refused(ErrorCode.INVALID_QUERY, () -> USER.update(USER.logins.to(0)).sql(dialect()));
      refused(
          ErrorCode.INVALID_QUERY,
          () -> USER.update(USER.logins.to(0)).where(Condition.none()).sql(dialect()));
      refused(
          ErrorCode.INVALID_QUERY, () -> USER.update(USER.logins.to(0)).returning().sql(dialect()));
      expect(USER.update(USER.logins.to(0)).all(), "UPDATE \"user\" SET \"logins\" = ?").with(0);
    }

    @Test
    void ofNothingAreRefused() {
      refused(ErrorCode.INVALID_QUERY, () -> USER.update().all().sql(dialect()));
      refused(
          ErrorCode.INVALID_ARGUMENT, () -> USER.update(List.of()).set((Assignment<User>) null));
    }

    @Test
    void giveBackRows() {
      expect(
              USER.update(USER.logins.to(0)).where(USER.id.eq(1L)).returning(USER.id, USER.email),
              "UPDATE \"user\" SET \"logins\" = ? WHERE (\"user\".\"id\" = ?)"
                  + " RETURNING \"user\".\"id\", \"user\".\"email\"")
          .notOnMysql()
          .with(0, 1L);
      expect(
              USER.update(USER.username.to(USER.username.concat("-x")))
                  .where(USER.id.gt(2L))
                  .returning(USER.id, USER.username.as("new_name")),
              "UPDATE \"user\" SET \"username\" = (\"user\".\"username\" || ?)"
                  + " WHERE (\"user\".\"id\" > ?) RETURNING \"user\".\"id\","
                  + " \"user\".\"username\" AS \"new_name\"")
          .notOnMysql()
          .with("-x", 2L);
    }
  }

  @Nested
  class FromOtherSources {
    private final ValuesList values =
        ValuesList.of(List.of(List.of(1L, "u1-x"), List.of(2L, "u2-x")))
            .as("tmp", "id", "username");
    private final Expr<String> name = values.col("username", SqlTypes.TEXT);
    private final Expr<Long> id = values.col("id", SqlTypes.BIGINT);
    private static final String SET = "UPDATE \"user\" SET \"username\" = ";

    @Test
    void fromATable() {
      expect(
              USER.update(USER.email.to(TWEET.content)).from(TWEET).where(TWEET.user.eq(USER.id)),
              "UPDATE \"user\" SET \"email\" = \"t1\".\"content\" FROM \"tweet\" AS \"t1\""
                  + " WHERE (\"t1\".\"user_id\" = \"user\".\"id\")")
          .mysql(
              "UPDATE \"user\", \"tweet\" AS \"t1\" SET \"user\".\"email\" = \"t1\".\"content\""
                  + " WHERE (\"t1\".\"user_id\" = \"user\".\"id\")")
          .with();
    }

    @Test
    void fromASubquery() {
      NumberExpr<Integer> count =
          NumberExpr.of(Fn.count(TWEET.id).typed(SqlTypes.INTEGER)).as("ct");
      DerivedTable sub = TWEET.select(TWEET.user, count).groupBy(TWEET.user).as("tweet_ct");
      expect(
              USER.update(USER.logins.to(sub.col(count)))
                  .from(sub)
                  .where(USER.id.eq(sub.col(TWEET.user))),
              "UPDATE \"user\" SET \"logins\" = \"tweet_ct\".\"ct\" FROM"
                  + " (SELECT \"t1\".\"user_id\", COUNT(\"t1\".\"id\") AS \"ct\""
                  + " FROM \"tweet\" AS \"t1\" GROUP BY \"t1\".\"user_id\") AS \"tweet_ct\""
                  + " WHERE (\"user\".\"id\" = \"tweet_ct\".\"user_id\")")
          .mysql(
              "UPDATE \"user\", (SELECT \"t1\".\"user_id\", COUNT(\"t1\".\"id\") AS \"ct\""
                  + " FROM \"tweet\" AS \"t1\" GROUP BY \"t1\".\"user_id\") AS \"tweet_ct\""
                  + " SET \"user\".\"logins\" = \"tweet_ct\".\"ct\""
                  + " WHERE (\"user\".\"id\" = \"tweet_ct\".\"user_id\")")
          .with();
    }

    @Test
    void fromANamedQuery() {
      NumberExpr<Integer> count =
          NumberExpr.of(Fn.count(TWEET.id).typed(SqlTypes.INTEGER)).as("ct");
      Cte t = TWEET.select(TWEET.user, count).groupBy(TWEET.user).cte("t");
      expect(
              USER.update(USER.logins.to(t.col(count)))
                  .from(t)
                  .where(USER.id.eq(t.col(TWEET.user)))
                  .with(t),
              "WITH \"t\" AS (SELECT \"t1\".\"user_id\", COUNT(\"t1\".\"id\") AS \"ct\""
                  + " FROM \"tweet\" AS \"t1\" GROUP BY \"t1\".\"user_id\") UPDATE \"user\" SET"
                  + " \"logins\" = \"t\".\"ct\" FROM \"t\" WHERE (\"user\".\"id\" ="
                  + " \"t\".\"user_id\")")
          .mysql(
              "WITH \"t\" AS (SELECT \"t1\".\"user_id\", COUNT(\"t1\".\"id\") AS \"ct\""
                  + " FROM \"tweet\" AS \"t1\" GROUP BY \"t1\".\"user_id\") UPDATE \"user\","
                  + " \"t\" SET \"user\".\"logins\" = \"t\".\"ct\" WHERE (\"user\".\"id\" ="
                  + " \"t\".\"user_id\")")
          .notOnMariadb()
          .with();
    }

    @Test
    void fromValues() {
      expect(
              USER.update(USER.username.to(name)).from(values).where(USER.id.eq(id)),
              SET
                  + "\"tmp\".\"username\" FROM (VALUES (?, ?), (?, ?)) AS"
                  + " \"tmp\"(\"id\", \"username\") WHERE (\"user\".\"id\" = \"tmp\".\"id\")")
          .postgresql(
              SET
                  + "\"tmp\".\"username\" FROM (VALUES ($1::BIGINT, $2), ($3, $4)) AS"
                  + " \"tmp\"(\"id\", \"username\") WHERE (\"user\".\"id\" = \"tmp\".\"id\")")
          .mysql(
              "UPDATE \"user\", (VALUES (?, ?), (?, ?)) AS \"tmp\"(\"id\", \"username\")"
                  + " SET \"user\".\"username\" = \"tmp\".\"username\""
                  + " WHERE (\"user\".\"id\" = \"tmp\".\"id\")")
          .mariadb(
              "UPDATE \"user\", (SELECT ? AS \"id\", ? AS \"username\" UNION ALL SELECT ?, ?)"
                  + " AS \"tmp\" SET \"user\".\"username\" = \"tmp\".\"username\""
                  + " WHERE (\"user\".\"id\" = \"tmp\".\"id\")")
          .with(1L, "u1-x", 2L, "u2-x");
    }

    @Test
    void fromASubqueryOfValues() {
      DerivedTable sub = values.select(id, name).as(null);
      expect(
              USER.update(USER.username.to(sub.col(name))).from(sub).where(USER.id.eq(sub.col(id))),
              SET
                  + "\"t1\".\"username\" FROM (SELECT \"tmp\".\"id\", \"tmp\".\"username\" FROM"
                  + " (VALUES (?, ?), (?, ?)) AS \"tmp\"(\"id\", \"username\")) AS \"t1\""
                  + " WHERE (\"user\".\"id\" = \"t1\".\"id\")")
          .postgresql(
              SET
                  + "\"t1\".\"username\" FROM (SELECT \"tmp\".\"id\", \"tmp\".\"username\" FROM"
                  + " (VALUES ($1::BIGINT, $2), ($3, $4)) AS \"tmp\"(\"id\", \"username\")) AS"
                  + " \"t1\" WHERE (\"user\".\"id\" = \"t1\".\"id\")")
          .mysql(
              "UPDATE \"user\", (SELECT \"tmp\".\"id\", \"tmp\".\"username\" FROM"
                  + " (VALUES (?, ?), (?, ?)) AS \"tmp\"(\"id\", \"username\")) AS \"t1\""
                  + " SET \"user\".\"username\" = \"t1\".\"username\""
                  + " WHERE (\"user\".\"id\" = \"t1\".\"id\")")
          .mariadb(
              "UPDATE \"user\", (SELECT \"tmp\".\"id\", \"tmp\".\"username\" FROM (SELECT ? AS"
                  + " \"id\", ? AS \"username\" UNION ALL SELECT ?, ?) AS \"tmp\") AS \"t1\" SET"
                  + " \"user\".\"username\" = \"t1\".\"username\""
                  + " WHERE (\"user\".\"id\" = \"t1\".\"id\")")
          .with(1L, "u1-x", 2L, "u2-x");
    }
  }

  @Nested
  class Deletes {
    @Test
    void withAConditionOnAnotherTable() {
      expect(
              TWEET
                  .delete()
                  .where(TWEET.user.in(USER.select(USER.id).where(USER.username.eq("cat")))),
              "DELETE FROM \"tweet\" WHERE (\"tweet\".\"user_id\" IN (SELECT \"t1\".\"id\""
                  + " FROM \"user\" AS \"t1\" WHERE (\"t1\".\"username\" = ?)))")
          .with("cat");
      User user = new User("x");
      user.id = 123L;
      expect(
              TWEET.delete().where(TWEET.user.eq(user)).orWhere(TWEET.id.eq(1L)),
              "DELETE FROM \"tweet\" WHERE ((\"tweet\".\"user_id\" = ?) OR (\"tweet\".\"id\" ="
                  + " ?))")
          .with(123L, 1L);
    }

    @Test
    void withOtherSources() {
      expect(
              TWEET.delete().using(USER).where(TWEET.user.eq(USER.id), USER.active),
              "DELETE FROM \"tweet\" USING \"user\" AS \"t1\" WHERE ((\"tweet\".\"user_id\" ="
                  + " \"t1\".\"id\") AND \"t1\".\"active\")")
          .mysql(
              "DELETE \"tweet\" FROM \"tweet\", \"user\" AS \"t1\" WHERE ((\"tweet\".\"user_id\""
                  + " = \"t1\".\"id\") AND \"t1\".\"active\")")
          .with();
    }

    @Test
    void inAnOrderUpToALimit() {
      expect(
              USER.delete().where(USER.active.eq(false)).orderBy(USER.id).limit(10),
              "DELETE FROM \"user\" WHERE (\"user\".\"active\" = ?) ORDER BY \"id\" LIMIT ?")
          .notOnPostgresql()
          .with(false, 10L);
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.delete().limit(-1));
    }

    @Test
    void ofEveryRowHaveToBeMeant() {
      refused(ErrorCode.INVALID_QUERY, () -> USER.delete().sql(dialect()));
      refused(ErrorCode.INVALID_QUERY, () -> USER.delete().where().sql(dialect()));
      expect(USER.delete().all(), "DELETE FROM \"user\"").with();
    }

    @Test
    void giveBackRows() {
      expect(
              USER.delete().where(USER.id.gt(2L)).returning(USER.username),
              "DELETE FROM \"user\" WHERE (\"user\".\"id\" > ?) RETURNING \"user\".\"username\"")
          .notOnMysql()
          .onMariadb()
          .with(2L);
      expect(
              USER.delete().all().returning(USER.id.as("old_id")),
              "DELETE FROM \"user\" RETURNING \"user\".\"id\" AS \"old_id\"")
          .notOnMysql()
          .onMariadb()
          .with();
    }
  }
}
