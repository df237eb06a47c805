package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.sql.BranchTable.BRANCH;
import static io.github.peeweevertx.testing.tck.sql.RegisterTable.REGISTER;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.ast.NumberExpr;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.Cte;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.SelectQuery;
import io.github.peeweevertx.query.Value;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.type.SqlTypes;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Named queries in front of statements: plain and recursive. */
public abstract class CteTextTck extends SqlTextTck {
  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   * @param words which of the texts it is compared with
   */
  protected CteTextTck(Dialect dialect, Words words) {
    super(dialect, words);
  }

  @Nested
  class Plain {
    private final Cte ids = USER.select(USER.id).where(USER.active).cte("user_ids");
    private static final String WITH =
        "WITH \"user_ids\" AS (SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\""
            + " WHERE \"t1\".\"active\") ";

    @Test
    void readByASubquery() {
      expect(
              USER.select(USER.username).where(USER.id.in(ids.select(ids.col(USER.id)))).with(ids),
              WITH
                  + "SELECT \"t2\".\"username\" FROM \"user\" AS \"t2\" WHERE (\"t2\".\"id\" IN"
                  + " (SELECT \"user_ids\".\"id\" FROM \"user_ids\"))")
          .with();
    }

    @Test
    void joined() {
      expect(
              USER.select(USER.username).join(ids).on(USER.id.eq(ids.col(USER.id))).with(ids),
              WITH
                  + "SELECT \"t2\".\"username\" FROM \"user\" AS \"t2\""
                  + " INNER JOIN \"user_ids\" ON (\"t2\".\"id\" = \"user_ids\".\"id\")")
          .with();
    }

    @Test
    void joinedTwice() {
      Cte again = ids.as("again");
      expect(
              ids.selectFrom(ids.col(USER.id))
                  .join(again)
                  .on(ids.col(USER.id).lt(again.col(USER.id))),
              WITH
                  + "SELECT \"user_ids\".\"id\" FROM \"user_ids\" INNER JOIN \"user_ids\" AS"
                  + " \"again\" ON (\"user_ids\".\"id\" < \"again\".\"id\")")
          .with();
    }

    @Test
    void readDirectly() {
      expect(
              ids.selectFrom(ids.col(USER.id)).orderBy(ids.col(USER.id)),
              WITH + "SELECT \"user_ids\".\"id\" FROM \"user_ids\" ORDER BY \"user_ids\".\"id\"")
          .with();
    }

    @Test
    void withNamesForTheirColumns() {
      Cte named = USER.select(USER.id).where(USER.id.gt(0L)).cte("my_cte").columns("n");
      expect(
              named.selectFrom(named.col("n", SqlTypes.BIGINT)),
              "WITH \"my_cte\" (\"n\") AS (SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\""
                  + " WHERE (\"t1\".\"id\" > ?)) SELECT \"my_cte\".\"n\" FROM \"my_cte\"")
          .with(0L);
    }

    @Test
    void severalOfThem() {
      Cte active = USER.select(USER.id, USER.username).cte("active_users");
      NumberExpr<Long> count = Fn.count(TWEET.id).as("ct");
      Cte counts = TWEET.select(TWEET.user, count).groupBy(TWEET.user).cte("tweet_counts");
      expect(
              active
                  .selectFrom(active.col(USER.username), counts.col(count))
                  .join(counts)
                  .on(active.col(USER.id).eq(counts.col(TWEET.user)))
                  .with(active, counts)
                  .orderBy(counts.col(count).desc()),
              "WITH \"active_users\" AS (SELECT \"t1\".\"id\", \"t1\".\"username\""
                  + " FROM \"user\" AS \"t1\"), \"tweet_counts\" AS (SELECT \"t2\".\"user_id\","
                  + " COUNT(\"t2\".\"id\") AS \"ct\" FROM \"tweet\" AS \"t2\""
                  + " GROUP BY \"t2\".\"user_id\") SELECT \"active_users\".\"username\","
                  + " \"tweet_counts\".\"ct\" FROM \"active_users\" INNER JOIN \"tweet_counts\""
                  + " ON (\"active_users\".\"id\" = \"tweet_counts\".\"user_id\")"
                  + " ORDER BY \"tweet_counts\".\"ct\" DESC")
          .with();
    }

