package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.sql.PersonTable.PERSON;
import static io.github.peeweevertx.testing.tck.sql.RegisterTable.REGISTER;
import static io.github.peeweevertx.testing.tck.sql.SampleTable.SAMPLE;

import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.NumberExpr;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.Case;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Value;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.type.SqlTypes;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Functions, aggregates, casts and case distinctions. */
public abstract class FunctionTextTck extends SqlTextTck {
  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   * @param words which of the texts it is compared with
   */
  protected FunctionTextTck(Dialect dialect, Words words) {
    super(dialect, words);
  }

  private Expectation ofUser(Expr<?> expression, String text) {
    return expect(USER.select(expression), "SELECT " + text + " FROM \"user\" AS \"t1\"");
  }

  private Expectation ofPerson(Expr<?> expression, String text) {
    return expect(PERSON.select(expression), "SELECT " + text + " FROM \"person\" AS \"t1\"");
  }

  private Expectation ofSample(Expr<?> expression, String text) {
    return expect(SAMPLE.select(expression), "SELECT " + text + " FROM \"sample\" AS \"t1\"");
  }

  @Nested
  class Calls {
    @Test
    void ofText() {
      ofUser(Fn.lower(USER.username), "LOWER(\"t1\".\"username\")").with();
      ofUser(Fn.upper(USER.username), "UPPER(\"t1\".\"username\")").with();
      ofUser(USER.username.upper().concat("!"), "(UPPER(\"t1\".\"username\") || ?)")
          .mysql("SELECT CONCAT(UPPER(\"t1\".\"username\"), ?) FROM \"user\" AS \"t1\"")
          .with("!");
      ofUser(USER.username.trim().lower(), "LOWER(TRIM(\"t1\".\"username\"))").with();
      ofUser(Fn.length(USER.username).as("n"), "LENGTH(\"t1\".\"username\") AS \"n\"").with();
      ofUser(USER.username.substring(1, 3), "SUBSTR(\"t1\".\"username\", ?, ?)").with(1, 3);
    }

    @Test
    void ofNumbersAndNulls() {
      ofSample(Fn.coalesce(SAMPLE.value, 0.0).as("val"), "COALESCE(\"t1\".\"value\", ?) AS \"val\"")
          .with(0.0);
      ofSample(Fn.nullIf(SAMPLE.counter, 0), "NULLIF(\"t1\".\"counter\", ?)").with(0);
      ofSample(Fn.abs(SAMPLE.counter.minus(3)), "ABS(\"t1\".\"counter\" - ?)").with(3);
      ofSample(Fn.round(SAMPLE.value), "ROUND(\"t1\".\"value\")").with();
      ofUser(
              Fn.coalesce(USER.email, USER.username, "?"),
              "COALESCE(\"t1\".\"email\", \"t1\".\"username\", ?)")
          .with("?");
    }

    @Test
    void ofTheDatabase() {
      ofUser(Fn.random(), "random()").mysql("SELECT rand() FROM \"user\" AS \"t1\"").with();
      ofUser(Fn.now(), "NOW()").with();
    }

    @Test
    void ofAnyName() {
      ofUser(Fn.call("initcap", SqlTypes.TEXT, USER.username), "initcap(\"t1\".\"username\")")
          .runsOnPostgresqlOnly()
          .with();
      ofUser(
              Fn.call("pg_catalog.length", SqlTypes.INTEGER, USER.username),
              "pg_catalog.length(\"t1\".\"username\")")
          .runsOnPostgresqlOnly()
          .with();
      ofUser(
              Fn.call("REPLACE", USER.username, "a", "b").as("x"),
              "REPLACE(\"t1\".\"username\", ?, ?) AS \"x\"")
          .with("a", "b");
      ofUser(
              Fn.number("strpos", SqlTypes.INTEGER, USER.username, "a").plus(1),
              "(strpos(\"t1\".\"username\", ?) + ?)")
          .runsOnPostgresqlOnly()
          .with("a", 1);
      ofUser(Fn.text("md5", USER.username).upper(), "UPPER(md5(\"t1\".\"username\"))")
          // A function in MySQL 9 only of a component that is loaded by hand.
          .doesNotRunOn(Words.MYSQL)
          .with();
    }

    @Test
    void ofWholeRows() {
      ofPerson(
              Fn.call("row_to_json", SqlTypes.OBJECT, PERSON).as("j"),
              "row_to_json(\"t1\") AS \"j\"")
          .notOnMysql()
          .with();
      if (dialect().supports(Feature.SOURCES_AS_VALUES)) {
        refused(
            ErrorCode.INVALID_QUERY,
            () -> PERSON.select(Fn.call("COUNT", SqlTypes.BIGINT, SAMPLE)).sql(dialect()));
      }
    }

