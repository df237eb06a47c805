package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.sql.BranchTable.BRANCH;
import static io.github.peeweevertx.testing.tck.sql.PersonTable.PERSON;
import static io.github.peeweevertx.testing.tck.sql.RemarkTable.REMARK;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.Sql;
import io.github.peeweevertx.sql.Dialect;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Order, limits, DISTINCT, and the queries that are wrapped into others. */
public abstract class OrderTextTck extends SqlTextTck {
  private static final LocalDate DAY = LocalDate.of(1980, 1, 1);

  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   * @param words which of the texts it is compared with
   */
  protected OrderTextTck(Dialect dialect, Words words) {
    super(dialect, words);
  }

  @Nested
  class Order {
    @Test
    void directions() {
      expect(
              USER.select(USER.id).orderBy(USER.username.desc(), USER.id, USER.email.asc()),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\""
                  + " ORDER BY \"t1\".\"username\" DESC, \"t1\".\"id\", \"t1\".\"email\" ASC")
          .with();
    }

    @Test
    void moreTermsAndNone() {
      Select<?> query = USER.select(USER.id).orderByExtend(USER.username.desc());
      expect(
              query.orderByExtend(USER.id),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\""
                  + " ORDER BY \"t1\".\"username\" DESC, \"t1\".\"id\"")
          .with();
      expect(query.orderBy(), "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\"").with();
    }

    @Test
    void nulls() {
      expect(
              USER.select(USER.id).orderBy(USER.email.desc().nullsLast()),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\""
                  + " ORDER BY \"t1\".\"email\" DESC NULLS LAST")
          .mysql(
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" ORDER BY CASE WHEN (\"t1\".\"email\" IS"
                  + " NULL) THEN ? ELSE ? END, \"t1\".\"email\" DESC")
          .with(namesNulls() ? new Object[] {} : new Object[] {1, 0});
      expect(
              USER.select(USER.id).orderBy(USER.email.asc().nullsFirst()),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\""
                  + " ORDER BY \"t1\".\"email\" ASC NULLS FIRST")
          .mysql(
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" ORDER BY"
                  + " CASE WHEN (\"t1\".\"email\" IS NULL) THEN ? ELSE ? END, \"t1\".\"email\" ASC")
          .with(namesNulls() ? new Object[] {} : new Object[] {0, 1});
    }

    @Test
    void namesAndTextOfTheUser() {
      expect(
              USER.select(USER.username.as("who")).orderBy(Fn.name("who"), Sql.raw("1")),
              "SELECT \"t1\".\"username\" AS \"who\" FROM \"user\" AS \"t1\" ORDER BY \"who\", 1")
          .with();
    }

    @Test
    void collations() {
      expect(
              USER.select(USER.id).orderBy(USER.username.asc().collate("binary")),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\""
                  + " ORDER BY \"t1\".\"username\" COLLATE binary ASC")
          .onPaperOnly()
          .with();
      expect(
              USER.select(USER.id).orderBy(USER.username.collate("C").desc()),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\""
                  + " ORDER BY \"t1\".\"username\" COLLATE \"C\" DESC")
          .runsOnPostgresqlOnly()
          .with();
    }
  }

  @Nested
  class Limits {
    @Test
    void limitAndOffsetAreBound() {
      Select<?> query = BRANCH.select(BRANCH.name);
      String text = "SELECT \"t1\".\"name\" FROM \"branch\" AS \"t1\"";
      expect(query.limit(10), text + " LIMIT ?").with(10L);
      expect(query.limit(0), text + " LIMIT ?").with(0L);
      expect(query.limit(10).offset(3), text + " LIMIT ? OFFSET ?").with(10L, 3L);
      expect(query.limit(10).offset(3).unlimited(), text).with();
      expect(query.offset(3), text + " OFFSET ?")
          .mysql(text + " LIMIT 18446744073709551615 OFFSET ?")
          .with(3L);
    }

    @Test
    void pagesCountFromOne() {
      Select<?> query = BRANCH.select(BRANCH.name);
      String text = "SELECT \"t1\".\"name\" FROM \"branch\" AS \"t1\" LIMIT ? OFFSET ?";
      expect(query.page(1, 20), text).with(20L, 0L);
      expect(query.page(2), text).with(20L, 20L);
      expect(BRANCH.select().page(1), text.replace("\"name\"", "\"name\", \"t1\".\"parent_id\""))
          .with(20L, 0L);
      expect(query.page(3, 15), text).with(15L, 30L);
      expect(query.page(0, 15), text).with(15L, 0L);
      expect(query.page(-4, 15), text).with(15L, 0L);
    }