    @Test
    void thatReadEachOther() {
      NumberExpr<Integer> total = Fn.sum(REGISTER.value).as("total");
      Cte sums = REGISTER.select(REGISTER.category, total).groupBy(REGISTER.category).cte("sums");
      NumberExpr<Integer> sum = sums.col(total);
      Cte top =
          sums.select(sums.col(REGISTER.category))
              .where(sum.gt(sums.select(Fn.sum(sum).div(10)).asField()))
              .cte("top");
      expect(
              REGISTER
                  .select(REGISTER.category, Fn.sum(REGISTER.value).as("s"))
                  .where(REGISTER.category.in(top.select(top.col(REGISTER.category))))
                  .groupBy(REGISTER.category)
                  .with(sums, top),
              "WITH \"sums\" AS (SELECT \"t1\".\"category\", SUM(\"t1\".\"value\") AS \"total\""
                  + " FROM \"register\" AS \"t1\" GROUP BY \"t1\".\"category\"), \"top\" AS"
                  + " (SELECT \"sums\".\"category\" FROM \"sums\" WHERE (\"sums\".\"total\" >"
                  + " (SELECT (SUM(\"sums\".\"total\") / ?) FROM \"sums\")))"
                  + " SELECT \"t2\".\"category\", SUM(\"t2\".\"value\") AS \"s\""
                  + " FROM \"register\" AS \"t2\" WHERE (\"t2\".\"category\" IN"
                  + " (SELECT \"top\".\"category\" FROM \"top\")) GROUP BY \"t2\".\"category\"")
          .with(10);
    }

    @Test
    void insideOfACountAndOfACondition() {
      Select<?> query =
          USER.select(USER.username).join(ids).on(USER.id.eq(ids.col(USER.id))).with(ids);
      expect(
              query.counted(false),
              "SELECT COUNT(1) FROM ("
                  + WITH
                  + "SELECT 1 FROM \"user\" AS \"t2\""
                  + " INNER JOIN \"user_ids\" ON (\"t2\".\"id\" = \"user_ids\".\"id\"))"
                  + " AS \"_wrapped\"")
          .with();
      expect(
              TWEET.select(TWEET.id).where(TWEET.user.in(ids.select(ids.col(USER.id)).with(ids))),
              "SELECT \"t1\".\"id\" FROM \"tweet\" AS \"t1\" WHERE (\"t1\".\"user_id\" IN"
                  + " (WITH \"user_ids\" AS (SELECT \"t2\".\"id\" FROM \"user\" AS \"t2\""
                  + " WHERE \"t2\".\"active\") SELECT \"user_ids\".\"id\" FROM \"user_ids\"))")
          .with();
    }

    @Test
    void computedOnceOrNot() {
      String query = "SELECT \"user_ids\".\"id\" FROM \"user_ids\"";
      expect(
              ids.materialized().selectFrom(ids.col(USER.id)),
              WITH.replace("AS (", "AS MATERIALIZED (") + query)
          .notOnMysql()
          .with();
      expect(
              ids.notMaterialized().selectFrom(ids.col(USER.id)),
              WITH.replace("AS (", "AS NOT MATERIALIZED (") + query)
          .notOnMysql()
          .with();
    }

