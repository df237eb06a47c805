package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.sql.LedgerTable.LEDGER;
import static io.github.peeweevertx.testing.tck.sql.PersonTable.PERSON;
import static io.github.peeweevertx.testing.tck.sql.RemarkTable.REMARK;
import static io.github.peeweevertx.testing.tck.sql.SampleTable.SAMPLE;
import static io.github.peeweevertx.testing.tck.sql.VaultTable.VAULT;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.NumberExpr;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.Value;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Select lists, conditions and grouping. */
public abstract class SelectTextTck extends SqlTextTck {
  private static final LocalDate DAY = LocalDate.of(1980, 1, 1);

  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   * @param words which of the texts it is compared with
   */
  protected SelectTextTck(Dialect dialect, Words words) {
    super(dialect, words);
  }

  @Nested
  class SelectList {
    @Test
    void allColumnsInTheOrderOfDeclaration() {
      expect(
              PERSON.select(),
              "SELECT \"t1\".\"id\", \"t1\".\"first\", \"t1\".\"last\", \"t1\".\"dob\""
                  + " FROM \"person\" AS \"t1\"")
          .with();
    }

    @Test
    void someColumns() {
      expect(
              USER.select(USER.id, USER.username).where(USER.username.eq("foo")),
              "SELECT \"t1\".\"id\", \"t1\".\"username\" FROM \"user\" AS \"t1\""
                  + " WHERE (\"t1\".\"username\" = ?)")
          .with("foo");
    }

    @Test
    void anotherSelectTakesThePlace() {
      Select<?> names = PERSON.select(PERSON.first);
      expect(names, "SELECT \"t1\".\"first\" FROM \"person\" AS \"t1\"").with();
      expect(
              names.select(PERSON.id, PERSON.last),
              "SELECT \"t1\".\"id\", \"t1\".\"last\" FROM \"person\" AS \"t1\"")
          .with();
      expect(names, "SELECT \"t1\".\"first\" FROM \"person\" AS \"t1\"").with();
    }

    @Test
    void moreColumns() {
      expect(
              PERSON.select(PERSON.first).also(PERSON.last, PERSON.id),
              "SELECT \"t1\".\"first\", \"t1\".\"last\", \"t1\".\"id\" FROM \"person\" AS \"t1\"")
          .with();
    }

    @Test
    void aTableIsAllOfItsColumns() {
      expect(
              REMARK.select().join(PERSON).also(PERSON),
              "SELECT \"t1\".\"id\", \"t1\".\"author_id\", \"t1\".\"content\", \"t2\".\"id\","
                  + " \"t2\".\"first\", \"t2\".\"last\", \"t2\".\"dob\" FROM \"remark\" AS \"t1\""
                  + " INNER JOIN \"person\" AS \"t2\" ON (\"t1\".\"author_id\" = \"t2\".\"id\")")
          .with();
    }

    @Test
    void severalTables() {
      expect(
              REMARK
                  .select(REMARK.content, PERSON.first)
                  .from(REMARK, PERSON)
                  .where(REMARK.author.eq(PERSON.id))
                  .orderBy(REMARK.id),
              "SELECT \"t1\".\"content\", \"t2\".\"first\" FROM \"remark\" AS \"t1\","
                  + " \"person\" AS \"t2\" WHERE (\"t1\".\"author_id\" = \"t2\".\"id\")"
                  + " ORDER BY \"t1\".\"id\"")
          .with();
    }

    @Test
    void aSchemaStandsInFrontOfTheTable() {
      expect(
              VAULT.select().where(VAULT.content.eq("gold")),
              "SELECT \"t1\".\"id\", \"t1\".\"content\" FROM \"vaults\".\"vault\" AS \"t1\""
                  + " WHERE (\"t1\".\"content\" = ?)")
          .with("gold");
      VaultTable other = VAULT.as("na");
      expect(
              VAULT.select(VAULT.content, other.content).join(other).on(other.id.eq(VAULT.id)),
              "SELECT \"t1\".\"content\", \"na\".\"content\" FROM \"vaults\".\"vault\" AS \"t1\""
                  + " INNER JOIN \"vaults\".\"vault\" AS \"na\" ON (\"na\".\"id\" = \"t1\".\"id\")")
          .with();
    }