    @Test
    void negativeOnesAreRefused() {
      refused(ErrorCode.INVALID_ARGUMENT, () -> BRANCH.select().limit(-1));
      refused(ErrorCode.INVALID_ARGUMENT, () -> BRANCH.select().offset(-1));
      refused(ErrorCode.INVALID_ARGUMENT, () -> BRANCH.select().page(1, 0));
    }
  }

  @Nested
  class Distinct {
    @Test
    void equalRowsOnce() {
      expect(
              PERSON.select(PERSON.first).distinct(),
              "SELECT DISTINCT \"t1\".\"first\" FROM \"person\" AS \"t1\"")
          .with();
      expect(
              PERSON.select(PERSON.first).distinct().distinct(false),
              "SELECT \"t1\".\"first\" FROM \"person\" AS \"t1\"")
          .with();
    }

    @Test
    void theFirstRowOfEach() {
      expect(
              REMARK
                  .select(PERSON.first, REMARK.content)
                  .join(PERSON)
                  .distinctOn(PERSON.first)
                  .orderBy(PERSON.first, REMARK.content),
              "SELECT DISTINCT ON (\"t1\".\"first\") \"t1\".\"first\", \"t2\".\"content\""
                  + " FROM \"remark\" AS \"t2\""
                  + " INNER JOIN \"person\" AS \"t1\" ON (\"t2\".\"author_id\" = \"t1\".\"id\")"
                  + " ORDER BY \"t1\".\"first\", \"t2\".\"content\"")
          .notOnMysql()
          .with();
      expect(
              USER.select(USER.id)
                  .distinctOn(USER.logins.mod(3))
                  .orderBy(USER.logins.mod(3).desc(), USER.id),
              "SELECT DISTINCT ON (\"t1\".\"logins\" % ?) \"t1\".\"id\" FROM \"user\" AS \"t1\""
                  + " ORDER BY (\"t1\".\"logins\" % ?) DESC, \"t1\".\"id\"")
          .postgresql(
              "SELECT DISTINCT ON (\"t1\".\"logins\" % $1) \"t1\".\"id\" FROM \"user\" AS \"t1\""
                  + " ORDER BY (\"t1\".\"logins\" % $1) DESC, \"t1\".\"id\"")
          .notOnMysql()
          .with(namesTwice() ? new Object[] {3} : new Object[] {3, 3});
      expect(
              PERSON.select(PERSON.first).distinctOn(PERSON.first).distinct(true),
              "SELECT DISTINCT \"t1\".\"first\" FROM \"person\" AS \"t1\"")
          .with();
    }
  }

  @Nested
  class Wrapped {
    @Test
    void aCountKeepsWhatChangesTheNumberOfRows() {
      Select<?> query = USER.select().where(USER.active).orderBy(USER.username).limit(5);
      expect(
              query.counted(false),
              "SELECT COUNT(1) FROM (SELECT 1 FROM \"user\" AS \"t1\" WHERE \"t1\".\"active\""
                  + " LIMIT ?) AS \"_wrapped\"")
          .with(5L);
      expect(
              query.counted(true),
              "SELECT COUNT(1) FROM (SELECT 1 FROM \"user\" AS \"t1\" WHERE \"t1\".\"active\")"
                  + " AS \"_wrapped\"")
          .with();
      expect(
              USER.select(USER.username).distinct().counted(true),
              "SELECT COUNT(1) FROM (SELECT DISTINCT \"t1\".\"username\""
                  + " FROM \"user\" AS \"t1\") AS \"_wrapped\"")
          .with();
      expect(
              USER.select(USER.email).groupBy(USER.email).counted(true),
              "SELECT COUNT(1) FROM (SELECT \"t1\".\"email\" FROM \"user\" AS \"t1\""
                  + " GROUP BY \"t1\".\"email\") AS \"_wrapped\"")
          .with();
    }

    @Test
    void whetherThereIsARowNeedsNoColumns() {
      expect(
              USER.select().where(USER.active).offset(3).existsForm(),
              "SELECT 1 FROM \"user\" AS \"t1\" WHERE \"t1\".\"active\" LIMIT ?")
          .with(1L);
    }
  }
}
