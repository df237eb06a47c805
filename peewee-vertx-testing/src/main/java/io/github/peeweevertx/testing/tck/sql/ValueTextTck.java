package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.sql.HappeningTable.HAPPENING;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.Case;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Value;
import io.github.peeweevertx.query.ValuesList;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.type.SqlTypes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Values, expressions and queries in places where the others stand more often. */
public abstract class ValueTextTck extends SqlTextTck {
  private static final String PREFIX = "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" WHERE ";

  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   * @param words which of the texts it is compared with
   */
  protected ValueTextTck(Dialect dialect, Words words) {
    super(dialect, words);
  }

  private Expectation where(Condition condition, String text) {
    return expect(USER.select(USER.id).where(condition), PREFIX + text);
  }

  private Expectation ofUser(Expr<?> expression, String text) {
    return expect(USER.select(expression), "SELECT " + text + " FROM \"user\" AS \"t1\"");
  }

  @Nested
  class Values {
    @Test
    void inRowsSayTheirTypes() {
      where(Fn.row(Value.of(1), USER.username).eq(1, "a"), "((?, \"t1\".\"username\") = (?, ?))")
          .postgresql(PREFIX + "(($1::INTEGER, \"t1\".\"username\") = ($2, $3))")
          .with(1, 1, "a");
      where(Fn.row(Value.of(1), Value.of("a")).in(List.of(List.of(1, "a"))), "((?, ?) IN ((?, ?)))")
          .postgresql(PREFIX + "(($1::INTEGER, $2::TEXT) IN (($3, $4)))")
          .with(1, "a", 1, "a");
    }

    @Test
    void thatAreNoTextAreJoinedToText() {
      ofUser(USER.username.concat(Value.of(1)), "(\"t1\".\"username\" || ?)")
          .postgresql("SELECT (\"t1\".\"username\" || $1::INTEGER) FROM \"user\" AS \"t1\"")
          .mysql("SELECT CONCAT(\"t1\".\"username\", ?) FROM \"user\" AS \"t1\"")
          .with(1);
      ofUser(Value.of("a").concat(Value.of("b")), "(? || ?)")
          .mysql("SELECT CONCAT(?, ?) FROM \"user\" AS \"t1\"")
          .with("a", "b");
    }

    @Test
    void besideAnOperatorOfTheDatabaseSayTheirTypes() {
      expect(
              HAPPENING.select(HAPPENING.day.infix("-", Value.of(1), SqlTypes.DATE)),
              "SELECT (\"t1\".\"day\" - ?) FROM \"happening\" AS \"t1\"")
          .postgresql("SELECT (\"t1\".\"day\" - $1::INTEGER) FROM \"happening\" AS \"t1\"")
          .with(1);
    }

    @Test
    void ofNoTypeHaveThatOfTheirColumn() {
      ValuesList values =
          ValuesList.of(List.of(Arrays.asList("x", null), List.of("y", 2))).as("v", "a", "b");
      expect(
              values.select(values.col("b", SqlTypes.INTEGER)),
              "SELECT \"v\".\"b\" FROM (VALUES (?, ?), (?, ?)) AS \"v\"(\"a\", \"b\")")
          .postgresql(
              "SELECT \"v\".\"b\" FROM (VALUES ($1, $2::INTEGER), ($3, $4))"
                  + " AS \"v\"(\"a\", \"b\")")
          .mariadb(
              "SELECT \"v\".\"b\" FROM (SELECT ? AS \"a\", ? AS \"b\" UNION ALL SELECT ?, ?)"
                  + " AS \"v\"")
          .with("x", null, "y", 2);
    }

    @Test
    void ofRowsMustNotBeMissing() {
      refused(ErrorCode.INVALID_ARGUMENT, () -> Fn.row(USER.id, USER.email).eq(1L, null));
      refused(ErrorCode.INVALID_ARGUMENT, () -> Fn.row(USER.id, USER.email).eq((Object[]) null));
    }
  }