    @Test
    void aliasesAreDefinedInTheSelectListAndNamedElsewhere() {
      NumberExpr<Long> count = Fn.count(TWEET.id).as("ct");
      expect(
              USER.select(USER.username, count)
                  .leftJoin(TWEET)
                  .where(USER.active.eq(true))
                  .groupBy(USER.username)
                  .orderBy(count.desc()),
              "SELECT \"t1\".\"username\", COUNT(\"t2\".\"id\") AS \"ct\" FROM \"user\" AS \"t1\""
                  + " LEFT OUTER JOIN \"tweet\" AS \"t2\" ON (\"t2\".\"user_id\" = \"t1\".\"id\")"
                  + " WHERE (\"t1\".\"active\" = ?) GROUP BY \"t1\".\"username\""
                  + " ORDER BY \"ct\" DESC")
          .with(true);
      expect(
              USER.select(USER.username.as("one").as("two"), USER.id.as("x").unaliased()),
              "SELECT \"t1\".\"username\" AS \"two\", \"t1\".\"id\" FROM \"user\" AS \"t1\"")
          .with();
    }

    @Test
    void aliasesInsideOfTheSelectListAreWhatTheyStandFor() {
      NumberExpr<Integer> twice = USER.logins.times(2).as("twice");
      expect(
              USER.select(twice, twice.plus(1).as("more")),
              "SELECT (\"t1\".\"logins\" * ?) AS \"twice\", ((\"t1\".\"logins\" * ?) + ?)"
                  + " AS \"more\" FROM \"user\" AS \"t1\"")
          .with(2, 2, 1);
    }

    @Test
    void constantsWithoutATable() {
      expect(
              Select.start().select(Value.of(1).as("n"), Value.of("x").as("s")),
              "SELECT ? AS \"n\", ? AS \"s\"")
          .postgresql("SELECT $1::INTEGER AS \"n\", $2 AS \"s\"")
          .with(1, "x");
    }

    @Test
    void aKeyOfTwoColumnsIsBoth() {
      expect(
              LEDGER.select(LEDGER.key()),
              "SELECT \"t1\".\"category\", \"t1\".\"key\" FROM \"ledger\" AS \"t1\"")
          .with();
    }
  }

  @Nested
  class Conditions {
    @Test
    void conditionsOfOneCallAndOfSeveralAllHold() {
      String text =
          "SELECT \"t1\".\"first\" FROM \"person\" AS \"t1\""
              + " WHERE ((\"t1\".\"dob\" < ?) AND (\"t1\".\"dob\" > ?))";
      LocalDate early = LocalDate.of(1950, 1, 1);
      expect(
              PERSON.select(PERSON.first).where(PERSON.dob.lt(DAY)).where(PERSON.dob.gt(early)),
              text)
          .with(DAY, early);
      expect(PERSON.select(PERSON.first).where(PERSON.dob.lt(DAY), PERSON.dob.gt(early)), text)
          .with(DAY, early);
    }

    @Test
    void orWhereJoinsWhatWasSaidBefore() {
      expect(
              USER.select(USER.id)
                  .where(USER.id.gt(0L))
                  .orWhere(USER.username.eq("huey"))
                  .orWhere(USER.username.eq("zaizee")),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" WHERE (((\"t1\".\"id\" > ?) OR"
                  + " (\"t1\".\"username\" = ?)) OR (\"t1\".\"username\" = ?))")
          .with(0L, "huey", "zaizee");
      expect(
              USER.select(USER.id)
                  .orWhere(USER.username.eq("huey"), USER.username.eq("zaizee"))
                  .where(USER.id.lt(9L)),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" WHERE (((\"t1\".\"username\" = ?) OR"
                  + " (\"t1\".\"username\" = ?)) AND (\"t1\".\"id\" < ?))")
          .with("huey", "zaizee", 9L);
    }

    @Test
    void aConditionThatIsNotWantedLeavesNoTrace() {
      String text = "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\"";
      Condition none = Condition.none();
      expect(USER.select(USER.id).where(none, none.and(none), none.not()), text).with();
      expect(USER.select(USER.id).whereIf(false, USER.id.eq(1L)), text).with();
      expect(USER.select(USER.id).orWhere(none).having(none), text).with();
      expect(
              USER.select(USER.id).where(none.or(USER.id.eq(1L))).whereIf(true, USER.id.ne(2L)),
              text + " WHERE ((\"t1\".\"id\" = ?) AND (\"t1\".\"id\" != ?))")
          .with(1L, 2L);
    }

