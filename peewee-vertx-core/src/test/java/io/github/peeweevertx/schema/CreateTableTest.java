package io.github.peeweevertx.schema;

import static io.github.peeweevertx.model.TweetTable.TWEET;
import static io.github.peeweevertx.model.UserTable.USER;
import static io.github.peeweevertx.schema.TestDialect.POOR;
import static io.github.peeweevertx.schema.TestDialect.RICH;
import static io.github.peeweevertx.schema.TestDialect.keyColumn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.annotation.Deferrability;
import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.annotation.ReferentialAction;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.meta.ColumnDef;
import io.github.peeweevertx.meta.ForeignKeyDef;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.TableDef;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.type.SqlTypes;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreateTableTest {
  @Test
  void looksAsPeeweeWritesIt() {
    assertTable(
        "CREATE TABLE \"user\" (\"id\" SERIAL NOT NULL PRIMARY KEY, \"username\" VARCHAR(40) NOT"
            + " NULL, \"active\" BOOLEAN NOT NULL)",
        USER);
  }

  @Test
  void leavesAloneWhatIsThere() {
    String text = text(SketchTable.named("a"), CreateOptions.safe());
    assertEquals("CREATE TABLE IF NOT EXISTS \"a\" (\"id\" SERIAL NOT NULL PRIMARY KEY)", text);
  }

  @Test
  void isTemporary() {
    ModelType<?, ?> table = SketchTable.named("a");
    assertEquals(
        "CREATE TEMPORARY TABLE IF NOT EXISTS \"a\" (\"id\" SERIAL NOT NULL PRIMARY KEY)",
        text(table, CreateOptions.safe().asTemporary()));
    assertEquals(
        "CREATE TEMPORARY TABLE \"a\" (\"id\" SERIAL NOT NULL PRIMARY KEY)",
        text(table, CreateOptions.unsafe().asTemporary()));
  }

  @Test
  void hasNoParametersAndNeedsNoQuestions() {
    CreateTable statement = CreateTable.of(USER, CreateOptions.safe());
    assertEquals(new Rendered(statement.sql(POOR).text(), List.of()), statement.sql(POOR));
    assertTrue(statement.precondition(POOR).isEmpty());
  }

  @Nested
  class Columns {
    @Test
    void sayTypeSizeAndNull() {
      assertTable(
          "CREATE TABLE \"a\" (\"t\" TEXT, \"c\" CHAR(5) NOT NULL, \"d\" DECIMAL(8, 2) NOT NULL)",
          sketch("a")
              .with(ColumnDef.of("t", SqlTypes.TEXT).asNullable())
              .with(ColumnDef.of("c", SqlTypes.fixed(5)))
              .with(ColumnDef.of("d", SqlTypes.decimal(8, 2, RoundingMode.UNNECESSARY))));
    }

    @Test
    void sayNothingOfIndexes() {
      assertTable(
          "CREATE TABLE \"a\" (\"n\" INTEGER NOT NULL)",
          sketch("a").with(ColumnDef.of("n", SqlTypes.INTEGER).asUnique().indexed()));
    }

    @Test
    void ofUnknownTypeAreNamed() {
      var table = sketch("a").with(ColumnDef.of("when", SqlTypes.DATE));
      var error = assertThrows(UnsupportedSqlException.class, () -> text(table));
      assertEquals(ErrorCode.UNSUPPORTED_SQL, error.code());
      assertEquals(
          "Field Object.when: Rich has no column type for DATE as LocalDate", error.getMessage());
    }
  }

  @Nested
  class Keys {
    @Test
    void mayBeNatural() {
      assertTable(
          "CREATE TABLE \"a\" (\"code\" VARCHAR(20) NOT NULL PRIMARY KEY)",
          sketch("a").with(ColumnDef.of("code", SqlTypes.varchar(20)).asKey(KeyKind.NATURAL)));
    }

    @Test
    void mayBeIdentities() {
      assertTable(
          "CREATE TABLE \"a\" (\"id\" BIGINT IDENTITY_ALWAYS NOT NULL PRIMARY KEY)",
          sketch("a").with(keyColumn("id").asKey(KeyKind.IDENTITY_ALWAYS)));
    }

    @Test
    void ofSeveralColumnsStandBehindTheColumns() {
      assertTable(
          "CREATE TABLE \"a\" (\"x\" BIGINT NOT NULL, \"n\" INTEGER NOT NULL, \"y\" BIGINT NOT"
              + " NULL, PRIMARY KEY (\"x\", \"y\"), FOREIGN KEY (\"y\") REFERENCES \"user\""
              + " (\"id\"))",
          sketch("a")
              .with(keyColumn("x").asKey(KeyKind.NATURAL))
              .with(ColumnDef.of("n", SqlTypes.INTEGER))
              .referring(
                  keyColumn("y").asKey(KeyKind.NATURAL), ForeignKeyDef.to(() -> USER, "id", null)));
    }

    @Test
    void mayBeMissing() {
      assertTable(
          "CREATE TABLE \"a\" (\"n\" INTEGER NOT NULL)",
          sketch("a").with(ColumnDef.of("n", SqlTypes.INTEGER)));
    }
  }

  @Nested
  class References {
    @Test
    void standBehindTheColumns() {
      assertTable(
          "CREATE TABLE \"tweet\" (\"id\" SERIAL NOT NULL PRIMARY KEY, \"user_id\" BIGINT NOT"
              + " NULL, \"content\" TEXT NOT NULL, FOREIGN KEY (\"user_id\") REFERENCES \"user\""
              + " (\"id\") ON DELETE CASCADE)",
          TWEET);
    }

    @Test
    void sayActionsMomentAndName() {
      assertTable(
          "CREATE TABLE \"a\" (\"u\" BIGINT NOT NULL, CONSTRAINT \"a to u\" FOREIGN KEY (\"u\")"
              + " REFERENCES \"user\" (\"id\") ON DELETE SET NULL ON UPDATE SET DEFAULT DEFERRABLE"
              + " INITIALLY DEFERRED)",
          sketch("a")
              .referring(
                  keyColumn("u"),
                  ForeignKeyDef.to(() -> USER, "id", null)
                      .onDelete(ReferentialAction.SET_NULL)
                      .onUpdate(ReferentialAction.SET_DEFAULT)
                      .deferrable(Deferrability.INITIALLY_DEFERRED)
                      .constraint("a to u")));
    }

    @Test
    void mayPointToTheirOwnTable() {
      SketchTable<Object> category = SketchTable.named("category");
      category.referring(keyColumn("parent_id").asNullable(), toId(category));
      assertTable(
          "CREATE TABLE \"category\" (\"id\" SERIAL NOT NULL PRIMARY KEY, \"parent_id\" BIGINT,"
              + " FOREIGN KEY (\"parent_id\") REFERENCES \"category\" (\"id\"))",
          category);
    }

    @Test
    void mayPointToAnotherUniqueColumn() {
      SketchTable<Object> product =
          sketch("product").with(ColumnDef.of("barcode", SqlTypes.BIGINT).asUnique());
      assertTable(
          "CREATE TABLE \"a\" (\"p\" BIGINT NOT NULL, FOREIGN KEY (\"p\") REFERENCES \"product\""
              + " (\"barcode\"))",
          sketch("a").referring(keyColumn("p"), ForeignKeyDef.to(() -> product, "barcode", null)));
    }

    @Test
    void areRefusedWhereTheDatabaseCannotKeepThem() {
      var deferred =
          ForeignKeyDef.to(() -> USER, "id", null).deferrable(Deferrability.INITIALLY_DEFERRED);
      var toDefault =
          ForeignKeyDef.to(() -> USER, "id", null).onDelete(ReferentialAction.SET_DEFAULT);
      assertUnsupported("DEFERRABLE_CONSTRAINTS", deferred);
      assertUnsupported("FOREIGN_KEY_SET_DEFAULT", toDefault);
    }

    private void assertUnsupported(String feature, ForeignKeyDef<?> foreignKey) {
      CreateTable statement =
          CreateTable.of(sketch("a").referring(keyColumn("u"), foreignKey), CreateOptions.unsafe());
      var error = assertThrows(UnsupportedSqlException.class, () -> statement.sql(POOR));
      assertEquals(ErrorCode.UNSUPPORTED_SQL, error.code());
      assertTrue(error.getMessage().startsWith("Poor has no " + feature), error.getMessage());
    }
  }

  @Nested
  class Names {
    @Test
    void carryTheirSchemaEverywhere() {
      var account = SketchTable.keyed(TableDef.of(Object.class, "account").inSchema("app"));
      assertTable(
          "CREATE TABLE \"app\".\"a\" (\"id\" SERIAL NOT NULL PRIMARY KEY, \"owner\" BIGINT NOT"
              + " NULL, FOREIGN KEY (\"owner\") REFERENCES \"app\".\"account\" (\"id\"))",
          SketchTable.keyed(TableDef.of(Object.class, "a").inSchema("app"))
              .referring("owner", () -> account));
    }

    @Test
    void areQuoted() {
      assertTable(
          "CREATE TABLE \"my \"\"best\"\" table\" (\"; DROP TABLE x\" INTEGER NOT NULL)",
          sketch("my \"best\" table").with(ColumnDef.of("; DROP TABLE x", SqlTypes.INTEGER)));
    }

    @Test
    void thatAreTooLongAreNamed() {
      String name = "n".repeat(65);
      assertBadName(name, SketchTable.named(name));
      assertBadName(name, sketch("a").with(ColumnDef.of(name, SqlTypes.INTEGER)));
      assertBadName(
          name,
          sketch("a")
              .referring(
                  keyColumn("u"), ForeignKeyDef.to(() -> USER, "id", null).constraint(name)));
    }

    private void assertBadName(String name, ModelType<?, ?> table) {
      var error = assertThrows(ProgrammingException.class, () -> text(table));
      assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
      assertTrue(error.getMessage().contains(name), error.getMessage());
      assertTrue(error.getMessage().contains("1 to 64"), error.getMessage());
    }
  }

  private static SketchTable<Object> sketch(String name) {
    return new SketchTable<>(TableDef.of(Object.class, name));
  }

  private static ForeignKeyDef<Object> toId(SketchTable<Object> table) {
    return ForeignKeyDef.to(() -> table, "id", null);
  }

  private static void assertTable(String expected, ModelType<?, ?> table) {
    assertEquals(expected, text(table));
  }

  private static String text(ModelType<?, ?> table) {
    return text(table, CreateOptions.unsafe());
  }

  private static String text(ModelType<?, ?> table, CreateOptions options) {
    return CreateTable.of(table, options).sql(RICH).text();
  }
}