    @Test
    void ofValuesAloneSayTheirTypes() {
      ofUser(Fn.call("ABS", SqlTypes.INTEGER, -3), "ABS(?)")
          .postgresql("SELECT ABS($1::INTEGER) FROM \"user\" AS \"t1\"")
          .with(-3);
      ofUser(Fn.call("UPPER", SqlTypes.TEXT, "a"), "UPPER(?)").with("a");
      ofUser(
              Fn.call("CONCAT", SqlTypes.TEXT, USER.username, " (", USER.logins, ")"),
              "CONCAT(\"t1\".\"username\", ?, \"t1\".\"logins\", ?)")
          .postgresql(
              "SELECT CONCAT(\"t1\".\"username\", $1::TEXT, \"t1\".\"logins\", $2::TEXT)"
                  + " FROM \"user\" AS \"t1\"")
          .with(" (", ")");
      ofUser(Fn.count(Value.of("x")), "COUNT(?)")
          .postgresql("SELECT COUNT($1::TEXT) FROM \"user\" AS \"t1\"")
          .with("x");
    }

    @Test
    void ofNamesThatAreNoneAreRefused() {
      for (String bad : new String[] {"", "a b", "f(", "f;", "1f", ".f", "f.", "f..g", "\"f\""}) {
        refused(ErrorCode.INVALID_ARGUMENT, () -> Fn.call(bad, SqlTypes.TEXT));
      }
      refused(ErrorCode.INVALID_ARGUMENT, () -> Fn.call(null, SqlTypes.TEXT));
      refused(ErrorCode.INVALID_ARGUMENT, () -> Fn.lower(null));
    }

    @Test
    void keepOnePairOfParentheses() {
      NumberExpr<Integer> more = USER.logins.plus(100);
      expect(
              USER.select(Fn.call("sum", more), Fn.call("avg", more.times(USER.logins.plus(100)))),
              "SELECT sum(\"t1\".\"logins\" + ?),"
                  + " avg((\"t1\".\"logins\" + ?) * (\"t1\".\"logins\" + ?))"
                  + " FROM \"user\" AS \"t1\"")
          .with(100, 100, 100);
      ofSample(
              Fn.call("GREATEST", SAMPLE.counter.times(151), SAMPLE.counter),
              "GREATEST((\"t1\".\"counter\" * ?), \"t1\".\"counter\")")
          .with(151);
    }
  }

  @Nested
  class Aggregates {
    @Test
    void ofAll() {
      ofUser(Fn.count(), "COUNT(*)").with();
      ofUser(Fn.sum(USER.logins), "SUM(\"t1\".\"logins\")").with();
      ofUser(Fn.avg(USER.logins), "AVG(\"t1\".\"logins\")").with();
      ofUser(Fn.min(USER.username), "MIN(\"t1\".\"username\")").with();
      ofUser(Fn.max(USER.id).plus(1L), "(MAX(\"t1\".\"id\") + ?)").with(1L);
      ofUser(Fn.call("bool_and", SqlTypes.BOOLEAN, USER.active), "bool_and(\"t1\".\"active\")")
          .runsOnPostgresqlOnly()
          .with();
    }

    @Test
    void ofEachValueOnce() {
      ofPerson(Fn.count(PERSON.first.distinct()), "COUNT(DISTINCT \"t1\".\"first\")").with();
      ofUser(Fn.sum(USER.logins.distinct()), "SUM(DISTINCT \"t1\".\"logins\")").with();
    }

    @Test
    void ofSomeRows() {
      LocalDate day = LocalDate.of(2000, 1, 1);
      expect(
              PERSON.select(
                  Fn.count(PERSON.first), Fn.count(PERSON.first).filter(PERSON.dob.lt(day))),
              "SELECT COUNT(\"t1\".\"first\"), COUNT(\"t1\".\"first\")"
                  + " FILTER (WHERE (\"t1\".\"dob\" < ?)) FROM \"person\" AS \"t1\"")
          .notOnMysql()
          .with(day);
    }