    @Test
    void aColumnOfTruthIsACondition() {
      expect(
              USER.select(USER.id).where(USER.active, USER.active.not()),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\""
                  + " WHERE (\"t1\".\"active\" AND NOT \"t1\".\"active\")")
          .with();
    }
  }

  @Nested
  class Grouping {
    @Test
    void byColumnsAndByTables() {
      expect(
              PERSON.select(PERSON, Fn.count(REMARK.id).as("ct")).join(REMARK).groupBy(PERSON),
              "SELECT \"t1\".\"id\", \"t1\".\"first\", \"t1\".\"last\", \"t1\".\"dob\","
                  + " COUNT(\"t2\".\"id\") AS \"ct\" FROM \"person\" AS \"t1\""
                  + " INNER JOIN \"remark\" AS \"t2\" ON (\"t2\".\"author_id\" = \"t1\".\"id\")"
                  + " GROUP BY \"t1\".\"id\", \"t1\".\"first\", \"t1\".\"last\", \"t1\".\"dob\"")
          .with();
      expect(
              USER.select(USER.id, Fn.count(TWEET.id))
                  .leftJoin(TWEET)
                  .groupByExtend(USER.id)
                  .groupByExtend(USER.username),
              "SELECT \"t1\".\"id\", COUNT(\"t2\".\"id\") FROM \"user\" AS \"t1\""
                  + " LEFT OUTER JOIN \"tweet\" AS \"t2\" ON (\"t2\".\"user_id\" = \"t1\".\"id\")"
                  + " GROUP BY \"t1\".\"id\", \"t1\".\"username\"")
          .with();
    }

    @Test
    void groupsForWhichAllConditionsHold() {
      expect(
              USER.select(USER.username, Fn.count(TWEET.id).as("ct"))
                  .join(TWEET)
                  .groupBy(USER.username)
                  .having(Fn.count(TWEET.id).gt(3L), Fn.max(TWEET.id).lt(10L)),
              "SELECT \"t1\".\"username\", COUNT(\"t2\".\"id\") AS \"ct\" FROM \"user\" AS \"t1\""
                  + " INNER JOIN \"tweet\" AS \"t2\" ON (\"t2\".\"user_id\" = \"t1\".\"id\")"
                  + " GROUP BY \"t1\".\"username\""
                  + " HAVING ((COUNT(\"t2\".\"id\") > ?) AND (MAX(\"t2\".\"id\") < ?))")
          .with(3L, 10L);
    }

    @Test
    void anAliasIsNamedWhereTheDatabaseKnowsIt() {
      NumberExpr<Long> count = Fn.count(TWEET.id).as("ct");
      expect(
              TWEET.select(TWEET.user, count).groupBy(TWEET.user).having(count.gt(3L)),
              "SELECT \"t1\".\"user_id\", COUNT(\"t1\".\"id\") AS \"ct\" FROM \"tweet\" AS \"t1\""
                  + " GROUP BY \"t1\".\"user_id\" HAVING (\"ct\" > ?)")
          .postgresql(
              "SELECT \"t1\".\"user_id\", COUNT(\"t1\".\"id\") AS \"ct\" FROM \"tweet\" AS \"t1\""
                  + " GROUP BY \"t1\".\"user_id\" HAVING (COUNT(\"t1\".\"id\") > $1)")
          .with(3L);
      expect(
              TWEET
                  .select(TWEET.user, count)
                  .groupBy(TWEET.user)
                  .orderBy(count.times(count).desc(), count),
              "SELECT \"t1\".\"user_id\", COUNT(\"t1\".\"id\") AS \"ct\" FROM \"tweet\" AS \"t1\""
                  + " GROUP BY \"t1\".\"user_id\" ORDER BY (\"ct\" * \"ct\") DESC, \"ct\"")
          .postgresql(
              "SELECT \"t1\".\"user_id\", COUNT(\"t1\".\"id\") AS \"ct\" FROM \"tweet\" AS \"t1\""
                  + " GROUP BY \"t1\".\"user_id\" ORDER BY"
                  + " (COUNT(\"t1\".\"id\") * COUNT(\"t1\".\"id\")) DESC, \"ct\"")
          .mysql(
              "SELECT \"t1\".\"user_id\", COUNT(\"t1\".\"id\") AS \"ct\" FROM \"tweet\" AS \"t1\""
                  + " GROUP BY \"t1\".\"user_id\" ORDER BY"
                  + " (COUNT(\"t1\".\"id\") * COUNT(\"t1\".\"id\")) DESC, \"ct\"")
          .with();
    }

