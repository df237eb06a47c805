package io.github.peeweevertx.testing.tck.schema;

import static io.github.peeweevertx.testing.model.AllTypesTable.ALL_TYPES;
import static io.github.peeweevertx.testing.model.DocumentTable.DOCUMENT;
import static io.github.peeweevertx.testing.model.LogLineTable.LOG_LINE;
import static io.github.peeweevertx.testing.model.MembershipTable.MEMBERSHIP;
import static io.github.peeweevertx.testing.model.SeatTable.SEAT;
import static io.github.peeweevertx.testing.model.TicketTable.TICKET;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.schema.CategoryTable.CATEGORY;
import static io.github.peeweevertx.testing.tck.schema.LanguageTable.LANGUAGE;
import static io.github.peeweevertx.testing.tck.schema.LongIndexTable.LONG_INDEX;
import static io.github.peeweevertx.testing.tck.schema.PledgeTable.PLEDGE;
import static io.github.peeweevertx.testing.tck.schema.SnippetTable.SNIPPET;
import static io.github.peeweevertx.testing.tck.schema.WalletTable.WALLET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.schema.CreateOptions;
import io.github.peeweevertx.schema.CreateTable;
import io.github.peeweevertx.schema.DropOptions;
import io.github.peeweevertx.schema.Precondition;
import io.github.peeweevertx.schema.SchemaPlan;
import io.github.peeweevertx.sql.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The exact DDL of models as they are annotated, the words of PostgreSQL beside those of MySQL. No
 * server is asked.
 */
