package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.sql.BlankTable.BLANK;
import static io.github.peeweevertx.testing.tck.sql.BranchTable.BRANCH;
import static io.github.peeweevertx.testing.tck.sql.DefaultedTable.DEFAULTED;
import static io.github.peeweevertx.testing.tck.sql.LedgerTable.LEDGER;
import static io.github.peeweevertx.testing.tck.sql.PersonTable.PERSON;
import static io.github.peeweevertx.testing.tck.sql.RegisterTable.REGISTER;
import static io.github.peeweevertx.testing.tck.sql.RemarkTable.REMARK;
import static io.github.peeweevertx.testing.tck.sql.SampleTable.SAMPLE;
import static io.github.peeweevertx.testing.tck.sql.VaultTable.VAULT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Insert;
import io.github.peeweevertx.query.Sql;
import io.github.peeweevertx.query.Value;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.type.Ref;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Inserts: of one row, of several, of queries; defaults; what they give back. */
public abstract class InsertTextTck extends SqlTextTck {
  private static final LocalDate DAY = LocalDate.of(2011, 1, 1);

  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   * @param words which of the texts it is compared with
   */
  protected InsertTextTck(Dialect dialect, Words words) {
    super(dialect, words);
  }

  /** Where the key is given back by the statement, it stands behind it. */
  private Expectation keyed(Insert<?, ?> insert, String text, String returning) {
    return expect(insert, text + " RETURNING " + returning).mysql(text);
  }

  @Nested
  class OfOneRow {
    @Test
    void columnsStandInTheOrderOfDeclaration() {
      keyed(
              PERSON.insert(PERSON.dob.to(DAY), PERSON.last.to("cat"), PERSON.first.to("huey")),
              "INSERT INTO \"person\" (\"first\", \"last\", \"dob\") VALUES (?, ?, ?)",
              "\"person\".\"id\"")
          .with("huey", "cat", DAY);
      keyed(
              PERSON.insert(List.of(PERSON.first.to("huey"), PERSON.last.to("cat"))),
              "INSERT INTO \"person\" (\"first\", \"last\") VALUES (?, ?)",
              "\"person\".\"id\"")
          .with("huey", "cat");
    }

    @Test
    void onlyTheCountOfRowsNeedsNoKey() {
      expect(
              PERSON.insert(PERSON.first.to("huey"), PERSON.last.to("cat")).rowCount(),
              "INSERT INTO \"person\" (\"first\", \"last\") VALUES (?, ?)")
          .with("huey", "cat");
    }

    @Test
    void aReferenceTakesAnObjectOrAKey() {
      User user = new User("x");
      user.id = 1337L;
      String text = "INSERT INTO \"tweet\" (\"user_id\", \"content\") VALUES (?, ?)";
      expect(TWEET.insert(TWEET.user.to(user), TWEET.content.to("leet")).rowCount(), text)
          .onPaperOnly()
          .with(1337L, "leet");
      expect(TWEET.insert(TWEET.user.to(1337L), TWEET.content.to("leet")).rowCount(), text)
          .onPaperOnly()
          .with(1337L, "leet");
      expect(TWEET.insert(TWEET.user.to(Ref.id(1337L)), TWEET.content.to("leet")).rowCount(), text)
          .onPaperOnly()
          .with(1337L, "leet");
    }

    @Test
    void defaultsOfTheModelAreWritten() {
      keyed(
              SAMPLE.insert(SAMPLE.counter.to(3)),
              "INSERT INTO \"sample\" (\"counter\", \"value\") VALUES (?, ?)",
              "\"sample\".\"id\"")
          .with(3, 1.0);
      keyed(
              USER.insert(USER.username.to("x")),
              "INSERT INTO \"user\" (\"username\", \"active\", \"logins\") VALUES (?, ?, ?)",
              "\"user\".\"id\"")
          .with("x", true, 0);
    }

    @Test
    void aRowOfNothing() {
      expect(BLANK.insert(), "INSERT INTO \"blank\" DEFAULT VALUES RETURNING \"blank\".\"id\"")
          .mysql("INSERT INTO \"blank\" () VALUES ()")
          .with();
      keyed(SAMPLE.insert(), "INSERT INTO \"sample\" (\"value\") VALUES (?)", "\"sample\".\"id\"")
          .onPaperOnly()
          .with(1.0);
    }

