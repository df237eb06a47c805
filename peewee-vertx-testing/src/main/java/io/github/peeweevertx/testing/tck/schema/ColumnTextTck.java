package io.github.peeweevertx.testing.tck.schema;

import static io.github.peeweevertx.testing.tck.schema.BillTable.BILL;
import static io.github.peeweevertx.testing.tck.schema.CoinTable.COIN;
import static io.github.peeweevertx.testing.tck.schema.CreditTable.CREDIT;
import static io.github.peeweevertx.testing.tck.schema.JobTable.JOB;
import static io.github.peeweevertx.testing.tck.type.TintTable.TINT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.schema.CreateOptions;
import io.github.peeweevertx.schema.DropOptions;
import io.github.peeweevertx.schema.SchemaPlan;
import io.github.peeweevertx.sql.Dialect;
import org.junit.jupiter.api.Test;

/** The exact DDL of columns that need more than a type. No server is asked. */
public abstract class ColumnTextTck {
  private final Dialect dialect;

  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   */
  protected ColumnTextTck(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Picks the text of the dialect of this suite.
   *
   * @param postgresql what PostgreSQL is told; null where it cannot be told
   * @param mariadb what MariaDB is told
   * @param mysql what MySQL is told
   * @return one of them
   */
  protected abstract String expected(String postgresql, String mariadb, String mysql);

  private void assertScript(SchemaPlan plan, String expected) {
    if (expected == null) {
      assertThrows(UnsupportedSqlException.class, () -> plan.script(dialect));
    } else {
      assertEquals(expected.strip(), String.join("\n", plan.script(dialect)));
    }
  }

  @Test
  void defaultsOfTheDatabaseStandBehindTheType() {
    String mysql =
        """
        CREATE TABLE `coin` (`code` VARCHAR(10) DEFAULT ('only') NOT NULL PRIMARY KEY, \
        `metal` VARCHAR(10) DEFAULT ('gold') NOT NULL)
        CREATE TABLE `job` (`id` BIGINT AUTO_INCREMENT NOT NULL PRIMARY KEY, \
        `name` VARCHAR(255) NOT NULL, `state` VARCHAR(10) DEFAULT ('new') NOT NULL, \
        `priority` INTEGER DEFAULT (3 + 4), `made` DATETIME(6) DEFAULT (now()) NOT NULL)
        """;
    assertScript(
        SchemaPlan.create(CreateOptions.unsafe(), COIN, JOB),
        expected(
            """
            CREATE TABLE "coin" ("code" VARCHAR(10) DEFAULT 'only' NOT NULL PRIMARY KEY, \
            "metal" VARCHAR(10) DEFAULT 'gold' NOT NULL)
            CREATE TABLE "job" ("id" BIGSERIAL NOT NULL PRIMARY KEY, \
            "name" VARCHAR(255) NOT NULL, "state" VARCHAR(10) DEFAULT 'new' NOT NULL, \
            "priority" INTEGER DEFAULT 3 + 4, "made" TIMESTAMP DEFAULT now() NOT NULL)
            """,
            mysql,
            mysql));
  }

  @Test
  void sharedSequenceIsMadeOnceBeforeItsTables() {
    assertScript(
        SchemaPlan.create(CreateOptions.unsafe(), BILL, CREDIT),
        expected(
            """
            CREATE SEQUENCE IF NOT EXISTS "Bill number"
            CREATE TABLE "bill" ("id" BIGINT DEFAULT NEXTVAL('"Bill number"') NOT NULL \
            PRIMARY KEY, "amount" BIGINT NOT NULL)
            CREATE TABLE "credit" ("id" BIGSERIAL NOT NULL PRIMARY KEY, \
            "number" INTEGER DEFAULT NEXTVAL('"Bill number"') NOT NULL)
            CREATE UNIQUE INDEX "credit_number" ON "credit" ("number")
            """,
            """
            CREATE SEQUENCE IF NOT EXISTS `Bill number`
            CREATE TABLE `bill` (`id` BIGINT DEFAULT (NEXTVAL(`Bill number`)) NOT NULL \
            PRIMARY KEY, `amount` BIGINT NOT NULL)
            CREATE TABLE `credit` (`id` BIGINT AUTO_INCREMENT NOT NULL PRIMARY KEY, \
            `number` INTEGER DEFAULT (NEXTVAL(`Bill number`)) NOT NULL)
            CREATE UNIQUE INDEX `credit_number` ON `credit` (`number`)
            """,
            null));
  }

  @Test
  void sequenceIsDroppedOnceBehindItsTables() {
    assertScript(
        SchemaPlan.drop(DropOptions.safe(), BILL, CREDIT),
        expected(
            """
            DROP TABLE IF EXISTS "credit"
            DROP TABLE IF EXISTS "bill"
            DROP SEQUENCE IF EXISTS "Bill number"
            """,
            """
            DROP TABLE IF EXISTS `credit`
            DROP TABLE IF EXISTS `bill`
            DROP SEQUENCE IF EXISTS `Bill number`
            """,
            null));
  }

  @Test
  void enumTypesAreMadeBeforeTheirTableAndDroppedBehindIt() {
    String mysql =
        """
        CREATE TABLE `tint` (`id` BIGINT AUTO_INCREMENT NOT NULL PRIMARY KEY, \
        `label` VARCHAR(20), `level` ENUM('LOW', 'MIDDLE', 'HIGH'), \
        `color` ENUM('RED', 'GREEN', 'BLUE'))
        CREATE UNIQUE INDEX `tint_label` ON `tint` (`label`)
        CREATE INDEX `tint_color` ON `tint` (`color`)
        """;
    assertScript(
        SchemaPlan.create(CreateOptions.unsafe(), TINT),
        expected(
            """
            DO $peewee$ BEGIN CREATE TYPE "level" AS ENUM ('LOW', 'MIDDLE', 'HIGH'); \
            EXCEPTION WHEN duplicate_object THEN NULL; END $peewee$
            DO $peewee$ BEGIN CREATE TYPE "Odd color" AS ENUM ('RED', 'GREEN', 'BLUE'); \
            EXCEPTION WHEN duplicate_object THEN NULL; END $peewee$
            CREATE TABLE "tint" ("id" BIGSERIAL NOT NULL PRIMARY KEY, "label" VARCHAR(20), \
            "level" "level", "color" "Odd color")
            CREATE UNIQUE INDEX "tint_label" ON "tint" ("label")
            CREATE INDEX "tint_color" ON "tint" ("color")
            """,
            mysql,
            mysql));
    assertScript(
        SchemaPlan.drop(DropOptions.safe(), TINT),
        expected(
            """
            DROP TABLE IF EXISTS "tint"
            DO $peewee$ BEGIN DROP TYPE IF EXISTS "level"; \
            EXCEPTION WHEN dependent_objects_still_exist THEN NULL; END $peewee$
            DO $peewee$ BEGIN DROP TYPE IF EXISTS "Odd color"; \
            EXCEPTION WHEN dependent_objects_still_exist THEN NULL; END $peewee$
            """,
            "DROP TABLE IF EXISTS `tint`",
            "DROP TABLE IF EXISTS `tint`"));
  }
}
