package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.sql.HappeningTable.HAPPENING;
import static io.github.peeweevertx.testing.tck.sql.LedgerTable.LEDGER;
import static io.github.peeweevertx.testing.tck.sql.PersonTable.PERSON;
import static io.github.peeweevertx.testing.tck.sql.SampleTable.SAMPLE;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.DatePart;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Value;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.type.CompositeKey;
import io.github.peeweevertx.type.SqlTypes;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Arithmetic, row values, parts of dates, and any other operator. */
public abstract class ArithmeticTextTck extends SqlTextTck {
  private static final String PREFIX = "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" WHERE ";

  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   * @param words which of the texts it is compared with
   */
  protected ArithmeticTextTck(Dialect dialect, Words words) {
    super(dialect, words);
  }

  private Expectation where(Condition condition, String text) {
    return expect(USER.select(USER.id).where(condition), PREFIX + text);
  }

  @Nested
  class Arithmetic {
    private Expectation computed(Expr<?> expression, String text) {
      return expect(SAMPLE.select(expression), "SELECT " + text + " FROM \"sample\" AS \"t1\"");
    }

    @Test
    void ofNumbers() {
      computed(SAMPLE.counter.plus(1), "(\"t1\".\"counter\" + ?)").with(1);
      computed(SAMPLE.counter.minus(1), "(\"t1\".\"counter\" - ?)").with(1);
      computed(SAMPLE.counter.times(2), "(\"t1\".\"counter\" * ?)").with(2);
      computed(SAMPLE.counter.div(2), "(\"t1\".\"counter\" / ?)").with(2);
      computed(SAMPLE.counter.mod(2), "(\"t1\".\"counter\" % ?)").with(2);
      computed(
              SAMPLE.counter.plus(SAMPLE.value).times(SAMPLE.counter),
              "((\"t1\".\"counter\" + \"t1\".\"value\") * \"t1\".\"counter\")")
          .with();
      computed(Value.of(10).minus(SAMPLE.counter), "(? - \"t1\".\"counter\")").with(10);
    }

    @Test
    void ofNumbersOfAnotherTypeSaysTheType() {
      computed(SAMPLE.counter.times(Value.of(1.5)), "(\"t1\".\"counter\" * ?)")
          .postgresql(
              "SELECT (\"t1\".\"counter\" * $1::DOUBLE PRECISION) FROM \"sample\" AS \"t1\"")
          .with(1.5);
      computed(Value.of(1.5).times(SAMPLE.counter), "(? * \"t1\".\"counter\")")
          .postgresql(
              "SELECT ($1::DOUBLE PRECISION * \"t1\".\"counter\") FROM \"sample\" AS \"t1\"")
          .with(1.5);
    }

    @Test
    void ofBits() {
      computed(SAMPLE.counter.bitAnd(4), "(\"t1\".\"counter\" & ?)").with(4);
      computed(SAMPLE.counter.bitOr(1), "(\"t1\".\"counter\" | ?)").with(1);
      computed(SAMPLE.counter.xor(1), "(\"t1\".\"counter\" # ?)")
          .mysql("SELECT (\"t1\".\"counter\" ^ ?) FROM \"sample\" AS \"t1\"")
          .with(1);
      computed(SAMPLE.counter.bitNot(), "~\"t1\".\"counter\"").with();
      computed(
              SAMPLE.counter.bitAnd(SAMPLE.counter.bitNot()),
              "(\"t1\".\"counter\" & ~\"t1\".\"counter\")")
          .with();
    }

    @Test
    void ofText() {
      expect(
              PERSON.select(PERSON.first.concat(" ").concat(PERSON.last)),
              "SELECT ((\"t1\".\"first\" || ?) || \"t1\".\"last\") FROM \"person\" AS \"t1\"")
          .mysql(
              "SELECT CONCAT(CONCAT(\"t1\".\"first\", ?), \"t1\".\"last\")"
                  + " FROM \"person\" AS \"t1\"")
          .with(" ");
    }