    @Test
    void inAnOrder() {
      ofPerson(
              Fn.arrayAgg(PERSON.first).orderBy(PERSON.id.desc()).as("names"),
              "ARRAY_AGG(\"t1\".\"first\" ORDER BY \"t1\".\"id\" DESC) AS \"names\"")
          .notOnMysql()
          .with();
      ofPerson(
              Fn.stringAgg(PERSON.first, ",").orderBy(PERSON.dob, PERSON.id),
              "STRING_AGG(\"t1\".\"first\", ? ORDER BY \"t1\".\"dob\", \"t1\".\"id\")")
          .mysql(
              "SELECT GROUP_CONCAT(\"t1\".\"first\" ORDER BY \"t1\".\"dob\", \"t1\".\"id\""
                  + " SEPARATOR 0x2c) FROM \"person\" AS \"t1\"")
          .with(separated(","));
      ofPerson(
              Fn.stringAgg(PERSON.first.concat("-x"), ", ä")
                  .orderBy(PERSON.first.desc(), PERSON.dob.asc()),
              "STRING_AGG((\"t1\".\"first\" || ?), ?"
                  + " ORDER BY \"t1\".\"first\" DESC, \"t1\".\"dob\" ASC)")
          .mysql(
              "SELECT GROUP_CONCAT(CONCAT(\"t1\".\"first\", ?) ORDER BY \"t1\".\"first\" DESC,"
                  + " \"t1\".\"dob\" ASC SEPARATOR 0x2c20c3a4) FROM \"person\" AS \"t1\"")
          .with(separated("-x", ", ä"));
      ofPerson(
              Fn.stringAgg(PERSON.first.concat("-x"), "").orderBy(PERSON.id).orderBy(),
              "STRING_AGG((\"t1\".\"first\" || ?), ?)")
          .mysql(
              "SELECT GROUP_CONCAT(CONCAT(\"t1\".\"first\", ?) SEPARATOR '')"
                  + " FROM \"person\" AS \"t1\"")
          .with(separated("-x", ""));
      ofPerson(
              Fn.stringAgg(PERSON.first.distinct(), "'\\"),
              "STRING_AGG(DISTINCT \"t1\".\"first\", ?)")
          .mysql(
              "SELECT GROUP_CONCAT(DISTINCT \"t1\".\"first\" SEPARATOR 0x275c)"
                  + " FROM \"person\" AS \"t1\"")
          .with(separated("'\\"));
      refused(ErrorCode.INVALID_ARGUMENT, () -> Fn.stringAgg(PERSON.first, null));
    }

    /** MySQL takes the separator, the last of them, from the text only. */
    private Object[] separated(Object... parameters) {
      return dialect().supports(Feature.STRING_AGG)
          ? parameters
          : Arrays.copyOf(parameters, parameters.length - 1);
    }
  }

  @Nested
  class Casts {
    @Test
    void toATypeOfTheDialect() {
      ofUser(USER.logins.cast(SqlTypes.TEXT).as("t"), "CAST(\"t1\".\"logins\" AS TEXT) AS \"t\"")
          .mysql("SELECT CAST(\"t1\".\"logins\" AS CHAR) AS \"t\" FROM \"user\" AS \"t1\"")
          .with();
      ofUser(USER.logins.asText().concat("!"), "(CAST(\"t1\".\"logins\" AS TEXT) || ?)")
          .mysql("SELECT CONCAT(CAST(\"t1\".\"logins\" AS CHAR), ?) FROM \"user\" AS \"t1\"")
          .with("!");
    }

    @Test
    void ofAValueSaysWhatItWas() {
      ofUser(Value.of("5").cast(SqlTypes.BIGINT), "CAST(? AS BIGINT)")
          .postgresql("SELECT CAST($1::TEXT AS BIGINT) FROM \"user\" AS \"t1\"")
          .mysql("SELECT CAST(? AS SIGNED) FROM \"user\" AS \"t1\"")
          .with("5");
    }

    @Test
    void areNotNeededToReadAnotherType() {
      ofUser(USER.logins.typed(SqlTypes.BIGINT), "\"t1\".\"logins\"").with();
    }
  }

  @Nested
  class Cases {
    @Test
    void ofValues() {
      expect(
              REGISTER.select(
                  REGISTER.id,
                  Case.on(REGISTER.value).when(1, "one").when(2, "two").orElse("?").as("s")),
              "SELECT \"t1\".\"id\", CASE \"t1\".\"value\" WHEN ? THEN ? WHEN ? THEN ? ELSE ? END"
                  + " AS \"s\" FROM \"register\" AS \"t1\"")
          .with(1, "one", 2, "two", "?");
    }

