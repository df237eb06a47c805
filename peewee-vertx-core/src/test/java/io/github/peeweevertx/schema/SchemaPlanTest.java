package io.github.peeweevertx.schema;

import static io.github.peeweevertx.model.TweetTable.TWEET;
import static io.github.peeweevertx.model.UserTable.USER;
import static io.github.peeweevertx.schema.TestDialect.POOR;
import static io.github.peeweevertx.schema.TestDialect.RICH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.meta.ForeignKeyDef;
import io.github.peeweevertx.meta.IndexDef;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.TableDef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SchemaPlanTest {
  @Test
  void putsParentsFirst() {
    assertEquals(
        List.of(
            "CREATE TABLE IF NOT EXISTS \"user\" (\"id\" SERIAL NOT NULL PRIMARY KEY, \"username\""
                + " VARCHAR(40) NOT NULL, \"active\" BOOLEAN NOT NULL)",
            "CREATE UNIQUE INDEX IF NOT EXISTS \"user_username\" ON \"user\" (\"username\")",
            "CREATE TABLE IF NOT EXISTS \"tweet\" (\"id\" SERIAL NOT NULL PRIMARY KEY, \"user_id\""
                + " BIGINT NOT NULL, \"content\" TEXT NOT NULL, FOREIGN KEY (\"user_id\")"
                + " REFERENCES \"user\" (\"id\") ON DELETE CASCADE)",
            "CREATE INDEX IF NOT EXISTS \"tweet_user_id\" ON \"tweet\" (\"user_id\")"),
        SchemaPlan.create(CreateOptions.safe(), TWEET, USER).script(RICH));
  }

  @Test
  void dropsChildrenFirst() {
    assertEquals(
        List.of("DROP TABLE IF EXISTS \"tweet\"", "DROP TABLE IF EXISTS \"user\""),
        SchemaPlan.drop(DropOptions.safe(), USER, TWEET).script(RICH));
  }

  @Test
  void dropsAsItIsTold() {
    assertDrop("DROP TABLE \"user\"", DropOptions.unsafe());
    assertDrop("DROP TABLE \"user\" RESTRICT", DropOptions.unsafe().restrict());
    assertDrop("DROP TABLE IF EXISTS \"user\" CASCADE", DropOptions.safe().cascade());
  }

  @Test
  void refusesCascadeWhereItMeansNothing() {
    SchemaPlan plan = SchemaPlan.drop(DropOptions.safe().cascade(), USER);
    var error = assertThrows(UnsupportedSqlException.class, () -> plan.script(POOR));
    assertEquals(ErrorCode.UNSUPPORTED_SQL, error.code());
  }

  @Test
  void isTheSameForEveryOrderOfTheModels() {
    var tables = new ArrayList<ModelType<?, ?>>(family());
    List<String> create = SchemaPlan.create(CreateOptions.safe(), tables).script(RICH);
    List<String> drop = SchemaPlan.drop(DropOptions.safe(), tables).script(RICH);
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(tables, random);
      assertEquals(create, SchemaPlan.create(CreateOptions.safe(), tables).script(RICH));
      assertEquals(drop, SchemaPlan.drop(DropOptions.safe(), tables).script(RICH));
    }
  }

  @Test
  void takesAReferenceToATableOutsideOfIt() {
    SchemaPlan plan = SchemaPlan.create(CreateOptions.safe(), TWEET);
    assertEquals(List.of(TWEET), plan.tables());
    assertTrue(plan.script(RICH).get(0).contains("REFERENCES \"user\""));
  }

  @Test
  void countsAModelOnce() {
    assertEquals(
        List.of(USER), SchemaPlan.create(CreateOptions.safe(), USER, USER.as("u"), USER).tables());
  }

  @Test
  void ofNothingIsEmpty() {
    assertEquals(List.of(), SchemaPlan.create(CreateOptions.safe()).statements());
    assertEquals(List.of(), SchemaPlan.drop(DropOptions.safe()).statements());
  }

  @Nested
  class Circle {
    private final SketchTable<Object> language = SketchTable.named("language");
    private final SketchTable<Object> snippet = SketchTable.named("snippet");

    {
      language.referring("selected_snippet_id", () -> snippet);
      snippet.referring("language_id", () -> language).referring("next_id", () -> snippet);
    }

    @Test
    void isClosedAtTheEnd() {
      assertEquals(
          List.of(
              "CREATE TABLE \"snippet\" (\"id\" SERIAL NOT NULL PRIMARY KEY, \"language_id\""
                  + " BIGINT NOT NULL, \"next_id\" BIGINT NOT NULL, FOREIGN KEY (\"next_id\")"
                  + " REFERENCES \"snippet\" (\"id\"))",
              "CREATE TABLE \"language\" (\"id\" SERIAL NOT NULL PRIMARY KEY,"
                  + " \"selected_snippet_id\" BIGINT NOT NULL, FOREIGN KEY"
                  + " (\"selected_snippet_id\") REFERENCES \"snippet\" (\"id\"))",
              "ALTER TABLE \"snippet\" ADD CONSTRAINT \"fk_snippet_language_id_refs_language\""
                  + " FOREIGN KEY (\"language_id\") REFERENCES \"language\" (\"id\")"),
          SchemaPlan.create(CreateOptions.unsafe(), language, snippet).script(RICH));
    }

    @Test
    void isClosedOnlyWhereItIsOpen() {
      var statements = SchemaPlan.create(CreateOptions.safe(), language, snippet).statements();
      assertEquals(
          Optional.of(constraint(false)), statements.get(statements.size() - 1).precondition(RICH));
    }

    @Test
    void isOpenedBeforeTheTablesGo() {
      SchemaPlan plan = SchemaPlan.drop(DropOptions.safe(), language, snippet);
      assertEquals(
          List.of(
              "ALTER TABLE IF EXISTS \"snippet\" DROP CONSTRAINT IF EXISTS"
                  + " \"fk_snippet_language_id_refs_language\"",
              "DROP TABLE IF EXISTS \"language\"",
              "DROP TABLE IF EXISTS \"snippet\""),
          plan.script(RICH));
      assertEquals(Optional.empty(), plan.statements().get(0).precondition(RICH));
    }

    @Test
    void isOpenedInOlderWordsWhereThereAreNoOthers() {
      SchemaPlan plan = SchemaPlan.drop(DropOptions.safe(), language, snippet);
      assertEquals(
          "ALTER TABLE \"snippet\" DROP FOREIGN KEY \"fk_snippet_language_id_refs_language\"",
          plan.script(POOR).get(0));
      assertEquals(Optional.of(constraint(true)), plan.statements().get(0).precondition(POOR));
    }

    @Test
    void mayBeLeftToCascade() {
      assertEquals(
          List.of("DROP TABLE \"language\" CASCADE", "DROP TABLE \"snippet\" CASCADE"),
          SchemaPlan.drop(DropOptions.unsafe().cascade(), language, snippet).script(RICH));
    }

    @Test
    void keepsTheNameThatWasChosen() {
      var one = SketchTable.named("one");
      var two = SketchTable.named("two").referring("one_id", () -> one);
      one.referring(
          TestDialect.keyColumn("two_id"),
          ForeignKeyDef.to(() -> two, "id", null).constraint("one_two"));
      two.referring(
          TestDialect.keyColumn("other_id"),
          ForeignKeyDef.to(() -> one, "id", null).constraint("two_one"));
      List<String> script = SchemaPlan.create(CreateOptions.unsafe(), one, two).script(RICH);
      assertEquals(4, script.size());
      assertTrue(script.get(2).startsWith("ALTER TABLE \"two\" ADD CONSTRAINT \"fk_two_one_id"));
      assertTrue(script.get(3).startsWith("ALTER TABLE \"two\" ADD CONSTRAINT \"two_one\""));
    }

    private Precondition constraint(boolean exists) {
      return new Precondition(
          Precondition.Kind.CONSTRAINT,
          null,
          "snippet",
          "fk_snippet_language_id_refs_language",
          exists);
    }
  }

  @Test
  void opensEachOfManyCirclesOnce() {
    List<String> script = SchemaPlan.create(CreateOptions.unsafe(), family()).script(RICH);
    assertEquals(2, script.stream().filter(text -> text.startsWith("ALTER TABLE")).count());
    assertEquals(6, script.stream().filter(text -> text.startsWith("CREATE TABLE")).count());
    assertEquals(7, String.join("", script).split("REFERENCES", -1).length - 1);
  }

  @Nested
  class Refuses {
    @Test
    void twoModelsOfOneTable() {
      var other = SketchTable.keyed(TableDef.of(String.class, "user"));
      var error =
          assertThrows(
              ProgrammingException.class,
              () -> SchemaPlan.create(CreateOptions.safe(), USER, other));
      assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
      assertEquals(
          "io.github.peeweevertx.model.User and java.lang.String are both stored in table user."
              + " Give only the one that describes all columns of the table.",
          error.getMessage());
    }

    @Test
    void twoIndexesOfOneName() {
      var one =
          new SketchTable<>(TableDef.of(Object.class, "a").indexed(IndexDef.on("b_c")))
              .with(TestDialect.keyColumn("b_c"));
      var two = SketchTable.named("a_b").with(TestDialect.keyColumn("c").indexed());
      var error =
          assertThrows(
              ProgrammingException.class, () -> SchemaPlan.create(CreateOptions.safe(), one, two));
      assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
      assertTrue(
          error
              .getMessage()
              .startsWith("Two indexes are named a_b_c: [b_c] of table a and [c] of table a_b."),
          error.getMessage());
    }

    @Test
    void nothingOfTablesInDifferentSchemas() {
      var one = indexed(TableDef.of(Object.class, "a").inSchema("one"));
      var two = indexed(TableDef.of(String.class, "a").inSchema("two"));
      var none = indexed(TableDef.of(Integer.class, "a"));
      assertEquals(
          List.of(none, one, two),
          SchemaPlan.create(CreateOptions.safe(), two, one, none).tables());
    }

    private <M> SketchTable<M> indexed(TableDef<M> definition) {
      return SketchTable.keyed(definition).with(TestDialect.keyColumn("n").indexed());
    }
  }

  private static void assertDrop(String expected, DropOptions options) {
    assertEquals(List.of(expected), SchemaPlan.drop(options, USER).script(RICH));
  }

  /** Six tables, one circle of three, one of two, one table by itself, and one that refers only. */
  private static List<SketchTable<Object>> family() {
    SketchTable<Object> a = SketchTable.named("a");
    SketchTable<Object> b = SketchTable.named("b").referring("a_id", () -> a);
    SketchTable<Object> c = SketchTable.named("c").referring("b_id", () -> b);
    a.referring("c_id", () -> c);
    SketchTable<Object> d = SketchTable.named("d").referring("a_id", () -> a);
    SketchTable<Object> e = SketchTable.named("e").referring("d_id", () -> d);
    d.referring("e_id", () -> e).referring("c_id", () -> c);
    return List.of(a, b, c, d, e, SketchTable.named("f"));
  }
}
