package io.github.peeweevertx.testing.tck.type;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.tck.type.PaperTable.PAPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.meta.JsonField;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** JSON changed by the database, without being read first. */
public abstract class JsonChangeTck extends Tck {
  private static final List<JsonField<Paper, JsonObject>> COLUMNS =
      List.of(PAPER.meta, PAPER.written);

  /** For subclasses. */
  protected JsonChangeTck() {
    super(PAPER);
  }

  private static JsonObject json(String text) {
    return new JsonObject(text.replace('\'', '"'));
  }

  /** Changes a document in both forms of a column, and checks what becomes of it. */
  private void assertChanged(
      String before,
      Function<JsonField<Paper, JsonObject>, Expr<JsonObject>> change,
      String after) {
    for (var column : COLUMNS) {
      Paper paper = await(objects.create(PAPER, column.to(json(before))));
      int changed =
          await(
              objects.execute(
                  PAPER.update(column.to(change.apply(column))).where(PAPER.id.eq(paper.id))));
      assertEquals(1, changed);
      assertEquals(json(after), column.get(await(objects.get(PAPER, paper.id))));
      assertEquals(1, await(objects.count(PAPER.select().where(column.eq(json(after))))));
      await(objects.delete(paper));
    }
  }

  @Test
  void setWritesWhetherOrNotThereWasAValue() {
    assertChanged("{'k':'v','n':5}", c -> c.path("k").set("new"), "{'k':'new','n':5}");
    assertChanged("{'n':5}", c -> c.path("k").set("new"), "{'n':5,'k':'new'}");
    assertChanged("{'k':1}", c -> c.path("k").set(json("{'a':[1]}")), "{'k':{'a':[1]}}");
    assertChanged("{'k':[1,2]}", c -> c.path("k", 1).set(3), "{'k':[1,3]}");
    assertChanged("{'k':[1,2]}", c -> c.path("k", -1).set(3), "{'k':[1,3]}");
  }

  @Test
  void setKeepsBooleansNullsNumbersAndTexts() {
    assertChanged("{'k':'v'}", c -> c.path("k").set(true), "{'k':true}");
    assertChanged("{'k':'v'}", c -> c.path("k").set(null), "{'k':null}");
    assertChanged("{'k':'v'}", c -> c.path("k").set(1L << 40), "{'k':1099511627776}");
    assertChanged("{'k':'v'}", c -> c.path("k").set(1.25), "{'k':1.25}");
    assertChanged("{'k':1}", c -> c.path("k").set("12"), "{'k':'12'}");
    assertChanged("{'k':1}", c -> c.path("k").set("{\"a\":1}"), "{'k':'{\\\"a\\\":1}'}");
  }

  @Test
  void booleanThatWasSetIsFoundAsOne() {
    Paper paper = await(objects.create(PAPER, PAPER.meta.to(json("{'k':1}"))));
    await(objects.execute(PAPER.update(PAPER.meta.to(PAPER.meta.path("k").set(true))).all()));
    assertSame(true, await(objects.get(PAPER, paper.id)).meta.getValue("k"));
    assertEquals(1, await(objects.count(PAPER.select().where(PAPER.meta.path("k").eq(true)))));
    assertEquals(0, await(objects.count(PAPER.select().where(PAPER.meta.path("k").eq(1)))));
  }

  @Test
  void insertWritesOnlyWhereThereIsNothing() {
    assertChanged("{'a':1}", c -> c.path("k").insert(99), "{'a':1,'k':99}");
    assertChanged("{'a':1}", c -> c.path("a").insert(99), "{'a':1}");
    assertChanged("{'a':null}", c -> c.path("a").insert(99), "{'a':null}");
    assertChanged("{'a':1}", c -> c.path("k").insert(json("{'b':2}")), "{'a':1,'k':{'b':2}}");
  }

  @Test
  void replaceWritesOnlyWhereThereIsSomething() {
    assertChanged("{'a':1}", c -> c.path("a").replace(99), "{'a':99}");
    assertChanged("{'a':1}", c -> c.path("k").replace(99), "{'a':1}");
    assertChanged("{'a':1}", c -> c.path("a").replace(json("{'b':2}")), "{'a':{'b':2}}");
  }

  @Test
  void appendAddsAnElement() {
    assertChanged("{'t':['a']}", c -> c.path("t").append("b"), "{'t':['a','b']}");
    assertChanged("{'t':[1]}", c -> c.path("t").append(json("{'k':1}")), "{'t':[1,{'k':1}]}");
    Paper paper = await(objects.create(PAPER, PAPER.items.to(new JsonArray().add("a"))));
    await(objects.execute(PAPER.update(PAPER.items.to(PAPER.items.append("b"))).all()));
    assertEquals(new JsonArray().add("a").add("b"), await(objects.get(PAPER, paper.id)).items);
  }

  @Test
  void removeTakesItAway() {
    assertChanged("{'k':'v','n':5}", c -> c.path("k").remove(), "{'n':5}");
    assertChanged("{'t':[1,2,3]}", c -> c.path("t", 1).remove(), "{'t':[1,3]}");
    assertChanged("{'n':5}", c -> c.path("k").remove(), "{'n':5}");
  }

  @Test
  void updateAddsAndReplacesMembers() {
    assertChanged("{'a':1}", c -> c.update(json("{'b':2}")), "{'a':1,'b':2}");
    assertChanged("{'a':1,'b':2}", c -> c.update(json("{'b':[3]}")), "{'a':1,'b':[3]}");
  }

  @Test
  void convertedDocumentIsChangedToo() {
    Paper paper = await(objects.create(PAPER, PAPER.prefs.to(new Prefs("dark", 12))));
    await(objects.execute(PAPER.update(PAPER.prefs.to(PAPER.prefs.path("size").set(14))).all()));
    assertEquals(new Prefs("dark", 14), await(objects.get(PAPER, paper.id)).prefs);
    assertEquals(
        1, await(objects.count(PAPER.select().where(PAPER.prefs.path("theme").eq("dark")))));
  }
}