    @Test
    void withAnyOperatorOfTheDatabase() {
      where(USER.username.infix("^@", Value.of("a")), "(\"t1\".\"username\" ^@ ?)")
          .runsOnPostgresqlOnly()
          .with("a");
      where(
              USER.email.infix("IS DISTINCT FROM", USER.username),
              "(\"t1\".\"email\" IS DISTINCT FROM \"t1\".\"username\")")
          .runsOnPostgresqlOnly()
          .with();
      expect(
              SAMPLE.select(SAMPLE.counter.infix("<<", Value.of(2), SqlTypes.INTEGER)),
              "SELECT (\"t1\".\"counter\" << ?) FROM \"sample\" AS \"t1\"")
          .with(2);
    }

    @Test
    void withNoTextFromOutsideAsOperator() {
      for (String bad :
          new String[] {"", " ", "= 1 OR 1 =", "--", "/*", ";", "'", "a  b", " a", "=)", "a1"}) {
        refused(ErrorCode.INVALID_ARGUMENT, () -> USER.id.infix(bad, USER.id));
      }
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.id.infix(null, USER.id));
    }
  }

  @Nested
  class Rows {
    @Test
    void areComparedWithValues() {
      LocalDate day = LocalDate.of(2017, 1, 1);
      expect(
              PERSON.select(PERSON.id).where(Fn.row(PERSON.first, PERSON.dob).eq("foo", day)),
              "SELECT \"t1\".\"id\" FROM \"person\" AS \"t1\""
                  + " WHERE ((\"t1\".\"first\", \"t1\".\"dob\") = (?, ?))")
          .with("foo", day);
      expect(
              PERSON.select(PERSON.id).where(Fn.row(PERSON.first, PERSON.id).gt("foo", 3L)),
              "SELECT \"t1\".\"id\" FROM \"person\" AS \"t1\""
                  + " WHERE ((\"t1\".\"first\", \"t1\".\"id\") > (?, ?))")
          .with("foo", 3L);
    }

    @Test
    void areInLists() {
      where(
              Fn.row(USER.id, USER.username).in(List.of(List.of(1L, "a"), List.of(2L, "b"))),
              "((\"t1\".\"id\", \"t1\".\"username\") IN ((?, ?), (?, ?)))")
          .with(1L, "a", 2L, "b");
      where(
              Fn.row(USER.id, USER.username).notIn(List.of(List.of(1L, "a"))),
              "((\"t1\".\"id\", \"t1\".\"username\") NOT IN ((?, ?)))")
          .with(1L, "a");
    }

    @Test
    void areInSubqueries() {
      where(
              Fn.row(USER.id, USER.username).in(TWEET.select(TWEET.user, TWEET.content)),
              "((\"t1\".\"id\", \"t1\".\"username\") IN"
                  + " (SELECT \"t2\".\"user_id\", \"t2\".\"content\" FROM \"tweet\" AS \"t2\"))")
          .with();
    }

    @Test
    void keepTheirWidthAndTypes() {
      refused(ErrorCode.INVALID_ARGUMENT, () -> Fn.row(USER.id, USER.username).eq(1L));
      refused(ErrorCode.INVALID_ARGUMENT, () -> Fn.row(USER.id, USER.username).eq("a", 1L));
      refused(
          ErrorCode.INVALID_ARGUMENT,
          () -> Fn.row(USER.id, USER.username).in(TWEET.select(TWEET.id)));
      refused(ErrorCode.INVALID_ARGUMENT, Fn::row);
    }

    @Test
    void areTheKeysOfSomeModels() {
      String select = "SELECT \"t1\".\"value\" FROM \"ledger\" AS \"t1\" WHERE ";
      expect(
              LEDGER.select(LEDGER.value).where(LEDGER.byKey(CompositeKey.of("c", "k"))),
              select + "((\"t1\".\"category\" = ?) AND (\"t1\".\"key\" = ?))")
          .with("c", "k");
      expect(
              LEDGER.select(LEDGER.value).where(LEDGER.key().eq(CompositeKey.of("c", "k"))),
              select + "((\"t1\".\"category\", \"t1\".\"key\") = (?, ?))")
          .with("c", "k");
      expect(
              LEDGER.select(LEDGER.value).where(LEDGER.byKeys(List.of(CompositeKey.of("c", "k")))),
              select + "((\"t1\".\"category\", \"t1\".\"key\") IN ((?, ?)))")
          .with("c", "k");
      refused(ErrorCode.INVALID_ARGUMENT, () -> LEDGER.byKey(CompositeKey.of("c")));
      refused(ErrorCode.INVALID_ARGUMENT, () -> LEDGER.key().eq(CompositeKey.of("c")));
    }
  }

  @Nested
  class Dates {
    private Expectation computed(Expr<?> expression, String text) {
      return expect(
          HAPPENING.select(expression), "SELECT " + text + " FROM \"happening\" AS \"t1\"");
    }

    @Test
    void haveParts() {
      computed(HAPPENING.at.year(), "EXTRACT(year FROM \"t1\".\"at\")").with();
      computed(HAPPENING.day.month(), "EXTRACT(month FROM \"t1\".\"day\")").with();
      computed(HAPPENING.day.day(), "EXTRACT(day FROM \"t1\".\"day\")").with();
      computed(HAPPENING.at.hour(), "EXTRACT(hour FROM \"t1\".\"at\")").with();
      computed(HAPPENING.at.minute(), "EXTRACT(minute FROM \"t1\".\"at\")").with();
      computed(HAPPENING.at.second(), "EXTRACT(second FROM \"t1\".\"at\")").with();
      computed(HAPPENING.at.epochSeconds(), "EXTRACT(epoch FROM \"t1\".\"at\")")
          .mysql(
              "SELECT (TIMESTAMPDIFF(MICROSECOND, '1970-01-01', \"t1\".\"at\") / 1000000.0000)"
                  + " FROM \"happening\" AS \"t1\"")
          .with();
      expect(
              HAPPENING
                  .select(HAPPENING.at.year(), Fn.count())
                  .where(HAPPENING.at.month().eq(5))
                  .groupBy(HAPPENING.at.year())
                  .orderBy(HAPPENING.at.year().desc()),
              "SELECT EXTRACT(year FROM \"t1\".\"at\"), COUNT(*) FROM \"happening\" AS \"t1\""
                  + " WHERE (EXTRACT(month FROM \"t1\".\"at\") = ?)"
                  + " GROUP BY EXTRACT(year FROM \"t1\".\"at\")"
                  + " ORDER BY EXTRACT(year FROM \"t1\".\"at\") DESC")
          .with(5);
    }

    @Test
    void areTruncated() {
      for (DatePart part : EnumSet.range(DatePart.YEAR, DatePart.SECOND)) {
        String mysql =
            switch (part) {
              case YEAR -> "%Y-01-01 00:00:00";
              case MONTH -> "%Y-%m-01 00:00:00";
              case DAY -> "%Y-%m-%d 00:00:00";
              case HOUR -> "%Y-%m-%d %H:00:00";
              case MINUTE -> "%Y-%m-%d %H:%i:00";
              case SECOND -> "%Y-%m-%d %H:%i:%S";
              case EPOCH -> throw new AssertionError("no part of the calendar");
            };
        computed(HAPPENING.at.truncate(part), "DATE_TRUNC('" + part.sql() + "', \"t1\".\"at\")")
            .mysql(
                "SELECT CAST(DATE_FORMAT(\"t1\".\"at\", '"
                    + mysql
                    + "') AS DATETIME(6)) FROM \"happening\" AS \"t1\"")
            .with();
      }
    }
  }
}