    @Test
    void valuesOfExpressionsAndQueries() {
      keyed(
              REMARK.insert(
                  REMARK.author.to(
                      PERSON.select(PERSON.id).where(PERSON.first.eq("huey")).asField()),
                  REMARK.content.to("hello")),
              "INSERT INTO \"remark\" (\"author_id\", \"content\") VALUES ((SELECT \"t1\".\"id\""
                  + " FROM \"person\" AS \"t1\" WHERE (\"t1\".\"first\" = ?)), ?)",
              "\"remark\".\"id\"")
          .onPaperOnly()
          .with("huey", "hello");
      keyed(
              SAMPLE.insert(SAMPLE.counter.to(Value.of(2).times(3)), SAMPLE.value.to(Fn.random())),
              "INSERT INTO \"sample\" (\"counter\", \"value\") VALUES ((? * ?), random())",
              "\"sample\".\"id\"")
          .postgresql(
              "INSERT INTO \"sample\" (\"counter\", \"value\") VALUES (($1::INTEGER * $2),"
                  + " random()) RETURNING \"sample\".\"id\"")
          .mysql("INSERT INTO \"sample\" (\"counter\", \"value\") VALUES ((? * ?), rand())")
          .with(2, 3);
    }

    @Test
    void aNullIsWritten() {
      keyed(
              REGISTER.insert(REGISTER.value.to(1), REGISTER.category.to((String) null)),
              "INSERT INTO \"register\" (\"value\", \"category\") VALUES (?, ?)",
              "\"register\".\"id\"")
          .with(1, null);
    }

    @Test
    void intoASchemaAndThroughAnAlias() {
      keyed(
              VAULT.insert(VAULT.content.to("gold")),
              "INSERT INTO \"vaults\".\"vault\" (\"content\") VALUES (?)",
              "\"vault\".\"id\"")
          .with("gold");
      PersonTable alias = PERSON.as("pa");
      keyed(
              alias.insert(alias.first.to("a"), alias.last.to("b")),
              "INSERT INTO \"person\" (\"first\", \"last\") VALUES (?, ?)",
              "\"person\".\"id\"")
          .with("a", "b");
    }

    @Test
    void keysOfOtherKinds() {
      keyed(
              BRANCH.insert(BRANCH.name.to("root")),
              "INSERT INTO \"branch\" (\"name\") VALUES (?)",
              "\"branch\".\"name\"")
          .with("root");
      keyed(
              LEDGER.insert(LEDGER.category.to("c"), LEDGER.key.to("k"), LEDGER.value.to(1)),
              "INSERT INTO \"ledger\" (\"category\", \"key\", \"value\") VALUES (?, ?, ?)",
              "\"ledger\".\"category\", \"ledger\".\"key\"")
          .with("c", "k", 1);
    }
  }

  @Nested
  class OfSeveralRows {
    private static final String NAMES = "INSERT INTO \"branch\" (\"name\") VALUES (?), (?), (?)";

    @Test
    void ofAssignments() {
      keyed(
              BRANCH.insertMany(
                  List.of(
                      List.of(BRANCH.name.to("charlie")),
                      List.of(BRANCH.name.to("huey")),
                      List.of(BRANCH.name.to("zaizee")))),
              NAMES,
              "\"branch\".\"name\"")
          .with("charlie", "huey", "zaizee");
      keyed(
              BRANCH
                  .insert(BRANCH.name.to("charlie"))
                  .row(BRANCH.name.to("huey"))
                  .row(BRANCH.name.to("zaizee")),
              NAMES,
              "\"branch\".\"name\"")
          .with("charlie", "huey", "zaizee");
    }

