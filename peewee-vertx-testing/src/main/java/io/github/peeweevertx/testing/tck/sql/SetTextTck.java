package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.sql.BranchTable.BRANCH;
import static io.github.peeweevertx.testing.tck.sql.RegisterTable.REGISTER;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.StringExpr;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.CompoundSelect;
import io.github.peeweevertx.query.DerivedTable;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.Select1;
import io.github.peeweevertx.query.Sql;
import io.github.peeweevertx.query.Value;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.testing.model.UserTable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Set operations: how members are put into parentheses, named, ordered and counted. */
public abstract class SetTextTck extends SqlTextTck {
  private final Select1<?, Integer> low =
      REGISTER.select(REGISTER.value).where(REGISTER.value.lt(2));
  private final Select1<?, Integer> high =
      REGISTER.select(REGISTER.value).where(REGISTER.value.gt(7));
  private final Select1<?, Integer> middle =
      REGISTER.select(REGISTER.value).where(REGISTER.value.eq(5));

  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   * @param words which of the texts it is compared with
   */
  protected SetTextTck(Dialect dialect, Words words) {
    super(dialect, words);
  }

  private static String member(int number, String operator) {
    return "(SELECT \"t"
        + number
        + "\".\"value\" FROM \"register\" AS \"t"
        + number
        + "\" WHERE (\"t"
        + number
        + "\".\"value\" "
        + operator
        + " ?))";
  }

  @Nested
  class Members {
    @Test
    void standInParentheses() {
      expect(low.union(high), member(1, "<") + " UNION " + member(2, ">")).with(2, 7);
      expect(low.unionAll(high), member(1, "<") + " UNION ALL " + member(2, ">")).with(2, 7);
      expect(low.intersect(high), member(1, "<") + " INTERSECT " + member(2, ">")).with(2, 7);
      expect(low.except(high), member(1, "<") + " EXCEPT " + member(2, ">")).with(2, 7);
    }

    @Test
    void nest() {
      expect(
              low.union(high).union(middle),
              "(" + member(1, "<") + " UNION " + member(2, ">") + ") UNION " + member(3, "="))
          .mysql(member(1, "<") + " UNION " + member(2, ">") + " UNION " + member(3, "="))
          .with(2, 7, 5);
      expect(
              low.except(high.except(middle)),
              member(1, "<") + " EXCEPT (" + member(2, ">") + " EXCEPT " + member(3, "=") + ")")
          .with(2, 7, 5);
      expect(
              low.union(high).intersect(middle),
              "(" + member(1, "<") + " UNION " + member(2, ">") + ") INTERSECT " + member(3, "="))
          .with(2, 7, 5);
      expect(
              low.union(high.unionAll(middle)),
              member(1, "<") + " UNION (" + member(2, ">") + " UNION ALL " + member(3, "=") + ")")
          .with(2, 7, 5);
    }

    @Test
    void keepAliasesOfTheirOwn() {
      UserTable other = USER.as("U2");
      Select<?> admins = USER.select(USER.username, Value.of("admin").as("role"));
      expect(
              admins.where(USER.active).union(other.select(other.username, Value.of("x"))),
              "(SELECT \"t1\".\"username\", ? AS \"role\" FROM \"user\" AS \"t1\""
                  + " WHERE \"t1\".\"active\") UNION (SELECT \"U2\".\"username\", ?"
                  + " FROM \"user\" AS \"U2\")")
          .with("admin", "x");
    }

    @Test
    void keepTheirOrderAndLimit() {
      expect(
              USER.select(USER.id)
                  .orderBy(USER.id.desc())
                  .limit(3)
                  .union(TWEET.select(TWEET.id).orderBy(TWEET.id).limit(5)),
              "(SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" ORDER BY \"t1\".\"id\" DESC LIMIT ?)"
                  + " UNION (SELECT \"t2\".\"id\" FROM \"tweet\" AS \"t2\""
                  + " ORDER BY \"t2\".\"id\" LIMIT ?)")
          .with(3L, 5L);
    }

