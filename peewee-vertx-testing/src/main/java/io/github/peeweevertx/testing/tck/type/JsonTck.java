package io.github.peeweevertx.testing.tck.type;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.type.PaperTable.PAPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.Test;

/** JSON columns: what goes in comes back, and is found. */
public abstract class JsonTck extends Tck {
  private static final List<Object> VALUES =
      List.of(
          "",
          "hello",
          "with 'single' and \"double\" quotes",
          "newlines\nand\ttabs\\and\\backslashes",
          "漢字 😀",
          "{\"k\": 1}",
          "123",
          "null",
          "x".repeat(10_000),
          0,
          -1,
          Integer.MAX_VALUE,
          (1L << 53) - 1,
          Long.MIN_VALUE,
          1.5,
          -1.5,
          1e-10,
          true,
          false,
          new JsonArray(),
          new JsonObject(),
          new JsonArray().add(1).add("a").add(true).addNull().add(1.5),
          new JsonArray().add(new JsonArray().add(1)).add(new JsonArray()),
          new JsonObject().put("a", 1).put("b", "two").putNull("c"),
          new JsonObject().put("a", new JsonObject().put("b", new JsonObject().put("c", 1))),
          new JsonObject().put("a.b", 1),
          new JsonObject().put("k\"q\\x", 1),
          new JsonObject().put("", "empty key"),
          new JsonObject().put("漢字", "unicode key"));

  /** For subclasses. */
  protected JsonTck() {
    super(PAPER);
  }

  private long count(Condition condition) {
    return await(objects.count(PAPER.select().where(condition)));
  }

  private Paper again(Paper paper) {
    return await(objects.get(PAPER, paper.id));
  }

  @Test
  void anyValueComesBackAndIsFound() {
    for (Object value : VALUES) {
      Paper paper = await(objects.create(PAPER, PAPER.body.to(value)));
      assertEquals(value, again(paper).body);
      assertEquals(1, count(PAPER.body.eq(value)), () -> value + " is not found");
      assertEquals(0, count(PAPER.body.ne(value)), () -> value + " differs from itself");
      await(objects.delete(paper));
    }
  }

  @Test
  void objectsArraysAndClassesOfTheApplicationComeBack() {
    JsonObject meta = new JsonObject().put("k", "v").put("n", new JsonArray().add(1).addNull());
    JsonArray items = new JsonArray().add("a").add(new JsonObject().put("b", 2));
    Prefs prefs = new Prefs("dark", 12);
    Paper paper =
        await(
            objects.create(
                PAPER,
                PAPER.meta.to(meta),
                PAPER.items.to(items),
                PAPER.written.to(meta),
                PAPER.prefs.to(prefs)));
    Paper found = again(paper);
    assertEquals(meta, found.meta);
    assertEquals(items, found.items);
    assertEquals(meta, found.written);
    assertEquals(prefs, found.prefs);
    assertEquals(1, count(PAPER.meta.eq(meta)));
    assertEquals(1, count(PAPER.items.eq(items)));
    assertEquals(1, count(PAPER.written.eq(meta)));
    assertEquals(1, count(PAPER.prefs.eq(prefs)));
    assertEquals(1, count(PAPER.prefs.in(new Prefs("x", 1), prefs)));
    assertEquals(0, count(PAPER.prefs.notIn(List.of(prefs))));
  }

  @Test
  void nullIsNotJsonNull() {
    Paper none = await(objects.create(PAPER, PAPER.label.to("none")));
    Paper jsonNull = await(objects.create(PAPER, PAPER.body.to(Tuple.JSON_NULL)));
    assertNull(again(none).body);
    assertSame(Tuple.JSON_NULL, again(jsonNull).body);
    assertEquals(1, count(PAPER.body.isNull()));
    assertEquals(1, count(PAPER.body.isNotNull()));
    assertEquals(1, count(PAPER.body.eq(Tuple.JSON_NULL)));
  }

  @Test
  void objectIsReadChangedAndWritten() {
    Paper paper = new Paper();
    paper.meta = new JsonObject().put("k", "v");
    await(objects.create(paper));
    Paper found = again(paper);
    found.meta.put("k", "updated").put("new", 1);
    await(objects.save(found));
    assertEquals(new JsonObject().put("k", "updated").put("new", 1), again(paper).meta);
  }

  @Test
  void manyRowsAreInsertedAndUpdatedAtOnce() {
    List<Paper> papers = List.of(new Paper(), new Paper(), new Paper());
    papers.get(0).body = "text";
    papers.get(1).meta = new JsonObject().put("i", 1);
    await(objects.bulkCreate(PAPER, papers, 10));
    papers = await(objects.execute(PAPER.select().orderBy(PAPER.id)));
    papers.get(0).body = new JsonArray().add(1);
    papers.get(1).meta = new JsonObject().put("i", 2);
    papers.get(2).meta = new JsonObject();
    await(objects.bulkUpdate(papers, List.of(PAPER.meta, PAPER.body), 10));
    List<Paper> found = await(objects.execute(PAPER.select().orderBy(PAPER.id)));
    assertEquals(new JsonArray().add(1), found.get(0).body);
    assertNull(found.get(0).meta);
    assertEquals(new JsonObject().put("i", 2), found.get(1).meta);
    assertNull(found.get(1).body);
    assertEquals(new JsonObject(), found.get(2).meta);
  }

  @Test
  void valueOfAnotherShapeIsAnErrorThatNamesColumnAndTypes() {
    Paper paper = await(objects.create(PAPER, PAPER.label.to("bad")));
    await(
        objects.query(
            "UPDATE paper SET meta = '[\"s3cret\"]' WHERE id = " + paper.id, Tuple.tuple()));
    DataException error = failure(DataException.class, objects.get(PAPER, paper.id));
    assertEquals(ErrorCode.UNREADABLE_VALUE, error.code());
    for (String part : List.of("meta", "JsonObject", "JsonArray")) {
      assertTrue(error.getMessage().contains(part), error::getMessage);
    }
    assertEquals(-1, error.toString().indexOf("s3cret"));
  }
}
