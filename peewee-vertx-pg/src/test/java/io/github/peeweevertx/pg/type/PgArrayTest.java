package io.github.peeweevertx.pg.type;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.type.GadgetTable.GADGET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.meta.Field;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.model.Color;
import io.github.peeweevertx.testing.model.Money;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.type.Gadget;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Arrays. PostgreSQL only: it alone has them. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PgArrayTest {
  private static Manager objects;

  @BeforeAll
  static void tables(Manager manager) {
    objects = manager;
    await(objects.query("CREATE EXTENSION IF NOT EXISTS hstore", Tuple.tuple()));
    await(objects.createTables(GADGET));
  }

  @BeforeEach
  void empty() {
    await(objects.execute(GADGET.delete().all()));
  }

  private <T> void assertSurvives(Field<Gadget, T> field, T value) {
    Gadget gadget = await(objects.create(GADGET, field.to(value)));
    assertEquals(value, field.get(await(objects.get(GADGET, gadget.id))));
    assertEquals(1, await(objects.count(GADGET.select().where(field.eq(value)))));
    await(objects.delete(gadget));
  }

  private void tagged(String label, String... tags) {
    await(objects.create(GADGET, GADGET.label.to(label), GADGET.tags.to(Arrays.asList(tags))));
  }

  private List<String> labels(Condition condition) {
    return await(objects.execute(GADGET.select().where(condition).orderBy(GADGET.id))).stream()
        .map(gadget -> gadget.label)
        .toList();
  }

  private <T> T only(Expr<T> expression) {
    return await(objects.scalar(GADGET.select(expression)));
  }

  @Test
  void arraysOfEachTypeComeBackAndAreFound() {
    assertSurvives(GADGET.tags, List.of("a", "", "b,\"c\\{}", "NULL", "漢字 😀"));
    assertSurvives(GADGET.lines, List.of("x".repeat(1000), "a\nb"));
    assertSurvives(GADGET.numbers, List.of(0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE));
    assertSurvives(GADGET.uuids, List.of(new UUID(1, 2), new UUID(-1, -1)));
    assertSurvives(GADGET.days, List.of(LocalDate.of(2024, 2, 29), LocalDate.of(1, 1, 1)));
    assertSurvives(GADGET.moments, List.of(Instant.parse("2024-02-29T23:59:59.999999Z")));
    assertSurvives(GADGET.colors, List.of(Color.RED, Color.BLUE));
    assertSurvives(GADGET.prices, List.of(new Money(1), new Money(0)));
  }

  @Test
  void emptyArraysAndNullElementsAreNotNull() {
    assertSurvives(GADGET.tags, List.of());
    assertSurvives(GADGET.tags, Arrays.asList("a", null, "b"));
    assertSurvives(GADGET.numbers, Arrays.asList(null, 1));
    assertSurvives(GADGET.prices, Arrays.asList(null, new Money(3)));
    Gadget none = await(objects.create(GADGET, GADGET.label.to("none")));
    assertNull(await(objects.get(GADGET, none.id)).tags);
    assertEquals(List.of("none"), labels(GADGET.tags.isNull()));
  }

  @Test
  void rowsAreFoundByElements() {
    tagged("one", "a", "b");
    tagged("two", "b", "c");
    tagged("empty");
    assertEquals(List.of("one"), labels(GADGET.tags.contains("b", "a")));
    assertEquals(List.of("one", "two"), labels(GADGET.tags.contains("b")));
    assertEquals(List.of("one", "two"), labels(GADGET.tags.containsAny("a", "c")));
    assertEquals(List.of("one", "empty"), labels(GADGET.tags.containedBy("a", "b", "x")));
    assertEquals(List.of("two"), labels(GADGET.tags.any("c")));
    assertEquals(List.of("empty"), labels(GADGET.tags.length().eq(0)));
  }

  @Test
  void elementsAreConvertedInConditionsToo() {
    await(
        objects.create(
            GADGET,
            GADGET.label.to("it"),
            GADGET.prices.to(List.of(new Money(5), new Money(7))),
            GADGET.colors.to(List.of(Color.GREEN))));
    assertEquals(List.of("it"), labels(GADGET.prices.contains(new Money(7))));
    assertEquals(List.of(), labels(GADGET.prices.contains(new Money(8))));
    assertEquals(List.of("it"), labels(GADGET.prices.any(new Money(5))));
    assertEquals(List.of("it"), labels(GADGET.colors.containsAny(Color.RED, Color.GREEN)));
    assertEquals(new Money(7), only(GADGET.prices.get(1)));
    assertEquals(Color.GREEN, only(GADGET.colors.get(0)));
  }

  @Test
  void elementsAreCountedFromZero() {
    tagged("it", "a", "b", "c");
    assertEquals("a", only(GADGET.tags.get(0)));
    assertEquals("c", only(GADGET.tags.get(2)));
    assertNull(only(GADGET.tags.get(3)));
    assertEquals(List.of("a", "b"), only(GADGET.tags.slice(0, 2)));
    assertEquals(List.of("b", "c"), only(GADGET.tags.slice(1, 9)));
    assertEquals(List.of(), only(GADGET.tags.slice(1, 1)));
    assertEquals(List.of("it"), labels(GADGET.tags.get(1).eq("b")));
    assertThrows(ProgrammingException.class, () -> GADGET.tags.get(-1));
  }

  @Test
  void textsAreThoseOfPeewee() {
    var dialect = objects.database().dialect();
    assertEquals(
        "SELECT \"t1\".\"tags\"[1], \"t1\".\"tags\"[2:3] FROM \"gadget\" AS \"t1\""
            + " WHERE ((\"t1\".\"tags\" @> $1::VARCHAR(255)[])"
            + " AND (\"t1\".\"numbers\" && $2::INTEGER[]))",
        GADGET
            .select(GADGET.tags.get(0), GADGET.tags.slice(1, 3))
            .where(GADGET.tags.contains("a"), GADGET.numbers.containsAny(1))
            .sql(dialect)
            .text());
  }

  @Test
  void elementThatTheConverterRefusesIsAnErrorWithoutTheValue() {
    DataException error =
        failure(
            DataException.class,
            objects.create(GADGET, GADGET.prices.to(List.of(new Money(-4711)))));
    assertEquals(ErrorCode.INVALID_VALUE, error.code());
    assertEquals(-1, error.getMessage().indexOf("4711"));
  }
}
