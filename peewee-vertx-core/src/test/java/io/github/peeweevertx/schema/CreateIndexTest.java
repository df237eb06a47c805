package io.github.peeweevertx.schema;

import static io.github.peeweevertx.model.TweetTable.TWEET;
import static io.github.peeweevertx.model.UserTable.USER;
import static io.github.peeweevertx.schema.TestDialect.POOR;
import static io.github.peeweevertx.schema.TestDialect.RICH;
import static io.github.peeweevertx.schema.TestDialect.keyColumn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.meta.ColumnDef;
import io.github.peeweevertx.meta.IndexDef;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.TableDef;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.type.SqlTypes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreateIndexTest {
  private static final String A = "a123456789012345678901234567890";
  private static final String B = "b123456789012345678901234567890";
  private static final String C = "c123456789012345678901234567890";

  @Test
  void comesWithUniqueAndWithReferringColumns() {
    assertIndexes(USER, "CREATE UNIQUE INDEX \"user_username\" ON \"user\" (\"username\")");
    assertIndexes(TWEET, "CREATE INDEX \"tweet_user_id\" ON \"tweet\" (\"user_id\")");
  }

  @Test
  void ofTheModelComesAfterThoseOfColumns() {
    assertIndexes(
        letters(
            IndexDef.on("alpha", "beta").asUnique(),
            IndexDef.on("beta", "gamma"),
            IndexDef.on("gamma").using("gin").named("mine")),
        "CREATE INDEX \"letters_alpha\" ON \"letters\" (\"alpha\")",
        "CREATE UNIQUE INDEX \"letters_alpha_beta\" ON \"letters\" (\"alpha\", \"beta\")",
        "CREATE INDEX \"letters_beta_gamma\" ON \"letters\" (\"beta\", \"gamma\")",
        "CREATE INDEX \"mine\" ON \"letters\" USING gin (\"gamma\")");
  }

  @Test
  void ofAWholeKeyIsTheKey() {
    var key = keyColumn("code").asUnique().asKey(KeyKind.NATURAL);
    assertIndexes(new SketchTable<>(TableDef.of(Object.class, "a")).with(key));
  }

  @Test
  void ofAPartOfAKeyIsMade() {
    assertIndexes(
        new SketchTable<>(TableDef.of(Object.class, "a"))
            .with(keyColumn("x").asKey(KeyKind.NATURAL))
            .with(keyColumn("y").indexed().asKey(KeyKind.NATURAL)),
        "CREATE INDEX \"a_y\" ON \"a\" (\"y\")");
  }

  @Test
  void namesTheSchemaOfTheTableOnly() {
    assertIndexes(
        SketchTable.keyed(TableDef.of(Object.class, "a").inSchema("app"))
            .with(keyColumn("n").indexed()),
        "CREATE INDEX \"a_n\" ON \"app\".\"a\" (\"n\")");
  }

  @Test
  void leavesAloneWhatIsThere() {
    CreateIndex index = CreateIndex.all(USER, CreateOptions.safe()).get(0);
    assertEquals(
        "CREATE UNIQUE INDEX IF NOT EXISTS \"user_username\" ON \"user\" (\"username\")",
        index.sql(RICH).text());
    assertEquals(Optional.empty(), index.precondition(RICH));
  }

  @Test
  void asksFirstWhereThereAreNoWordsForIt() {
    CreateIndex index = CreateIndex.all(USER, CreateOptions.safe()).get(0);
    assertEquals(
        "CREATE UNIQUE INDEX \"user_username\" ON \"user\" (\"username\")", index.sql(POOR).text());
    assertEquals(
        Optional.of(
            new Precondition(
                Precondition.Kind.INDEX, null, "user", "user_username", /* exists= */ false)),
        index.precondition(POOR));
    CreateIndex unsafe = CreateIndex.all(USER, CreateOptions.unsafe()).get(0);
    assertEquals(Optional.empty(), unsafe.precondition(POOR));
  }

  @Nested
  class Method {
    @Test
    void standsBehindTheTableOrBehindTheName() {
      CreateIndex index = index(IndexDef.on("alpha").using("btree"));
      assertEquals(
          "CREATE INDEX \"letters_alpha\" ON \"letters\" USING btree (\"alpha\")",
          index.sql(RICH).text());
      assertEquals(
          "CREATE INDEX \"letters_alpha\" USING btree ON \"letters\" (\"alpha\")",
          index.sql(POOR).text());
    }

    @Test
    void ofAColumnIsKept() {
      assertIndexes(
          SketchTable.named("a").with(keyColumn("n").indexedBy("hash")),
          "CREATE INDEX \"a_n\" ON \"a\" USING hash (\"n\")");
    }

    @Test
    void isOneWord() {
      CreateIndex index = index(IndexDef.on("alpha").using("gin (x); DROP TABLE y; --"));
      var error = assertThrows(ProgrammingException.class, () -> index.sql(RICH));
      assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
    }
  }

  @Nested
  class Columns {
    @Test
    void haveToBeOfTheTable() {
      var error = assertThrows(ProgrammingException.class, () -> index(IndexDef.on("delta")));
      assertEquals(ErrorCode.UNKNOWN_COLUMN, error.code());
      assertEquals(
          "An index of table letters is over [delta]. It has to name one or more of the columns"
              + " [alpha, beta, gamma]",
          error.getMessage());
    }

    @Test
    void areAtLeastOne() {
      assertThrows(ProgrammingException.class, () -> index(IndexDef.on()));
    }
  }

  @Nested
  class Name {
    @Test
    void isCutWherePeeweeCutsIt() {
      assertName("longindex_" + A + "_b1234567890123_5088012", longIndex("longindex"), RICH);
    }

    @Test
    void isCutEarlierWhereTheDatabaseTakesLess() {
      assertName("longindex_" + A + "_b123456789012_5088012", longIndex("longindex"), POOR);
    }

    @Test
    void isCutBetweenCharacters() {
      CreateIndex index = longIndex("größe");
      String name = ConstraintNames.index(index.table().definition(), index.index(), RICH);
      assertEquals("größe_" + A + "_b123456789012345", name.substring(0, name.length() - 8));
      assertEquals(64, name.getBytes(StandardCharsets.UTF_8).length);
      String torn = ConstraintNames.cut("x" + "ö".repeat(60), RICH);
      assertEquals("x" + "ö".repeat(27), torn.substring(0, torn.length() - 8));
    }

    @Test
    void leavesOutWhatIsNoWord() {
      var table = SketchTable.named("a").with(keyColumn("first name").indexed());
      assertIndexes(table, "CREATE INDEX \"a_firstname\" ON \"a\" (\"first name\")");
    }

    @Test
    void thatWasChosenIsNotCut() {
      CreateIndex index = index(IndexDef.on("alpha").named("n".repeat(65)));
      var error = assertThrows(ProgrammingException.class, () -> index.sql(RICH));
      assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
    }

    private CreateIndex longIndex(String table) {
      var sketch =
          new SketchTable<>(TableDef.of(Object.class, table))
              .with(ColumnDef.of(A, SqlTypes.INTEGER))
              .with(ColumnDef.of(B, SqlTypes.INTEGER))
              .with(ColumnDef.of(C, SqlTypes.INTEGER));
      return new CreateIndex(sketch, IndexDef.on(A, B, C), true);
    }

    private void assertName(String expected, CreateIndex index, Dialect dialect) {
      assertEquals(
          expected, ConstraintNames.index(index.table().definition(), index.index(), dialect));
      assertTrue(index.sql(dialect).text().contains("\"" + expected + "\""));
    }
  }

  private static SketchTable<Object> letters(IndexDef... indexes) {
    return new SketchTable<>(TableDef.of(Object.class, "letters").indexed(indexes))
        .with(ColumnDef.of("alpha", SqlTypes.INTEGER).indexed())
        .with(ColumnDef.of("beta", SqlTypes.INTEGER))
        .with(ColumnDef.of("gamma", SqlTypes.INTEGER));
  }

  private static CreateIndex index(IndexDef index) {
    return new CreateIndex(letters(), index, false);
  }

  private static void assertIndexes(ModelType<?, ?> table, String... expected) {
    List<String> found =
        CreateIndex.all(table, CreateOptions.unsafe()).stream()
            .map(index -> index.sql(RICH).text())
            .toList();
    assertEquals(List.of(expected), found);
  }
}
