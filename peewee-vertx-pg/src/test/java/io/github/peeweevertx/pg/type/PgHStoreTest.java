package io.github.peeweevertx.pg.type;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.type.GadgetTable.GADGET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.type.Gadget;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys and values. PostgreSQL only: it alone has hstore. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PgHStoreTest {
  private static final Map<String, String> HUEY = Map.of("name", "huey", "kind", "cat");
  private static final Map<String, String> MICKEY = Map.of("name", "mickey", "age", "2");

  private static Manager objects;

  @BeforeAll
  static void tables(Manager manager) {
    objects = manager;
    await(objects.query("CREATE EXTENSION IF NOT EXISTS hstore", Tuple.tuple()));
    await(objects.createTables(GADGET));
  }

  @BeforeEach
  void rows() {
    await(objects.execute(GADGET.delete().all()));
    for (Map<String, String> attrs : List.of(HUEY, MICKEY)) {
      await(objects.create(GADGET, GADGET.label.to(attrs.get("name")), GADGET.attrs.to(attrs)));
    }
    await(objects.create(GADGET, GADGET.label.to("none")));
  }

  private List<String> labels(Condition condition) {
    return await(objects.execute(GADGET.select().where(condition).orderBy(GADGET.id))).stream()
        .map(gadget -> gadget.label)
        .toList();
  }

  private <T> T ofHuey(Expr<T> expression) {
    return await(objects.scalar(GADGET.select(expression).where(GADGET.label.eq("huey"))));
  }

  private Map<String, String> changed(Expr<Map<String, String>> change) {
    await(objects.execute(GADGET.update(GADGET.attrs.to(change)).where(GADGET.label.eq("huey"))));
    return ofHuey(GADGET.attrs);
  }

  @Test
  void mapsComeBackWhateverTheyHold() {
    Map<String, String> withNull = new HashMap<>(Map.of("a", "1"));
    withNull.put("nothing", null);
    for (Map<String, String> attrs :
        List.of(
            Map.<String, String>of(),
            withNull,
            Map.of("", ""),
            Map.of("NULL", "NULL"),
            Map.of("k\"q\\", "v\"=>\\, ", "a=>b", ", \"x\""),
            Map.of("漢字 😀", "a\n\tb"),
            Map.of("long", "x".repeat(100_000)))) {
      Gadget gadget = await(objects.create(GADGET, GADGET.attrs.to(attrs)));
      assertEquals(attrs, await(objects.get(GADGET, gadget.id)).attrs);
      assertEquals(1, await(objects.count(GADGET.select().where(GADGET.attrs.eq(attrs)))));
    }
    assertNull(await(objects.get(GADGET, GADGET.label.eq("none"))).attrs);
  }

  @Test
  void keysAndValuesAreRead() {
    assertEquals(Set.of("name", "kind"), new TreeSet<>(ofHuey(GADGET.attrs.keys())));
    assertEquals(Set.of("huey", "cat"), new TreeSet<>(ofHuey(GADGET.attrs.values())));
    assertEquals("cat", ofHuey(GADGET.attrs.get("kind")));
    assertNull(ofHuey(GADGET.attrs.get("age")));
    assertEquals(Map.of("kind", "cat"), ofHuey(GADGET.attrs.slice("kind", "age")));
  }

  @Test
  void rowsAreFoundByKeysAndValues() {
    assertEquals(List.of("mickey"), labels(GADGET.attrs.exists("age")));
    assertEquals(List.of("mickey"), labels(GADGET.attrs.defined("age")));
    assertEquals(List.of("huey"), labels(GADGET.attrs.contains(Map.of("kind", "cat"))));
    assertEquals(List.of("huey", "mickey"), labels(GADGET.attrs.contains("name")));
    assertEquals(List.of("mickey"), labels(GADGET.attrs.contains(List.of("name", "age"))));
    assertEquals(List.of("huey", "mickey"), labels(GADGET.attrs.containsAny("kind", "age")));
    assertEquals(List.of("mickey"), labels(GADGET.attrs.get("name").startsWith("mick")));
  }

  @Test
  void mapsAreChangedByTheDatabase() {
    assertEquals(
        Map.of("name", "huey", "kind", "kitten", "age", "1"),
        changed(GADGET.attrs.update(Map.of("kind", "kitten", "age", "1"))));
    assertEquals(Map.of("name", "huey"), changed(GADGET.attrs.delete("kind", "age")));
  }

  @Test
  void textsAreThoseOfPeewee() {
    var dialect = objects.database().dialect();
    String prefix = "SELECT \"t1\".\"id\" FROM \"gadget\" AS \"t1\" WHERE ";
    Map<Condition, String> texts =
        Map.of(
            GADGET.attrs.contains(Map.of("k", "v")), "(\"t1\".\"attrs\" @> $1)",
            GADGET.attrs.contains("k"), "(\"t1\".\"attrs\" ? $1)",
            GADGET.attrs.contains(List.of("k")), "(\"t1\".\"attrs\" ?& $1)",
            GADGET.attrs.containsAny("k"), "(\"t1\".\"attrs\" ?| $1)",
            GADGET.attrs.exists("k"), "exist(\"t1\".\"attrs\", $1)");
    texts.forEach(
        (condition, text) ->
            assertEquals(
                prefix + text, GADGET.select(GADGET.id).where(condition).sql(dialect).text()));
  }

  @Test
  void keyThatIsNullIsRefused() {
    Map<String, String> attrs = new HashMap<>();
    attrs.put(null, "s3cret");
    DataException error =
        failure(DataException.class, objects.create(GADGET, GADGET.attrs.to(attrs)));
    assertEquals(ErrorCode.INVALID_VALUE, error.code());
    assertEquals(-1, error.toString().indexOf("s3cret"));
  }

  @Test
  void columnIsIndexedByGin() {
    var row =
        await(
                objects.query(
                    "SELECT indexdef FROM pg_indexes WHERE indexname = 'gadget_attrs'",
                    Tuple.tuple()))
            .iterator()
            .next();
    assertEquals("CREATE INDEX gadget_attrs ON public.gadget USING gin (attrs)", row.getString(0));
  }
}
