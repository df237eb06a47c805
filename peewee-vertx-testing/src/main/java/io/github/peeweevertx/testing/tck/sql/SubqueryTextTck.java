package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.sql.LedgerTable.LEDGER;
import static io.github.peeweevertx.testing.tck.sql.PersonTable.PERSON;
import static io.github.peeweevertx.testing.tck.sql.SampleTable.SAMPLE;

import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.NumberExpr;
import io.github.peeweevertx.ast.StringExpr;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.DerivedTable;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.FunctionTable;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.Sql;
import io.github.peeweevertx.query.Value;
import io.github.peeweevertx.query.ValuesList;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.testing.model.UserTable;
import io.github.peeweevertx.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Queries inside of queries: as values, as sets, as sources; lists of values; functions as sources.
 */
public abstract class SubqueryTextTck extends SqlTextTck {
  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   * @param words which of the texts it is compared with
   */
  protected SubqueryTextTck(Dialect dialect, Words words) {
    super(dialect, words);
  }

  @Nested
  class AsValues {
    @Test
    void inTheSelectList() {
      Expr<Long> count =
          TWEET.select(Fn.count(TWEET.id).as("ct")).where(TWEET.user.eq(USER.id)).asField();
      expect(
              USER.select(USER.username, count.as("iq")).orderBy(USER.username),
              "SELECT \"t1\".\"username\", (SELECT COUNT(\"t2\".\"id\") AS \"ct\""
                  + " FROM \"tweet\" AS \"t2\" WHERE (\"t2\".\"user_id\" = \"t1\".\"id\"))"
                  + " AS \"iq\" FROM \"user\" AS \"t1\" ORDER BY \"t1\".\"username\"")
          .with();
    }

    @Test
    void inAnExpression() {
      Expr<Long> more = TWEET.select(Fn.count(TWEET.id).plus(1L)).asField();
      expect(
              USER.select(USER.id.div(more).as("score")).orderBy(Sql.raw("score")),
              "SELECT (\"t1\".\"id\" / (SELECT (COUNT(\"t2\".\"id\") + ?) FROM \"tweet\" AS"
                  + " \"t2\")) AS \"score\" FROM \"user\" AS \"t1\" ORDER BY score")
          .with(1L);
    }

    @Test
    void thatReadTheOuterRow() {
      UserTable other = USER.as("e2");
      Expr<Double> average =
          other.select(Fn.avg(other.logins)).where(other.email.eq(USER.email)).asField();
      expect(
              USER.select(USER.id, USER.username)
                  .where(USER.logins.typed(SqlTypes.DOUBLE).gt(average)),
              "SELECT \"t1\".\"id\", \"t1\".\"username\" FROM \"user\" AS \"t1\""
                  + " WHERE (\"t1\".\"logins\" > (SELECT AVG(\"e2\".\"logins\")"
                  + " FROM \"user\" AS \"e2\" WHERE (\"e2\".\"email\" = \"t1\".\"email\")))")
          .with();
    }

    @Test
    void inFunctions() {
      expect(
              USER.select(
                  USER.username,
                  Fn.exists(TWEET.select(TWEET.id).where(TWEET.user.eq(USER.id))).as("has")),
              "SELECT \"t1\".\"username\", EXISTS(SELECT \"t2\".\"id\" FROM \"tweet\" AS \"t2\""
                  + " WHERE (\"t2\".\"user_id\" = \"t1\".\"id\")) AS \"has\""
                  + " FROM \"user\" AS \"t1\"")
          .with();
      SampleTable inner = SAMPLE.as("sa");
      expect(
              SAMPLE.select(Fn.coalesce(inner.select(Fn.sum(inner.value).as("s")).asField(), 0.0)),
              "SELECT COALESCE((SELECT SUM(\"sa\".\"value\") AS \"s\" FROM \"sample\" AS \"sa\"),"
                  + " ?) FROM \"sample\" AS \"t1\"")
          .with(0.0);
      expect(
              USER.select(USER.id)
                  .where(
                      Fn.exists(TWEET.select(Sql.raw("1")).where(TWEET.content.eq("foo"))).not()),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" WHERE NOT EXISTS(SELECT 1"
                  + " FROM \"tweet\" AS \"t2\" WHERE (\"t2\".\"content\" = ?))")
          .with("foo");
    }