    @Test
    void ofValuesInTheOrderOfTheFields() {
      keyed(
              PERSON.insertMany(
                  List.of(PERSON.last, PERSON.first),
                  List.of(List.of("cat", "huey"), List.of("dog", Fn.lower(Value.of("MICKEY"))))),
              "INSERT INTO \"person\" (\"last\", \"first\") VALUES (?, ?), (?, LOWER(?))",
              "\"person\".\"id\"")
          .with("cat", "huey", "dog", "MICKEY");
      keyed(
              SAMPLE.insertMany(List.of(SAMPLE.counter), List.of(List.of(1), List.of(2))),
              "INSERT INTO \"sample\" (\"counter\", \"value\") VALUES (?, ?), (?, ?)",
              "\"sample\".\"id\"")
          .with(1, 1.0, 2, 1.0);
    }

    @Test
    void whatARowLeavesOutIsADefaultOrNull() {
      keyed(
              SAMPLE.insertMany(
                  List.of(
                      List.of(SAMPLE.counter.to(2), SAMPLE.value.to(2.0)),
                      List.of(SAMPLE.counter.to(3)))),
              "INSERT INTO \"sample\" (\"counter\", \"value\") VALUES (?, ?), (?, ?)",
              "\"sample\".\"id\"")
          .with(2, 2.0, 3, 1.0);
      keyed(
              DEFAULTED.insertMany(
                  List.of(
                      List.of(DEFAULTED.name.to("d1")),
                      List.of(DEFAULTED.name.to("d2"), DEFAULTED.first.to(10)),
                      List.of(DEFAULTED.name.to("d3"), DEFAULTED.nothing.to(40)))),
              "INSERT INTO \"defaulted\" (\"name\", \"first\", \"second\", \"nothing\")"
                  + " VALUES (?, ?, ?, ?), (?, ?, ?, ?), (?, ?, ?, ?)",
              "\"defaulted\".\"id\"")
          .with("d1", 1, 2, null, "d2", 10, 2, null, "d3", 1, 2, 40);
    }

    @Test
    void whatARowMayNotLeaveOut() {
      refused(
          ErrorCode.INVALID_QUERY,
          () ->
              PERSON
                  .insertMany(
                      List.of(
                          List.of(PERSON.first.to("a"), PERSON.last.to("b")),
                          List.of(PERSON.first.to("c"))))
                  .sql(dialect()));
    }

    @Test
    void aKeyThatSomeRowsHave() {
      keyed(
              REGISTER.insertMany(
                  List.of(
                      List.of(REGISTER.id.to(5L), REGISTER.value.to(1)),
                      List.of(REGISTER.value.to(2)))),
              "INSERT INTO \"register\" (\"id\", \"value\") VALUES (?, ?), (DEFAULT, ?)",
              "\"register\".\"id\"")
          .with(5L, 1, 2);
    }

    @Test
    void ofObjects() {
      keyed(
              PERSON.insertAll(
                  List.of(new Person(null, "a", "b", DAY), new Person(null, "c", "d", null))),
              "INSERT INTO \"person\" (\"first\", \"last\", \"dob\") VALUES (?, ?, ?), (?, ?, ?)",
              "\"person\".\"id\"")
          .with("a", "b", DAY, "c", "d", null);
      keyed(
              PERSON.insertAll(
                  List.of(new Person(7L, "a", "b", DAY), new Person(null, "c", "d", null))),
              "INSERT INTO \"person\" (\"id\", \"first\", \"last\", \"dob\")"
                  + " VALUES (?, ?, ?, ?), (DEFAULT, ?, ?, ?)",
              "\"person\".\"id\"")
          .with(7L, "a", "b", DAY, "c", "d", null);
    }

    @Test
    void needRowsAndFittingValues() {
      refused(ErrorCode.INVALID_ARGUMENT, () -> PERSON.insertMany(List.of()));
      refused(ErrorCode.INVALID_ARGUMENT, () -> PERSON.insertAll(List.of()));
      refused(ErrorCode.INVALID_ARGUMENT, () -> PERSON.insertAll(Arrays.asList((Person) null)));
      refused(
          ErrorCode.INVALID_ARGUMENT,
          () -> PERSON.insertMany(List.of(PERSON.first), List.of(List.of("a", "b"))));
      refused(
          ErrorCode.INVALID_ARGUMENT,
          () -> PERSON.insertMany(List.of(PERSON.first), List.of(List.of(1))));
      refused(ErrorCode.INVALID_ARGUMENT, () -> PERSON.insertMany(List.of(), List.of(List.of())));
      refused(ErrorCode.INVALID_QUERY, () -> BLANK.insert().row().row().sql(dialect()));
    }