    @Test
    void thatNobodyDefines() {
      assertTrue(
          refused(ErrorCode.INVALID_QUERY, () -> ids.select(ids.col(USER.id)).sql(dialect()))
              .getMessage()
              .contains("user_ids"));
      refused(
          ErrorCode.INVALID_QUERY,
          () -> ids.select(ids.col(USER.id)).with(ids, ids.materialized()).sql(dialect()));
      refused(ErrorCode.INVALID_ARGUMENT, () -> ids.selectFrom());
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.select().cte(null));
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.select().with((Cte) null));
    }
  }

  @Nested
  class Recursive {
    private Cte tree(boolean distinct) {
      BranchTable child = BRANCH.as(null);
      Cte root =
          BRANCH
              .select(BRANCH.name, BRANCH.parent)
              .where(BRANCH.name.eq("root"))
              .cte("tree")
              .columns("name", "parent_id");
      Function<Cte, SelectQuery<?>> step =
          self ->
              child
                  .select(child.name, child.parent)
                  .join(self)
                  .on(child.parent.eq(self.col(BRANCH.name)));
      return distinct ? root.recursiveDistinct(step) : root.recursive(step);
    }

    private String text(String union) {
      return "WITH RECURSIVE \"tree\" (\"name\", \"parent_id\") AS ((SELECT \"t1\".\"name\","
          + " \"t1\".\"parent_id\" FROM \"branch\" AS \"t1\" WHERE (\"t1\".\"name\" = ?)) "
          + union
          + " (SELECT \"t2\".\"name\", \"t2\".\"parent_id\" FROM \"branch\" AS \"t2\""
          + " INNER JOIN \"tree\" ON (\"t2\".\"parent_id\" = \"tree\".\"name\")))"
          + " SELECT \"tree\".\"name\" FROM \"tree\"";
    }

    @Test
    void thatWalkATree() {
      Cte tree = tree(false);
      expect(tree.selectFrom(tree.col(BRANCH.name)), text("UNION ALL")).with("root");
    }

    @Test
    void thatMeetEachRowOnce() {
      Cte tree = tree(true);
      expect(tree.selectFrom(tree.col(BRANCH.name)), text("UNION")).with("root");
    }

    @Test
    void thatCount() {
      NumberExpr<Integer> n = Value.of(1).as("n");
      NumberExpr<Integer> fib = Value.of(0).as("fib_n");
      NumberExpr<Integer> next = Value.of(1).as("next_fib_n");
      Cte fibonacci =
          Select.start()
              .select(n, fib, next)
              .cteRecursive(
                  "fibonacci",
                  self ->
                      self.select(
                              self.col(n).plus(1),
                              self.col(next),
                              self.col(fib).plus(self.col(next)))
                          .where(self.col(n).lt(10)));
      expect(
              fibonacci.selectFrom(fibonacci.col(n), fibonacci.col(fib)),
              "WITH RECURSIVE \"fibonacci\" AS ((SELECT ? AS \"n\", ? AS \"fib_n\","
                  + " ? AS \"next_fib_n\") UNION ALL (SELECT (\"fibonacci\".\"n\" + ?),"
                  + " \"fibonacci\".\"next_fib_n\", (\"fibonacci\".\"fib_n\" +"
                  + " \"fibonacci\".\"next_fib_n\") FROM \"fibonacci\""
                  + " WHERE (\"fibonacci\".\"n\" < ?))) SELECT \"fibonacci\".\"n\","
                  + " \"fibonacci\".\"fib_n\" FROM \"fibonacci\"")
          .postgresql(
              "WITH RECURSIVE \"fibonacci\" AS ((SELECT $1::INTEGER AS \"n\", $2::INTEGER AS"
                  + " \"fib_n\", $3::INTEGER AS \"next_fib_n\") UNION ALL"
                  + " (SELECT (\"fibonacci\".\"n\" + $4),"
                  + " \"fibonacci\".\"next_fib_n\", (\"fibonacci\".\"fib_n\" +"
                  + " \"fibonacci\".\"next_fib_n\") FROM \"fibonacci\""
                  + " WHERE (\"fibonacci\".\"n\" < $5))) SELECT \"fibonacci\".\"n\","
                  + " \"fibonacci\".\"fib_n\" FROM \"fibonacci\"")
          .with(1, 0, 1, 1, 10);
    }

    @Test
    void inFrontOfADelete() {
      Cte tree = tree(false);
      expect(
              BRANCH.delete().where(BRANCH.name.in(tree.select(tree.col(BRANCH.name)))).with(tree),
              text("UNION ALL")
                  .replace(
                      " SELECT \"tree\".\"name\" FROM \"tree\"",
                      " DELETE FROM \"branch\" WHERE (\"branch\".\"name\" IN"
                          + " (SELECT \"tree\".\"name\" FROM \"tree\"))"))
          .notOnMariadb()
          .with("root");
    }
  }
}