    @Test
    void ofAFewRows() {
      expect(
              USER.select(USER.id).where(USER.id.in(TWEET.select(TWEET.user).limit(3))),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" WHERE (\"t1\".\"id\" IN"
                  + " (SELECT \"t2\".\"user_id\" FROM \"tweet\" AS \"t2\" LIMIT ?))")
          // A limit is taken there one query further in.
          .mysql(
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" WHERE (\"t1\".\"id\" IN"
                  + " (SELECT * FROM (SELECT \"t2\".\"user_id\" FROM \"tweet\" AS \"t2\""
                  + " LIMIT ?) AS \"t3\"))")
          .with(3L);
    }

    @Test
    void ofAnyAndAll() {
      expect(
              USER.select(USER.id).where(USER.id.ge(Fn.all(TWEET.select(TWEET.user)))),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\""
                  + " WHERE (\"t1\".\"id\" >= ALL(SELECT \"t2\".\"user_id\""
                  + " FROM \"tweet\" AS \"t2\"))")
          .with();
      expect(
              USER.select(USER.id).where(USER.id.eq(Fn.any(TWEET.select(TWEET.user)))),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\""
                  + " WHERE (\"t1\".\"id\" = ANY(SELECT \"t2\".\"user_id\""
                  + " FROM \"tweet\" AS \"t2\"))")
          .with();
    }
  }

  @Nested
  class OfWholeModels {
    @Test
    void standForTheirKeys() {
      expect(
              TWEET.select(TWEET.id).where(TWEET.user.in(USER.select().where(USER.active))),
              "SELECT \"t1\".\"id\" FROM \"tweet\" AS \"t1\" WHERE (\"t1\".\"user_id\" IN"
                  + " (SELECT \"t2\".\"id\" FROM \"user\" AS \"t2\" WHERE \"t2\".\"active\"))")
          .with();
      expect(
              PERSON.select(PERSON.id).where(Fn.exists(USER.select())),
              "SELECT \"t1\".\"id\" FROM \"person\" AS \"t1\""
                  + " WHERE EXISTS(SELECT \"t2\".\"id\" FROM \"user\" AS \"t2\")")
          .with();
    }

    @Test
    void standForKeysOfTwoColumns() {
      LedgerTable other = LEDGER.as("o");
      expect(
              LEDGER
                  .select(LEDGER.value)
                  .where(Fn.row(LEDGER.category, LEDGER.key).in(other.select())),
              "SELECT \"t1\".\"value\" FROM \"ledger\" AS \"t1\""
                  + " WHERE ((\"t1\".\"category\", \"t1\".\"key\") IN"
                  + " (SELECT \"o\".\"category\", \"o\".\"key\" FROM \"ledger\" AS \"o\"))")
          .with();
    }

    @Test
    void keepTheirColumnsAsSources() {
      DerivedTable source = LEDGER.select().as("x");
      expect(
              source.select(source.col(LEDGER.value)),
              "SELECT \"x\".\"value\" FROM (SELECT \"t1\".\"category\", \"t1\".\"key\","
                  + " \"t1\".\"value\" FROM \"ledger\" AS \"t1\") AS \"x\"")
          .with();
    }

    @Test
    void keepWhatWasSelected() {
      UserTable other = USER.as(null);
      expect(
              USER.select(USER.id)
                  .where(
                      USER.username.in(
                          other.select(other.username).where(other.username.in("foo")))),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" WHERE (\"t1\".\"username\" IN"
                  + " (SELECT \"t2\".\"username\" FROM \"user\" AS \"t2\""
                  + " WHERE (\"t2\".\"username\" IN (?))))")
          .postgresql(
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" WHERE (\"t1\".\"username\" IN"
                  + " (SELECT \"t2\".\"username\" FROM \"user\" AS \"t2\""
                  + " WHERE (\"t2\".\"username\" = ANY($1))))")
          .with("foo");
    }
  }

  @Nested
  class AsSources {
    @Test
    void withAnAlias() {
      NumberExpr<Integer> length = Fn.length(USER.username).as("name_len");
      DerivedTable sub = USER.select(USER.username, length).as("sub");
      NumberExpr<Integer> outer = sub.col(length);
      StringExpr name = sub.col(USER.username);
      expect(
              sub.select(name, outer).where(outer.gt(3)).orderBy(outer),
              "SELECT \"sub\".\"username\", \"sub\".\"name_len\" FROM (SELECT"
                  + " \"t1\".\"username\", LENGTH(\"t1\".\"username\") AS \"name_len\""
                  + " FROM \"user\" AS \"t1\") AS \"sub\" WHERE (\"sub\".\"name_len\" > ?)"
                  + " ORDER BY \"sub\".\"name_len\"")
          .with(3);
    }

