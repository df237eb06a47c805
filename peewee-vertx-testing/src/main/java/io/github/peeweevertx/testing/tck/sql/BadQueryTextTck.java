package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.sql.PersonTable.PERSON;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.ast.NumberExpr;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Joinable;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.Value;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.sql.SqlQuery;
import io.github.peeweevertx.testing.model.UserTable;
import io.github.peeweevertx.type.SqlTypes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Queries that make no sense, and names and values that are meant to break them. */
public abstract class BadQueryTextTck extends SqlTextTck {
  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   * @param words which of the texts it is compared with
   */
  protected BadQueryTextTck(Dialect dialect, Words words) {
    super(dialect, words);
  }

  private void refusedNaming(SqlQuery query, String name) {
    String message = refused(ErrorCode.INVALID_QUERY, () -> query.sql(dialect())).getMessage();
    assertTrue(message.contains(name), message);
  }

  @Nested
  class Sources {
    @Test
    void thatAreNotInTheQuery() {
      refusedNaming(USER.select().where(TWEET.content.eq("x")), "content of table tweet");
      refusedNaming(USER.select(TWEET.id), "id of table tweet");
      refusedNaming(USER.select().orderBy(PERSON.dob), "dob of table person");
      refusedNaming(USER.delete().where(TWEET.id.eq(1L)), "id of table tweet");
      refusedNaming(USER.update(USER.email.to(TWEET.content)).all(), "content of table tweet");
      refusedNaming(USER.select().as("x").select(USER.id), "id of table user");
      refusedNaming(USER.select().where(USER.id.in(TWEET.select(PERSON.id))), "id of table person");
    }

    @Test
    void thatAreAnAliasOfOneThatIs() {
      UserTable alias = USER.as("u2");
      refusedNaming(USER.select().where(alias.id.eq(1L)), "u2");
    }

    @Test
    void thatShareAnAlias() {
      refusedNaming(
          USER.select(USER.id).join(TWEET.as("x")).switchTo(USER).join(TWEET.as("x")), "x");
      refusedNaming(USER.select(USER.id).crossJoin(USER), "t1");
      refusedNaming(USER.select(USER.id).crossJoin(PERSON.as("t1")), "t1");
      refusedNaming(USER.update(USER.logins.to(0)).from(USER).all(), "user");
    }

    @Test
    void thatAreNull() {
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.select().join(null));
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.select().from((Joinable) null));
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.select().from());
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.select().switchTo(null));
    }
  }

  @Nested
  class SelectLists {
    @Test
    void thatAreEmpty() {
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.select(List.of()));
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.select(USER.id, null));
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.select().distinctOn());
    }

    @Test
    void thatComeTooLate() {
      Select<String> mapped = USER.select(USER.username).into(name -> name);
      refused(ErrorCode.INVALID_QUERY, () -> mapped.select(USER.id));
    }
  }

  @Nested
  class Names {
    @Test
    void withQuotes() {
      expect(
              USER.select(USER.id.as("a\"b`c\\d'; --")),
              "SELECT \"t1\".\"id\" AS \"a\"\"b`c\\d'; --\" FROM \"user\" AS \"t1\"")
          .mysqlAsIs("SELECT `t1`.`id` AS `a\"b``c\\d'; --` FROM `user` AS `t1`")
          .with();
    }

    @Test
    void withNulOrWithoutAnything() {
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.select(USER.id.as("a\0b")).sql(dialect()));
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.select(USER.id.as("")).sql(dialect()));
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.as("x\0").select().sql(dialect()));
    }

    @Test
    void thatAreTooLong() {
      expect(
              USER.select(USER.id.as("x".repeat(63))),
              "SELECT \"t1\".\"id\" AS \"" + "x".repeat(63) + "\" FROM \"user\" AS \"t1\"")
          .with();
      refused(
          ErrorCode.INVALID_ARGUMENT,
          () -> USER.select(USER.id.as("x".repeat(200))).sql(dialect()));
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.as("ü".repeat(200)).select().sql(dialect()));
    }

    @Test
    void forSortingComeFromAList() {
      expect(
              USER.select(USER.id)
                  .orderBy(USER.sortable("email", USER.username, USER.email).desc()),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" ORDER BY \"t1\".\"email\" DESC")
          .with();
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.sortable("id; DROP TABLE", USER.username));
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.sortable(null, USER.username));
    }
  }

  @Nested
  class Numbers {
    @Test
    void ofParametersAreBounded() {
      List<List<Object>> rows = new ArrayList<>();
      for (int i = 0; i < 24_000; i++) {
        rows.add(List.of("f", "l", LocalDate.EPOCH));
      }
      var insert = PERSON.insertMany(List.of(PERSON.first, PERSON.last, PERSON.dob), rows);
      String message = refused(ErrorCode.INVALID_QUERY, () -> insert.sql(dialect())).getMessage();
      assertTrue(message.contains("65535"), message);
    }

    @Test
    void ofValuesInAListAreNotWhereTheyAreOneParameter() {
      List<Long> many = LongStream.range(0, 70_000).boxed().toList();
      SqlQuery query = USER.select(USER.id).where(USER.id.in(many));
      if (dialect().supports(Feature.ANY_ARRAY)) {
        run(query.sql(dialect()));
      } else {
        refused(ErrorCode.INVALID_QUERY, () -> query.sql(dialect()));
      }
    }

    @Test
    void thatDoNotFitAreRefusedByTheType() {
      NumberExpr<Integer> sum = Fn.sum(USER.logins);
      expect(USER.select(sum), "SELECT SUM(\"t1\".\"logins\") FROM \"user\" AS \"t1\"").with();
      expect(
              USER.select(Value.of(SqlTypes.SMALLINT, (short) 3)),
              "SELECT ? FROM \"user\" AS \"t1\"")
          .postgresql("SELECT $1::SMALLINT FROM \"user\" AS \"t1\"")
          .with((short) 3);
    }
  }
}
