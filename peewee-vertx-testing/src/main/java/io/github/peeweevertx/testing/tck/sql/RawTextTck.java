package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.sql.HappeningTable.HAPPENING;
import static io.github.peeweevertx.testing.tck.sql.PersonTable.PERSON;
import static io.github.peeweevertx.testing.tck.sql.RegisterTable.REGISTER;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.RawQuery;
import io.github.peeweevertx.query.Sql;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.type.SqlTypes;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Text that the user writes: fragments, and whole statements. */
public abstract class RawTextTck extends SqlTextTck {
  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   * @param words which of the texts it is compared with
   */
  protected RawTextTck(Dialect dialect, Words words) {
    super(dialect, words);
  }

  @Nested
  class Fragments {
    @Test
    void takeTheirValuesInOrder() {
      expect(
              USER.select(USER.id, Sql.raw("?::text || username", "x").as("y"))
                  .where(USER.logins.gt(1), Sql.condition("length(username) > ?", 3))
                  .limit(5),
              "SELECT \"t1\".\"id\", ?::text || username AS \"y\" FROM \"user\" AS \"t1\""
                  + " WHERE ((\"t1\".\"logins\" > ?) AND length(username) > ?) LIMIT ?")
          .runsOnPostgresqlOnly()
          .with("x", 1, 3, 5L);
    }

    @Test
    void takeExpressionsAndQueries() {
      expect(
              HAPPENING
                  .select(HAPPENING.id)
                  .where(Sql.condition("age(?) < interval '1 day'", HAPPENING.at)),
              "SELECT \"t1\".\"id\" FROM \"happening\" AS \"t1\""
                  + " WHERE age(\"t1\".\"at\") < interval '1 day'")
          .runsOnPostgresqlOnly()
          .with();
      expect(
              REGISTER.select(Sql.raw(SqlTypes.BIGINT, "1 + ?", REGISTER.select(Fn.count()))),
              "SELECT 1 + (SELECT COUNT(*) FROM \"register\" AS \"t1\")"
                  + " FROM \"register\" AS \"t1\"")
          .with();
    }

    @Test
    void leaveQuestionMarksInQuotesAlone() {
      expect(
              PERSON.select(Sql.raw("'what?' || \"first\" || ? -- why?\n || '' /* ? */", "x")),
              "SELECT 'what?' || \"first\" || $1 -- why?\n || '' /* ? */ FROM \"person\" AS \"t1\"")
          .mysqlAsIs(
              "SELECT 'what?' || \"first\" || ? -- why?\n || '' /* ? */ FROM `person` AS `t1`")
          .onPaperOnly()
          .with("x");
      expect(
              PERSON.select(Sql.raw("$$a ? b$$ || $q$?$q$ || ?", "x")),
              "SELECT $$a ? b$$ || $q$?$q$ || $1 FROM \"person\" AS \"t1\"")
          .mysql("SELECT $$a ? b$$ || $q$?$q$ || ? FROM \"person\" AS \"t1\"")
          .runsOnPostgresqlOnly()
          .with("x");
      expect(
              PERSON.select(PERSON.id).where(Sql.condition("data ?? ?", "k")),
              "SELECT \"t1\".\"id\" FROM \"person\" AS \"t1\" WHERE data ? $1")
          .mysql("SELECT \"t1\".\"id\" FROM \"person\" AS \"t1\" WHERE data ? ?")
          .onPaperOnly()
          .with("k");
    }

    @Test
    void needAsManyValuesAsTheySay() {
      refused(ErrorCode.INVALID_ARGUMENT, () -> Sql.raw("a > ?"));
      refused(ErrorCode.INVALID_ARGUMENT, () -> Sql.raw("a > 1", 2));
      refused(ErrorCode.INVALID_ARGUMENT, () -> Sql.raw((String) null));
      refused(ErrorCode.INVALID_ARGUMENT, () -> Sql.condition("? ?", 1, 2, 3));
    }
  }

  @Nested
  class Statements {
    @Test
    void withQuestionMarks() {
      expect(
              PERSON.raw(
                  "SELECT first, last, dob FROM person WHERE first = ? AND"
                      + " substr(last, 1, 1) = ? ORDER BY last",
                  "huey",
                  "l"),
              "SELECT first, last, dob FROM person WHERE first = ? AND substr(last, 1, 1) = ?"
                  + " ORDER BY last")
          .with("huey", "l");
    }

    @Test
    void withNames() {
      expect(
              PERSON.raw(
                  "SELECT * FROM person WHERE first = #{name} OR last = #{name} OR id = #{id}",
                  Map.of("name", "huey", "id", 3L)),
              "SELECT * FROM person WHERE first = ? OR last = ? OR id = ?")
          .with("huey", "huey", 3L);
      refused(ErrorCode.INVALID_ARGUMENT, () -> PERSON.raw("SELECT #{missing}", Map.of("x", 1)));
      refused(ErrorCode.INVALID_ARGUMENT, () -> PERSON.raw("SELECT #{open", Map.of("open", 1)));
    }

    @Test
    void withoutAModel() {
      expect(RawQuery.of("SELECT 1 + ?", 2), "SELECT 1 + ?").with(2);
      expect(RawQuery.of("SELECT 1 + #{a}", Map.of("a", 2)).asJson(), "SELECT 1 + ?").with(2);
      expect(RawQuery.of("SELECT 1"), "SELECT 1").with();
    }
  }
}