    @Test
    void withANumberedAlias() {
      DerivedTable inner = USER.select(USER.id, USER.username).where(USER.active).as(null);
      expect(
              inner.select(inner.col(USER.username)),
              "SELECT \"t1\".\"username\" FROM (SELECT \"t2\".\"id\", \"t2\".\"username\""
                  + " FROM \"user\" AS \"t2\" WHERE \"t2\".\"active\") AS \"t1\"")
          .with();
      expect(
              inner.select(),
              "SELECT * FROM (SELECT \"t1\".\"id\", \"t1\".\"username\" FROM \"user\" AS \"t1\""
                  + " WHERE \"t1\".\"active\") AS \"t2\"")
          .with();
      expect(
              inner.select(inner.star(), inner.col("id", SqlTypes.BIGINT).as("again")),
              "SELECT \"t1\".*, \"t1\".\"id\" AS \"again\" FROM (SELECT \"t2\".\"id\","
                  + " \"t2\".\"username\" FROM \"user\" AS \"t2\" WHERE \"t2\".\"active\")"
                  + " AS \"t1\"")
          .with();
    }

    @Test
    void ofAnAlias() {
      UserTable pa = USER.as("pa");
      DerivedTable inner = pa.select(pa.username).as("i1");
      StringExpr name = inner.col(pa.username);
      expect(
              USER.select(name).from(inner).orderBy(name),
              "SELECT \"i1\".\"username\" FROM (SELECT \"pa\".\"username\" FROM \"user\" AS"
                  + " \"pa\") AS \"i1\" ORDER BY \"i1\".\"username\"")
          .with();
    }

    @Test
    void withOtherNamesForTheirColumns() {
      DerivedTable inner = USER.select(Fn.count()).as("c").columns("n");
      expect(
              inner.select(inner.col("n", SqlTypes.BIGINT)),
              "SELECT \"c\".\"n\" FROM (SELECT COUNT(*) FROM \"user\" AS \"t1\") AS \"c\"(\"n\")")
          .notOnMariadb()
          .with();
    }

    @Test
    void needNamesForTheirColumns() {
      DerivedTable inner = USER.select(Fn.count()).as("c");
      refused(ErrorCode.INVALID_QUERY, () -> inner.col(Fn.count()));
    }
  }

  @Nested
  class OfValues {
    private final List<List<Object>> rows = List.of(List.of(1, "one"), List.of(2, "two"));

    @Test
    void withoutNames() {
      expect(ValuesList.of(rows).select(), "SELECT * FROM (VALUES (?, ?), (?, ?)) AS \"t1\"")
          .postgresql("SELECT * FROM (VALUES ($1::INTEGER, $2), ($3, $4)) AS \"t1\"")
          .mariadb(
              "SELECT * FROM (SELECT ? AS \"column1\", ? AS \"column2\" UNION ALL SELECT ?, ?)"
                  + " AS \"t1\"")
          .with(1, "one", 2, "two");
    }

    @Test
    void withNames() {
      ValuesList values = ValuesList.of(rows).as("vl", "idx", "name");
      Expr<Integer> index = values.col("idx", SqlTypes.INTEGER);
      expect(
              values.select(index, values.col("name", SqlTypes.TEXT)).orderBy(index),
              "SELECT \"vl\".\"idx\", \"vl\".\"name\" FROM (VALUES (?, ?), (?, ?))"
                  + " AS \"vl\"(\"idx\", \"name\") ORDER BY \"vl\".\"idx\"")
          .postgresql(
              "SELECT \"vl\".\"idx\", \"vl\".\"name\" FROM (VALUES ($1::INTEGER, $2), ($3, $4))"
                  + " AS \"vl\"(\"idx\", \"name\") ORDER BY \"vl\".\"idx\"")
          .mariadb(
              "SELECT \"vl\".\"idx\", \"vl\".\"name\" FROM (SELECT ? AS \"idx\", ? AS \"name\""
                  + " UNION ALL SELECT ?, ?) AS \"vl\" ORDER BY \"vl\".\"idx\"")
          .with(1, "one", 2, "two");
    }