    @Test
    void haveAsManyColumnsAsEachOther() {
      refused(
          ErrorCode.INVALID_QUERY,
          () -> USER.select(USER.id).union(USER.select(USER.id, USER.email)));
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.select().union(null));
    }
  }

  @Nested
  class Whole {
    private final StringExpr foo = USER.username.as("foo");
    private final CompoundSelect<?> names =
        USER.select(foo).union(BRANCH.select(BRANCH.name.as("foo")));
    private static final String TEXT =
        "(SELECT \"t1\".\"username\" AS \"foo\" FROM \"user\" AS \"t1\") UNION"
            + " (SELECT \"t2\".\"name\" AS \"foo\" FROM \"branch\" AS \"t2\")";

    @Test
    void hasAnOrderAndALimit() {
      expect(
              names.orderBy(foo.desc()).limit(3).offset(1),
              TEXT + " ORDER BY \"foo\" DESC LIMIT ? OFFSET ?")
          .with(3L, 1L);
      expect(names.orderBy(Sql.raw("1")).limit(10), TEXT + " ORDER BY 1 LIMIT ?").with(10L);
      expect(
              USER.select(USER.id).union(TWEET.select(TWEET.id)).orderBy(USER.id).orderByExtend(),
              "(SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\") UNION"
                  + " (SELECT \"t2\".\"id\" FROM \"tweet\" AS \"t2\") ORDER BY \"id\"")
          .with();
    }

    @Test
    void isASource() {
      DerivedTable source = names.as(null);
      StringExpr name = source.col(foo);
      expect(
              source.select(name, Fn.count(name).as("ct")).groupBy(name),
              "SELECT \"t1\".\"foo\", COUNT(\"t1\".\"foo\") AS \"ct\" FROM ("
                  + TEXT.replace("t2", "t3").replace("t1", "t2")
                  + ") AS \"t1\" GROUP BY \"t1\".\"foo\"")
          .with();
    }

    @Test
    void isASet() {
      expect(
              USER.select(USER.id)
                  .where(
                      USER.id.in(
                          TWEET
                              .select(TWEET.user)
                              .union(TWEET.select(TWEET.id))
                              .<Long>asSubquery())),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" WHERE (\"t1\".\"id\" IN"
                  + " ((SELECT \"t2\".\"user_id\" FROM \"tweet\" AS \"t2\") UNION"
                  + " (SELECT \"t3\".\"id\" FROM \"tweet\" AS \"t3\")))")
          .mysql(
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" WHERE (\"t1\".\"id\" IN"
                  + " (SELECT \"t2\".\"user_id\" FROM \"tweet\" AS \"t2\" UNION"
                  + " SELECT \"t3\".\"id\" FROM \"tweet\" AS \"t3\"))")
          .with();
    }

    @Test
    void readsTheOuterRow() {
      Condition own = TWEET.user.eq(USER.id);
      expect(
              USER.select(USER.id)
                  .where(
                      USER.id.in(
                          TWEET
                              .select(TWEET.id)
                              .where(own)
                              .union(TWEET.select(TWEET.user).where(own))
                              .<Long>asSubquery())),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" WHERE (\"t1\".\"id\" IN"
                  + " ((SELECT \"t2\".\"id\" FROM \"tweet\" AS \"t2\""
                  + " WHERE (\"t2\".\"user_id\" = \"t1\".\"id\")) UNION"
                  + " (SELECT \"t3\".\"user_id\" FROM \"tweet\" AS \"t3\""
                  + " WHERE (\"t3\".\"user_id\" = \"t1\".\"id\"))))")
          .mysql(
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" WHERE (\"t1\".\"id\" IN"
                  + " (SELECT \"t2\".\"id\" FROM \"tweet\" AS \"t2\""
                  + " WHERE (\"t2\".\"user_id\" = \"t1\".\"id\") UNION"
                  + " SELECT \"t3\".\"user_id\" FROM \"tweet\" AS \"t3\""
                  + " WHERE (\"t3\".\"user_id\" = \"t1\".\"id\")))")
          .with();
    }

    @Test
    void isCountedAndAskedWhetherThereIsARow() {
      expect(
              names.orderBy(foo).limit(2).counted(false),
              "SELECT COUNT(1) FROM (" + TEXT + " LIMIT ?) AS \"_wrapped\"")
          .with(2L);
      expect(names.limit(2).counted(true), "SELECT COUNT(1) FROM (" + TEXT + ") AS \"_wrapped\"")
          .with();
      expect(names.existsForm(), "SELECT 1 FROM (" + TEXT + " LIMIT ?) AS \"t3\" LIMIT ?")
          .with(1L, 1L);
    }

    @Test
    void isANamedQuery() {
      var cte = names.cte("n");
      expect(
              cte.selectFrom(cte.col(foo)),
              "WITH \"n\" AS (" + TEXT + ") SELECT \"n\".\"foo\" FROM \"n\"")
          .with();
      var users = USER.select(foo).cte("u");
      expect(
              users.select(users.col(foo)).union(users.select(users.col(foo))).with(users),
              "WITH \"u\" AS (SELECT \"t1\".\"username\" AS \"foo\" FROM \"user\" AS \"t1\")"
                  + " (SELECT \"u\".\"foo\" FROM \"u\") UNION (SELECT \"u\".\"foo\" FROM \"u\")")
          .with();
    }
  }
}