  @Nested
  class Expressions {
    @Test
    void thatNoneOfIsMeant() {
      where(
              USER.username.notIn(USER.email, Value.of("x")),
              "(\"t1\".\"username\" NOT IN (\"t1\".\"email\", ?))")
          .with("x");
      Condition once = USER.id.notIn(List.of(1L).iterator());
      where(once, "(\"t1\".\"id\" NOT IN (?))")
          .postgresql(PREFIX + "(\"t1\".\"id\" != ALL($1))")
          .with(1L);
      where(once, "(\"t1\".\"id\" NOT IN (?))")
          .postgresql(PREFIX + "(\"t1\".\"id\" != ALL($1))")
          .with(1L);
    }

    @Test
    void thatTellTheCasesApart() {
      ofUser(
              Case.on(USER.username).when(USER.email, "same").when("x", "x").orElse("other"),
              "CASE \"t1\".\"username\" WHEN \"t1\".\"email\" THEN ? WHEN ? THEN ? ELSE ? END")
          .with("same", "x", "x", "other");
      ofUser(
              Case.on(USER.username)
                  .when(USER.email, USER.logins)
                  .when(USER.username.lower(), USER.logins.plus(1))
                  .end(),
              "CASE \"t1\".\"username\" WHEN \"t1\".\"email\" THEN \"t1\".\"logins\""
                  + " WHEN LOWER(\"t1\".\"username\") THEN (\"t1\".\"logins\" + ?) END")
          .with(1);
    }

    @Test
    void thatAreRegularExpressions() {
      where(USER.username.regexp(USER.email), "(\"t1\".\"username\" ~ \"t1\".\"email\")")
          .mysql(PREFIX + "(\"t1\".\"username\" COLLATE utf8mb4_bin REGEXP \"t1\".\"email\")")
          .mariadb(PREFIX + "(\"t1\".\"username\" REGEXP BINARY \"t1\".\"email\")")
          .with();
      where(USER.username.iregexp(USER.email), "(\"t1\".\"username\" ~* \"t1\".\"email\")")
          .mysql(PREFIX + "(\"t1\".\"username\" REGEXP \"t1\".\"email\")")
          .with();
    }
  }

  @Nested
  class Queries {
    @Test
    void thatAreUnitedAreValuesToo() {
      Expr<Long> one =
          USER.select(Fn.max(USER.id))
              .intersect(TWEET.select(Fn.max(TWEET.id)))
              .asField(SqlTypes.BIGINT);
      where(
              USER.id.eq(one),
              "(\"t1\".\"id\" = ((SELECT MAX(\"t1\".\"id\") FROM \"user\" AS \"t1\") INTERSECT"
                  + " (SELECT MAX(\"t2\".\"id\") FROM \"tweet\" AS \"t2\")))")
          .mysql(
              PREFIX
                  + "(\"t1\".\"id\" = (SELECT MAX(\"t1\".\"id\") FROM \"user\" AS \"t1\" INTERSECT"
                  + " SELECT MAX(\"t2\".\"id\") FROM \"tweet\" AS \"t2\"))")
          .with();
    }

    @Test
    void thatAreUnitedHavePages() {
      expect(
              USER.select(USER.id).union(TWEET.select(TWEET.id)).orderBy(USER.id).page(2, 5),
              "(SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\") UNION"
                  + " (SELECT \"t2\".\"id\" FROM \"tweet\" AS \"t2\")"
                  + " ORDER BY \"id\" LIMIT ? OFFSET ?")
          .with(5L, 5L);
    }

    @Test
    void ofValuesAreNoneOfTheRows() {
      ValuesList values = ValuesList.of(List.of(List.of(1L, "a")));
      where(
              Fn.row(USER.id, USER.username).notIn(values),
              "((\"t1\".\"id\", \"t1\".\"username\") NOT IN (VALUES (?, ?)))")
          .postgresql(
              PREFIX + "((\"t1\".\"id\", \"t1\".\"username\") NOT IN (VALUES ($1::BIGINT, $2)))")
          .mariadb(
              PREFIX
                  + "((\"t1\".\"id\", \"t1\".\"username\") NOT IN"
                  + " (SELECT ? AS \"column1\", ? AS \"column2\"))")
          .with(1L, "a");
    }
  }
}