    @Test
    void ofConditions() {
      expect(
              REGISTER.select(
                  Case.when(REGISTER.value.eq(1), "one")
                      .when(REGISTER.value.eq(2), "two")
                      .orElse("?")),
              "SELECT CASE WHEN (\"t1\".\"value\" = ?) THEN ? WHEN (\"t1\".\"value\" = ?) THEN ?"
                  + " ELSE ? END FROM \"register\" AS \"t1\"")
          .with(1, "one", 2, "two", "?");
    }

    @Test
    void withoutTextSayTheTypeOnce() {
      expect(
              REGISTER.select(Case.when(REGISTER.value.gt(100), true).orElse(false).as("large")),
              "SELECT CASE WHEN (\"t1\".\"value\" > ?) THEN ? ELSE ? END AS \"large\""
                  + " FROM \"register\" AS \"t1\"")
          .postgresql(
              "SELECT CASE WHEN (\"t1\".\"value\" > $1) THEN $2::BOOLEAN ELSE $3 END"
                  + " AS \"large\" FROM \"register\" AS \"t1\"")
          .with(100, true, false);
      expect(
              REGISTER.select(Fn.sum(Case.when(REGISTER.category.eq("a"), 1).orElse(0))),
              "SELECT SUM(CASE WHEN (\"t1\".\"category\" = ?) THEN ? ELSE ? END)"
                  + " FROM \"register\" AS \"t1\"")
          .postgresql(
              "SELECT SUM(CASE WHEN (\"t1\".\"category\" = $1) THEN $2::INTEGER ELSE $3 END)"
                  + " FROM \"register\" AS \"t1\"")
          .with("a", 1, 0);
    }

    @Test
    void withAColumnAmongTheResultsNeedNone() {
      expect(
              REGISTER.select(Case.when(REGISTER.value.gt(100), REGISTER.value).orElse(0)),
              "SELECT CASE WHEN (\"t1\".\"value\" > ?) THEN \"t1\".\"value\" ELSE ? END"
                  + " FROM \"register\" AS \"t1\"")
          .with(100, 0);
      expect(
              REGISTER.select(Case.when(REGISTER.value.gt(100), REGISTER.category).end()),
              "SELECT CASE WHEN (\"t1\".\"value\" > ?) THEN \"t1\".\"category\" END"
                  + " FROM \"register\" AS \"t1\"")
          .with(100);
    }

    @Test
    void withNullResults() {
      expect(
              REGISTER.select(Case.on(REGISTER.value).when(1, 5).orElse((Integer) null)),
              "SELECT CASE \"t1\".\"value\" WHEN ? THEN ? ELSE ? END FROM \"register\" AS \"t1\"")
          .postgresql(
              "SELECT CASE \"t1\".\"value\" WHEN $1 THEN $2::INTEGER ELSE $3 END"
                  + " FROM \"register\" AS \"t1\"")
          .with(1, 5, null);
      refused(ErrorCode.INVALID_ARGUMENT, () -> Case.when(REGISTER.value.eq(1), (String) null));
    }

    @Test
    void withSubqueries() {
      UserCase q = new UserCase();
      expect(
              USER.select(
                  USER.username,
                  Case.when(USER.id.lt(5L), q.tweets())
                      .when(USER.id.gt(5L), q.tweets())
                      .orElse(0L)
                      .as("magic")),
              "SELECT \"t1\".\"username\", CASE WHEN (\"t1\".\"id\" < ?) THEN"
                  + " (SELECT COUNT(\"t2\".\"id\") FROM \"tweet\" AS \"t2\") WHEN"
                  + " (\"t1\".\"id\" > ?) THEN (SELECT COUNT(\"t2\".\"id\")"
                  + " FROM \"tweet\" AS \"t2\") ELSE ? END AS \"magic\" FROM \"user\" AS \"t1\"")
          .with(5L, 5L, 0L);
      expect(
              USER.select(Fn.sum(Case.when(USER.id.in(USER.select(USER.id)), 1).orElse(0))),
              "SELECT SUM(CASE WHEN (\"t1\".\"id\" IN (SELECT \"t1\".\"id\" FROM \"user\" AS"
                  + " \"t1\")) THEN ? ELSE ? END) FROM \"user\" AS \"t1\"")
          .postgresql(
              "SELECT SUM(CASE WHEN (\"t1\".\"id\" IN (SELECT \"t1\".\"id\" FROM \"user\" AS"
                  + " \"t1\")) THEN $1::INTEGER ELSE $2 END) FROM \"user\" AS \"t1\"")
          .with(1, 0);
    }
  }

  private static final class UserCase {
    Expr<Long> tweets() {
      return TWEET.select(Fn.count(TWEET.id)).asField();
    }
  }
}