public abstract class SchemaTextTck {
  private final Dialect dialect;

  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   */
  protected SchemaTextTck(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Picks the text of the dialect of this suite.
   *
   * @param postgresql what PostgreSQL is told; null where it cannot be told
   * @param mysql what MySQL is told; null where it cannot be told
   * @return one of them
   */
  protected abstract String expected(String postgresql, String mysql);

  @Test
  void parentsComeFirstEachWithItsIndexes() {
    assertScript(
        SchemaPlan.create(CreateOptions.unsafe(), TWEET, USER),
        """
        CREATE TABLE "user" ("id" BIGSERIAL NOT NULL PRIMARY KEY, \
        "username" VARCHAR(40) NOT NULL, "active" BOOLEAN NOT NULL, "email" VARCHAR(100), \
        "logins" INTEGER NOT NULL)
        CREATE UNIQUE INDEX "user_username" ON "user" ("username")
        CREATE TABLE "tweet" ("id" BIGSERIAL NOT NULL PRIMARY KEY, "user_id" BIGINT NOT NULL, \
        "content" TEXT NOT NULL, FOREIGN KEY ("user_id") REFERENCES "user" ("id") \
        ON DELETE CASCADE)
        CREATE INDEX "tweet_user_id" ON "tweet" ("user_id")
        """,
        """
        CREATE TABLE `user` (`id` BIGINT AUTO_INCREMENT NOT NULL PRIMARY KEY, \
        `username` VARCHAR(40) NOT NULL, `active` BOOL NOT NULL, `email` VARCHAR(100), \
        `logins` INTEGER NOT NULL)
        CREATE UNIQUE INDEX `user_username` ON `user` (`username`)
        CREATE TABLE `tweet` (`id` BIGINT AUTO_INCREMENT NOT NULL PRIMARY KEY, \
        `user_id` BIGINT NOT NULL, `content` LONGTEXT NOT NULL, FOREIGN KEY (`user_id`) \
        REFERENCES `user` (`id`) ON DELETE CASCADE)
        CREATE INDEX `tweet_user_id` ON `tweet` (`user_id`)
        """);
  }

  @Test
  void whatIsThereIsLeftAlone() {
    SchemaPlan plan = SchemaPlan.create(CreateOptions.safe(), SEAT);
    assertScript(
        plan,
        """
        CREATE TABLE IF NOT EXISTS "seat" ("id" SERIAL NOT NULL PRIMARY KEY, \
        "Seat row" VARCHAR(2) NOT NULL, "number" INTEGER NOT NULL, "guest" VARCHAR(255))
        CREATE UNIQUE INDEX IF NOT EXISTS "seat_Seatrow_number" ON "seat" ("Seat row", "number")
        """,
        """
        CREATE TABLE IF NOT EXISTS `seat` (`id` INTEGER AUTO_INCREMENT NOT NULL PRIMARY KEY, \
        `Seat row` VARCHAR(2) NOT NULL, `number` INTEGER NOT NULL, `guest` VARCHAR(255))
        CREATE UNIQUE INDEX `seat_Seatrow_number` ON `seat` (`Seat row`, `number`)
        """);
    assertPrecondition(plan, 1, null, "INDEX seat.seat_Seatrow_number is missing");
  }

  @Test
  void everyTypeHasItsName() {
    assertTable(
        ALL_TYPES,
        """
        CREATE TABLE "all_types" ("id" BIGSERIAL NOT NULL PRIMARY KEY, \
        "short_value" SMALLINT, "int_value" INTEGER, "long_value" BIGINT, "float_value" REAL, \
        "double_value" DOUBLE PRECISION, "decimal_value" DECIMAL(20, 4), \
        "rounded_up" DECIMAL(10, 2), "rounded_down" DECIMAL(10, 2), \
        "varchar_value" VARCHAR(20), "fixed_value" CHAR(5), "text_value" TEXT, \
        "boolean_value" BOOLEAN, "bytes_value" BYTEA, "buffer_value" BYTEA, "date_value" DATE, \
        "time_value" TIME, "timestamp_value" TIMESTAMP, "offset_value" TIMESTAMPTZ, \
        "instant_value" TIMESTAMPTZ, "uuid_value" UUID, "color" VARCHAR(40), "level" INTEGER, \
        "money" BIGINT)
        """,
        """
        CREATE TABLE `all_types` (`id` BIGINT AUTO_INCREMENT NOT NULL PRIMARY KEY, \
        `short_value` SMALLINT, `int_value` INTEGER, `long_value` BIGINT, `float_value` FLOAT, \
        `double_value` DOUBLE, `decimal_value` DECIMAL(20, 4), \
        `rounded_up` DECIMAL(10, 2), `rounded_down` DECIMAL(10, 2), \
        `varchar_value` VARCHAR(20), `fixed_value` CHAR(5), `text_value` LONGTEXT, \
        `boolean_value` BOOL, `bytes_value` LONGBLOB, `buffer_value` LONGBLOB, `date_value` DATE, \
        `time_value` TIME(6), `timestamp_value` DATETIME(6), `offset_value` DATETIME(6), \
        `instant_value` DATETIME(6), `uuid_value` CHAR(36), `color` VARCHAR(40), \
        `level` INTEGER, `money` BIGINT)
        """);
  }

  @Test
  void keysAreGeneratedNaturalCompositeOrMissing() {
    assertTable(
        TICKET,
        """
        CREATE TABLE "ticket" ("id" INTEGER GENERATED BY DEFAULT AS IDENTITY NOT NULL \
        PRIMARY KEY, "event" VARCHAR(255) NOT NULL)
        """,
        """
        CREATE TABLE `ticket` (`id` INTEGER AUTO_INCREMENT NOT NULL \
        PRIMARY KEY, `event` VARCHAR(255) NOT NULL)
        """);
    assertTable(
        DOCUMENT,
        """
        CREATE TABLE "document" ("id" UUID NOT NULL PRIMARY KEY, "title" VARCHAR(255) NOT NULL)
        """,
        """
        CREATE TABLE `document` (`id` CHAR(36) NOT NULL PRIMARY KEY, `title` VARCHAR(255) NOT NULL)
        """);
    assertTable(
        MEMBERSHIP,
        """
        CREATE TABLE "membership" ("club" VARCHAR(40) NOT NULL, "member" INTEGER NOT NULL, \
        "role" VARCHAR(255) NOT NULL, PRIMARY KEY ("club", "member"))
        """,
        """
        CREATE TABLE `membership` (`club` VARCHAR(40) NOT NULL, `member` INTEGER NOT NULL, \
        `role` VARCHAR(255) NOT NULL, PRIMARY KEY (`club`, `member`))
        """);
    assertTable(
        LOG_LINE,
        """
        CREATE TABLE "logline" ("host" VARCHAR(255) NOT NULL, "line" TEXT NOT NULL)
        """,
        """
        CREATE TABLE `logline` (`host` VARCHAR(255) NOT NULL, `line` LONGTEXT NOT NULL)
        """);
  }

  @Test
  void chosenNamesSchemaActionsAndMethodsAreKept() {
    assertScript(
        SchemaPlan.create(CreateOptions.unsafe(), WALLET),
        """
        CREATE TABLE "app"."user wallet" ("id" BIGSERIAL NOT NULL PRIMARY KEY, \
        "owned_by" BIGINT, "code" VARCHAR(12) NOT NULL, CONSTRAINT "wallet_owner" FOREIGN KEY \
        ("owned_by") REFERENCES "user" ("id") ON DELETE SET NULL ON UPDATE CASCADE)
        CREATE UNIQUE INDEX "user wallet_owned_by_code" ON "app"."user wallet" \
        ("owned_by", "code")
        CREATE INDEX "wallet_by_code" ON "app"."user wallet" USING btree ("code")
        """,
        """
        CREATE TABLE `app`.`user wallet` (`id` BIGINT AUTO_INCREMENT NOT NULL PRIMARY KEY, \
        `owned_by` BIGINT, `code` VARCHAR(12) NOT NULL, CONSTRAINT `wallet_owner` FOREIGN KEY \
        (`owned_by`) REFERENCES `user` (`id`) ON DELETE SET NULL ON UPDATE CASCADE)
        CREATE UNIQUE INDEX `user wallet_owned_by_code` ON `app`.`user wallet` \
        (`owned_by`, `code`)
        CREATE INDEX `wallet_by_code` USING btree ON `app`.`user wallet` (`code`)
        """);
  }

  @Test
  void whatTheDatabaseCannotPutOffIsRefused() {
    assertTable(
        PLEDGE,
        """
        CREATE TABLE "pledge" ("id" BIGINT GENERATED ALWAYS AS IDENTITY NOT NULL PRIMARY KEY, \
        "giver_id" BIGINT NOT NULL, FOREIGN KEY ("giver_id") REFERENCES "user" ("id") \
        DEFERRABLE INITIALLY DEFERRED)
        """,
        null);
  }

  @Test
  void anIndexNameThatIsTooLongIsCut() {
    String columns =
        "(\"a123456789012345678901234567890\", \"b123456789012345678901234567890\","
            + " \"c123456789012345678901234567890\")";
    List<String> script = SchemaPlan.create(CreateOptions.unsafe(), LONG_INDEX).script(dialect);
    assertEquals(
        expected(
            "CREATE INDEX \"longindex_a123456789012345678901234567890_b123456789012_5088012\" ON"
                + " \"longindex\" "
                + columns,
            "CREATE INDEX `longindex_a123456789012345678901234567890_b1234567890123_5088012` ON"
                + " `longindex` "
                + columns.replace('"', '`')),
        script.get(1));
  }

  @Test
  void aTableMayReferToItself() {
    assertScript(
        SchemaPlan.create(CreateOptions.unsafe(), CATEGORY),
        """
        CREATE TABLE "category" ("name" VARCHAR(20) NOT NULL PRIMARY KEY, \
        "parent_id" VARCHAR(20), FOREIGN KEY ("parent_id") REFERENCES "category" ("name"))
        CREATE INDEX "category_parent_id" ON "category" ("parent_id")
        """,
        """
        CREATE TABLE `category` (`name` VARCHAR(20) NOT NULL PRIMARY KEY, \
        `parent_id` VARCHAR(20), FOREIGN KEY (`parent_id`) REFERENCES `category` (`name`))
        CREATE INDEX `category_parent_id` ON `category` (`parent_id`)
        """);
  }

  @Test
  void aCircleIsClosedAtTheEnd() {
    assertScript(
        SchemaPlan.create(CreateOptions.unsafe(), LANGUAGE, SNIPPET),
        """
        CREATE TABLE "snippet" ("id" BIGSERIAL NOT NULL PRIMARY KEY, "language_id" BIGINT NOT NULL)
        CREATE INDEX "snippet_language_id" ON "snippet" ("language_id")
        CREATE TABLE "language" ("id" BIGSERIAL NOT NULL PRIMARY KEY, "selected_id" BIGINT, \
        FOREIGN KEY ("selected_id") REFERENCES "snippet" ("id"))
        CREATE INDEX "language_selected_id" ON "language" ("selected_id")
        ALTER TABLE "snippet" ADD CONSTRAINT "fk_snippet_language_id_refs_language" \
        FOREIGN KEY ("language_id") REFERENCES "language" ("id") ON DELETE CASCADE
        """,
        """
        CREATE TABLE `snippet` (`id` BIGINT AUTO_INCREMENT NOT NULL PRIMARY KEY, \
        `language_id` BIGINT NOT NULL)
        CREATE INDEX `snippet_language_id` ON `snippet` (`language_id`)
        CREATE TABLE `language` (`id` BIGINT AUTO_INCREMENT NOT NULL PRIMARY KEY, \
        `selected_id` BIGINT, FOREIGN KEY (`selected_id`) REFERENCES `snippet` (`id`))
        CREATE INDEX `language_selected_id` ON `language` (`selected_id`)
        ALTER TABLE `snippet` ADD CONSTRAINT `fk_snippet_language_id_refs_language` \
        FOREIGN KEY (`language_id`) REFERENCES `language` (`id`) ON DELETE CASCADE
        """);
    String missing = "CONSTRAINT snippet.fk_snippet_language_id_refs_language is missing";
    SchemaPlan safe = SchemaPlan.create(CreateOptions.safe(), SNIPPET, LANGUAGE);
    assertPrecondition(safe, 4, missing, missing);
  }

  @Test
  void aCircleIsOpenedBeforeItIsDropped() {
    SchemaPlan plan = SchemaPlan.drop(DropOptions.safe(), LANGUAGE, SNIPPET);
    assertScript(
        plan,
        """
        ALTER TABLE IF EXISTS "snippet" DROP CONSTRAINT IF EXISTS \
        "fk_snippet_language_id_refs_language"
        DROP TABLE IF EXISTS "language"
        DROP TABLE IF EXISTS "snippet"
        """,
        """
        ALTER TABLE `snippet` DROP FOREIGN KEY `fk_snippet_language_id_refs_language`
        DROP TABLE IF EXISTS `language`
        DROP TABLE IF EXISTS `snippet`
        """);
    assertPrecondition(
        plan, 0, null, "CONSTRAINT snippet.fk_snippet_language_id_refs_language is there");
  }

  @Test
  void childrenAreDroppedFirst() {
    assertScript(
        SchemaPlan.drop(DropOptions.unsafe(), USER, TWEET),
        "DROP TABLE \"tweet\"\nDROP TABLE \"user\"",
        "DROP TABLE `tweet`\nDROP TABLE `user`");
    assertScript(
        SchemaPlan.drop(DropOptions.safe().restrict(), USER),
        "DROP TABLE IF EXISTS \"user\" RESTRICT",
        "DROP TABLE IF EXISTS `user` RESTRICT");
  }

  @Test
  void cascadeIsRefusedWhereItMeansNothing() {
    assertScript(
        SchemaPlan.drop(DropOptions.safe().cascade(), USER),
        "DROP TABLE IF EXISTS \"user\" CASCADE",
        null);
  }

  @Test
  void tablesMayBeTemporary() {
    assertScript(
        SchemaPlan.create(CreateOptions.safe().asTemporary(), LOG_LINE),
        """
        CREATE TEMPORARY TABLE IF NOT EXISTS "logline" \
        ("host" VARCHAR(255) NOT NULL, "line" TEXT NOT NULL)
        """,
        """
        CREATE TEMPORARY TABLE IF NOT EXISTS `logline` \
        (`host` VARCHAR(255) NOT NULL, `line` LONGTEXT NOT NULL)
        """);
  }

  private void assertTable(ModelType<?, ?> table, String postgresql, String mysql) {
    String expected = expected(postgresql, mysql);
    CreateTable statement = CreateTable.of(table, CreateOptions.unsafe());
    if (expected == null) {
      assertRefused(() -> statement.sql(dialect));
    } else {
      assertEquals(expected.strip(), statement.sql(dialect).text());
    }
  }

  /** One line for each statement. */
  private void assertScript(SchemaPlan plan, String postgresql, String mysql) {
    String expected = expected(postgresql, mysql);
    if (expected == null) {
      assertRefused(() -> plan.script(dialect));
    } else {
      assertEquals(expected.strip(), String.join("\n", plan.script(dialect)));
    }
  }

  private static void assertRefused(Runnable rendering) {
    var error = assertThrows(UnsupportedSqlException.class, rendering::run);
    assertEquals(ErrorCode.UNSUPPORTED_SQL, error.code());
  }

  private void assertPrecondition(SchemaPlan plan, int place, String postgresql, String mysql) {
    assertEquals(
        expected(postgresql, mysql),
        plan.statements()
            .get(place)
            .precondition(dialect)
            .map(SchemaTextTck::describe)
            .orElse(null));
  }

  private static String describe(Precondition what) {
    return what.kind()
        + " "
        + what.table()
        + "."
        + what.name()
        + (what.exists() ? " is there" : " is missing");
  }
}
