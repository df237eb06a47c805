package io.github.peeweevertx.testing.tck.type;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.tck.type.PaperTable.PAPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.JsonPath;
import io.github.peeweevertx.meta.JsonField;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Places in JSON: read, compared, and asked what they contain. Both forms of a column. */
public abstract class JsonPathTck extends Tck {
  private static final List<JsonField<Paper, JsonObject>> COLUMNS =
      List.of(PAPER.meta, PAPER.written);

  /** For subclasses. */
  protected JsonPathTck() {
    super(PAPER);
  }

  @BeforeEach
  final void rows() {
    row(
        "huey",
        new JsonObject()
            .put("name", "huey")
            .put("age", 14)
            .put("rating", 4.5)
            .put("active", true)
            .put("tags", new JsonArray().add("cat").add("white").add("fluffy"))
            .put("deep", new JsonObject().put("a", 1).put("b", new JsonArray().add(1).add(2)))
            .put("matrix", new JsonArray().add(new JsonArray().add(1).add(2)))
            .put("a.b", "dotted")
            .put("q\"x\\", "quoted"));
    row(
        "mickey",
        new JsonObject().put("name", "mickey").put("age", 2).put("tags", new JsonArray()));
    row("json null", new JsonObject().putNull("name"));
    row("missing", new JsonObject().put("other", 1));
    row("null", null);
  }

  private void row(String label, JsonObject meta) {
    await(
        objects.create(PAPER, PAPER.label.to(label), PAPER.meta.to(meta), PAPER.written.to(meta)));
  }

  private <T> T value(Expr<T> expression) {
    return await(objects.scalar(PAPER.select(expression).where(PAPER.label.eq("huey"))));
  }

  private List<String> labels(Condition condition) {
    return await(objects.execute(PAPER.select().where(condition).orderBy(PAPER.id))).stream()
        .map(paper -> paper.label)
        .toList();
  }

  @Test
  void placesAreReadAsWhatTheyAre() {
    for (var column : COLUMNS) {
      assertEquals("huey", value(column.path("name")));
      assertEquals(14, value(column.path("age")));
      assertEquals(4.5, value(column.path("rating")));
      assertEquals(true, value(column.path("active")));
      assertEquals(
          new JsonArray().add("cat").add("white").add("fluffy"), value(column.path("tags")));
      assertEquals(1, value(column.path("deep").path("a")));
      assertEquals(2, value(column.path("deep", "b", 1)));
      assertEquals("fluffy", value(column.path("tags", -1)));
      assertEquals("white", value(column.path("tags", -2)));
      assertEquals(2, value(column.path("matrix", -1, -1)));
      assertEquals("dotted", value(column.path("a.b")));
      assertEquals("quoted", value(column.path("q\"x\\")));
      assertNull(value(column.path("nowhere", "else")));
      assertEquals("huey", ((JsonObject) value(column.path())).getString("name"));
    }
  }

  @Test
  void textIsReadWithoutItsQuotes() {
    for (var column : COLUMNS) {
      assertEquals("huey", value(column.path("name").asText()));
      assertEquals("14", value(column.path("age").asText()));
      assertEquals(
          "[\"cat\",\"white\",\"fluffy\"]", value(column.path("tags").asText()).replace(" ", ""));
    }
  }

  @Test
  void placesAreEqualToValuesOfTheirOwnKind() {
    for (var column : COLUMNS) {
      assertEquals(List.of("huey"), labels(column.path("name").eq("huey")));
      assertEquals(List.of("huey"), labels(column.path("age").eq(14)));
      assertEquals(List.of(), labels(column.path("age").eq("14")));
      assertEquals(List.of("huey"), labels(column.path("active").eq(true)));
      assertEquals(List.of(), labels(column.path("active").eq(1)));
      assertEquals(List.of("huey"), labels(column.path("rating").eq(4.5)));
      assertEquals(
          List.of("huey"),
          labels(
              column
                  .path("deep")
                  .eq(new JsonObject().put("a", 1).put("b", new JsonArray().add(1).add(2)))));
      assertEquals(List.of("mickey"), labels(column.path("tags").eq(new JsonArray())));
      assertEquals(
          List.of("huey", "mickey"), labels(column.path("name").in("huey", "mickey", "other")));
      assertEquals(
          List.of("mickey", "json null"), labels(column.path("name").notIn(List.of("huey"))));
    }
  }