    @Test
    void anExpressionWithAValueIsTheSameInBothClauses() {
      NumberExpr<Integer> rest = SAMPLE.counter.mod(3);
      expect(
              SAMPLE.select(rest, Fn.count()).groupBy(rest).orderBy(rest),
              "SELECT (\"t1\".\"counter\" % ?), COUNT(*) FROM \"sample\" AS \"t1\""
                  + " GROUP BY (\"t1\".\"counter\" % ?) ORDER BY (\"t1\".\"counter\" % ?)")
          .postgresql(
              "SELECT (\"t1\".\"counter\" % $1), COUNT(*) FROM \"sample\" AS \"t1\""
                  + " GROUP BY (\"t1\".\"counter\" % $1) ORDER BY (\"t1\".\"counter\" % $1)")
          // It takes two parameters for two values, whatever they are.
          .mysql(
              "SELECT (\"t1\".\"counter\" % ?), COUNT(*) FROM \"sample\" AS \"t1\""
                  + " GROUP BY 1 ORDER BY 1")
          .with(takesPlaces() || namesTwice() ? new Object[] {3} : new Object[] {3, 3, 3});
    }

    @Test
    void anExpressionThatIsSaidAgainIsTheSame() {
      expect(
              SAMPLE
                  .select(SAMPLE.counter.mod(3).as("rest"), Fn.count())
                  .groupBy(SAMPLE.counter.mod(3))
                  .orderBy(SAMPLE.counter.mod(3).desc()),
              "SELECT (\"t1\".\"counter\" % ?) AS \"rest\", COUNT(*) FROM \"sample\" AS \"t1\""
                  + " GROUP BY (\"t1\".\"counter\" % ?) ORDER BY (\"t1\".\"counter\" % ?) DESC")
          .postgresql(
              "SELECT (\"t1\".\"counter\" % $1) AS \"rest\", COUNT(*) FROM \"sample\" AS \"t1\""
                  + " GROUP BY (\"t1\".\"counter\" % $1) ORDER BY (\"t1\".\"counter\" % $1) DESC")
          .mysql(
              "SELECT (\"t1\".\"counter\" % ?) AS \"rest\", COUNT(*) FROM \"sample\" AS \"t1\""
                  + " GROUP BY 1 ORDER BY 1 DESC")
          .with(takesPlaces() || namesTwice() ? new Object[] {3} : new Object[] {3, 3, 3});
    }

    @Test
    void anExpressionWithAValueIsTheSameInItsOrder() {
      NumberExpr<Integer> rest = SAMPLE.counter.mod(3);
      expect(
              SAMPLE.select(SAMPLE.value, rest.as("rest")).distinct().orderBy(rest.desc()),
              "SELECT DISTINCT \"t1\".\"value\", (\"t1\".\"counter\" % ?) AS \"rest\""
                  + " FROM \"sample\" AS \"t1\" ORDER BY (\"t1\".\"counter\" % ?) DESC")
          .postgresql(
              "SELECT DISTINCT \"t1\".\"value\", (\"t1\".\"counter\" % $1) AS \"rest\""
                  + " FROM \"sample\" AS \"t1\" ORDER BY (\"t1\".\"counter\" % $1) DESC")
          .mysql(
              "SELECT DISTINCT \"t1\".\"value\", (\"t1\".\"counter\" % ?) AS \"rest\""
                  + " FROM \"sample\" AS \"t1\" ORDER BY 2 DESC")
          .with(takesPlaces() || namesTwice() ? new Object[] {3} : new Object[] {3, 3});
    }

    private boolean takesPlaces() {
      return !dialect().supports(Feature.EQUAL_PLACEHOLDERS);
    }
  }
}