    @Test
    void knowHowManyTheyAre() {
      assertEquals(1, BLANK.insert().rows());
      assertEquals(2, BRANCH.insert(BRANCH.name.to("a")).row(BRANCH.name.to("b")).rows());
      assertEquals(-1, BRANCH.insertFrom(USER.select(USER.username), BRANCH.name).rows());
    }
  }

  @Nested
  class OfQueries {
    @Test
    void intoSomeColumns() {
      keyed(
              REMARK.insertFrom(
                  PERSON.select(PERSON.id, PERSON.first).where(PERSON.last.eq("cat")),
                  REMARK.author,
                  REMARK.content),
              "INSERT INTO \"remark\" (\"author_id\", \"content\") SELECT \"t1\".\"id\","
                  + " \"t1\".\"first\" FROM \"person\" AS \"t1\" WHERE (\"t1\".\"last\" = ?)",
              "\"remark\".\"id\"")
          .with("cat");
    }

    @Test
    void intoAllColumns() {
      keyed(
              REGISTER.insertFrom(
                  REGISTER.select(REGISTER.id.plus(100L), REGISTER.value, REGISTER.category)),
              "INSERT INTO \"register\" SELECT (\"register\".\"id\" + ?), \"register\".\"value\","
                  + " \"register\".\"category\" FROM \"register\" AS \"register\"",
              "\"register\".\"id\"")
          .with(100L);
    }

    @Test
    void ofTheUser() {
      keyed(
              BRANCH.insertFrom(Sql.raw("SELECT first FROM person WHERE id > ?", 3L), BRANCH.name),
              "INSERT INTO \"branch\" (\"name\") SELECT first FROM person WHERE id > ?",
              "\"branch\".\"name\"")
          .with(3L);
    }

    @Test
    void ofAnotherWidthAreRefused() {
      refused(
          ErrorCode.INVALID_ARGUMENT,
          () -> REMARK.insertFrom(PERSON.select(PERSON.id), REMARK.author, REMARK.content));
      refused(
          ErrorCode.INVALID_QUERY,
          () -> BRANCH.insertFrom(USER.select(USER.username), BRANCH.name).row());
    }
  }

  @Nested
  class GiveBack {
    private final Insert<Person, Long> insert =
        PERSON.insert(PERSON.first.to("zaizee"), PERSON.last.to("cat"));
    private static final String TEXT =
        "INSERT INTO \"person\" (\"first\", \"last\") VALUES (?, ?) RETURNING ";

    @Test
    void models() {
      expect(
              insert.returning(),
              TEXT
                  + "\"person\".\"id\", \"person\".\"first\", \"person\".\"last\","
                  + " \"person\".\"dob\"")
          .notOnMysql()
          .onMariadb()
          .with("zaizee", "cat");
      expect(
              insert.returningOnly(PERSON.id, PERSON.dob),
              TEXT + "\"person\".\"id\", \"person\".\"dob\"")
          .notOnMysql()
          .onMariadb()
          .with("zaizee", "cat");
    }

    @Test
    void valuesAndExpressions() {
      expect(insert.returning(PERSON.first.as("n")), TEXT + "\"person\".\"first\" AS \"n\"")
          .notOnMysql()
          .onMariadb()
          .with("zaizee", "cat");
      expect(
              insert.returning(PERSON.id, PERSON.first, Fn.length(PERSON.first).as("len")),
              TEXT
                  + "\"person\".\"id\", \"person\".\"first\", LENGTH(\"person\".\"first\")"
                  + " AS \"len\"")
          .notOnMysql()
          .onMariadb()
          .with("zaizee", "cat");
      expect(
              insert.returning(PERSON, Sql.raw("1")),
              TEXT
                  + "\"person\".\"id\", \"person\".\"first\", \"person\".\"last\","
                  + " \"person\".\"dob\", 1")
          .notOnMysql()
          .onMariadb()
          .with("zaizee", "cat");
    }
  }
}