  @Test
  void missingJsonNullAndNullAreNull() {
    for (var column : COLUMNS) {
      JsonPath<JsonObject> name = column.path("name");
      assertEquals(List.of("json null", "missing", "null"), labels(name.isNull()));
      assertEquals(List.of("huey", "mickey"), labels(name.isNotNull()));
      assertEquals(List.of("json null", "missing", "null"), labels(name.asText().isNull()));
      assertEquals(List.of("null"), labels(column.isNull()));
    }
  }

  @Test
  void keyTellsJsonNullFromWhatIsMissing() {
    for (var column : COLUMNS) {
      assertEquals(
          List.of("json null"), labels(column.path("name").isNull().and(column.hasKey("name"))));
      assertEquals(
          List.of("missing"),
          labels(column.path("name").isNull().and(column.hasKey("name").not())));
    }
  }

  @Test
  void numbersAreComparedAndOrderedAsNumbers() {
    for (var column : COLUMNS) {
      JsonPath<JsonObject> age = column.path("age");
      assertEquals(List.of("huey"), labels(age.asInt().gt(5)));
      assertEquals(List.of("huey", "mickey"), labels(age.asLong().between(1L, 20L)));
      assertEquals(List.of("mickey"), labels(age.asInt().eq(2)));
      assertEquals(List.of("huey"), labels(column.path("rating").asFloat().gt(4.0)));
      assertEquals(List.of(), labels(column.path("name").asText().isNull().and(age.asInt().ge(0))));
      assertEquals(
          List.of("mickey", "huey"),
          await(objects.execute(PAPER.select().where(age.asInt().isNotNull()).orderBy(age.asInt())))
              .stream()
              .map(paper -> paper.label)
              .toList());
    }
  }

  @Test
  void textsAreComparedAsText() {
    for (var column : COLUMNS) {
      assertEquals(List.of("mickey"), labels(column.path("name").asText().startsWith("mi")));
      assertEquals(List.of("mickey"), labels(column.path("name").asText().gt("i")));
      assertEquals(List.of("huey"), labels(column.path("name").asText().in("huey", "donald")));
    }
  }

  @Test
  void documentsContainWhatIsInThem() {
    for (var column : COLUMNS) {
      assertEquals(List.of("huey"), labels(column.contains(new JsonObject().put("age", 14))));
      assertEquals(
          List.of("huey"),
          labels(column.contains(new JsonObject().put("deep", new JsonObject().put("a", 1)))));
      assertEquals(List.of("huey"), labels(column.path("tags").contains("white")));
      assertEquals(
          List.of("huey"), labels(column.path("tags").contains(new JsonArray().add("cat"))));
      assertEquals(List.of("huey"), labels(column.contains(new JsonObject().put("active", true))));
      assertEquals(List.of(), labels(column.contains(new JsonObject().put("active", 1))));
      assertEquals(
          List.of("missing"),
          labels(column.containedBy(new JsonObject().put("other", 1).put("more", 2))));
      assertEquals(
          List.of("huey"),
          labels(column.path("deep", "b").containedBy(new JsonArray().add(1).add(2).add(3))));
    }
  }

  @Test
  void documentsHaveKeys() {
    for (var column : COLUMNS) {
      assertEquals(List.of("huey", "mickey"), labels(column.hasKey("age")));
      assertEquals(List.of("huey"), labels(column.hasKeys("age", "active")));
      assertEquals(List.of("huey", "missing"), labels(column.hasAnyKeys("active", "other")));
      assertEquals(List.of("huey"), labels(column.path("deep").hasKey("a")));
      assertEquals(List.of(), labels(column.path("deep").hasKeys("a", "z")));
      assertEquals(List.of("huey"), labels(column.path("deep").hasAnyKeys("z", "b")));
      assertEquals(List.of(), labels(column.hasAnyKeys(List.of())));
      assertEquals(5, labels(column.hasKeys(List.of())).size());
    }
  }

  @Test
  void arraysHaveALength() {
    for (var column : COLUMNS) {
      assertEquals(3, value(column.path("tags").length()));
      assertEquals(List.of("mickey"), labels(column.path("tags").length().eq(0)));
    }
  }
}