    @Test
    void joined() {
      ValuesList values =
          ValuesList.of(List.of(List.of("huey"), List.of("zaizee"))).as(null, "username");
      Expr<String> name = values.col("username", SqlTypes.TEXT);
      expect(
              USER.select(name).join(values).on(USER.username.eq(name)).orderBy(name.desc()),
              "SELECT \"t1\".\"username\" FROM \"user\" AS \"t2\""
                  + " INNER JOIN (VALUES (?), (?)) AS \"t1\"(\"username\")"
                  + " ON (\"t2\".\"username\" = \"t1\".\"username\")"
                  + " ORDER BY \"t1\".\"username\" DESC")
          .mariadb(
              "SELECT \"t1\".\"username\" FROM \"user\" AS \"t2\" INNER JOIN (SELECT ? AS"
                  + " \"username\" UNION ALL SELECT ?) AS \"t1\" ON (\"t2\".\"username\" ="
                  + " \"t1\".\"username\") ORDER BY \"t1\".\"username\" DESC")
          .with("huey", "zaizee");
    }

    @Test
    void asASet() {
      ValuesList values = ValuesList.of(List.of(List.of(1L, "a"), List.of(2L, "b")));
      expect(
              USER.select(USER.id).where(Fn.row(USER.id, USER.username).in(values)),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\""
                  + " WHERE ((\"t1\".\"id\", \"t1\".\"username\") IN (VALUES (?, ?), (?, ?)))")
          .postgresql(
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" WHERE ((\"t1\".\"id\","
                  + " \"t1\".\"username\") IN (VALUES ($1::BIGINT, $2), ($3, $4)))")
          .mariadb(
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" WHERE ((\"t1\".\"id\","
                  + " \"t1\".\"username\") IN (SELECT ? AS \"column1\", ? AS \"column2\""
                  + " UNION ALL SELECT ?, ?))")
          .with(1L, "a", 2L, "b");
    }

    @Test
    void ofUnevenRowsAreRefused() {
      refused(ErrorCode.INVALID_ARGUMENT, () -> ValuesList.of(List.of(List.of(1), List.of(1, 2))));
      refused(ErrorCode.INVALID_ARGUMENT, () -> ValuesList.of(List.of()));
      refused(ErrorCode.INVALID_ARGUMENT, () -> ValuesList.of(List.of(List.of())));
    }
  }

  @Nested
  class OfFunctions {
    @Test
    void withNamesForTheirColumns() {
      FunctionTable series =
          FunctionTable.of(Fn.call("generate_series", SqlTypes.INTEGER, 1, 5), "g", "n");
      Expr<Integer> n = series.col("n", SqlTypes.INTEGER);
      expect(
              series.select(n).where(n.gt(2)),
              "SELECT \"g\".\"n\" FROM generate_series(?, ?) AS \"g\"(\"n\")"
                  + " WHERE (\"g\".\"n\" > ?)")
          .postgresql(
              "SELECT \"g\".\"n\" FROM generate_series($1::INTEGER, $2::INTEGER) AS \"g\"(\"n\")"
                  + " WHERE (\"g\".\"n\" > $3)")
          .notOnMysql()
          .with(1, 5, 2);
    }

    @Test
    void withTheNumberOfTheRow() {
      FunctionTable words =
          FunctionTable.of(
                  Fn.call("regexp_split_to_table", SqlTypes.TEXT, USER.username, "-"),
                  "w",
                  "word",
                  "at")
              .withOrdinality();
      expect(
              USER.select(
                      USER.id, words.col("word", SqlTypes.TEXT), words.col("at", SqlTypes.BIGINT))
                  .crossJoin(words),
              "SELECT \"t1\".\"id\", \"w\".\"word\", \"w\".\"at\" FROM \"user\" AS \"t1\""
                  + " CROSS JOIN regexp_split_to_table(\"t1\".\"username\", ?) WITH ORDINALITY"
                  + " AS \"w\"(\"word\", \"at\")")
          .notOnMysql()
          .with("-");
    }
  }

  @Nested
  class WithoutATable {
    @Test
    void fromSeveralSources() {
      DerivedTable one = Select.start().select(Value.of("a").as("x")).as("one");
      DerivedTable two = Select.start().select(Value.of("b").as("x")).as("two");
      expect(
              Select.start()
                  .select(one.col("x", SqlTypes.TEXT), two.col("x", SqlTypes.TEXT))
                  .from(one, two),
              "SELECT \"one\".\"x\", \"two\".\"x\" FROM (SELECT ? AS \"x\") AS \"one\","
                  + " (SELECT ? AS \"x\") AS \"two\"")
          .with("a", "b");
    }
  }
}
