package io.github.peeweevertx.pg.type;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.type.GadgetTable.GADGET;
import static io.github.peeweevertx.testing.tck.type.WidgetTable.WIDGET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.model.Level;
import io.github.peeweevertx.testing.model.Money;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.Tck;
import io.github.peeweevertx.testing.tck.type.Gadget;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Arrays of arrays, and of types of the database's own. PostgreSQL only: it alone has them. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PgNestedArrayTest extends Tck {
  private static final List<List<String>> GRID =
      List.of(List.of("a", "b", "c"), List.of("d", "e", "f"));

  @BeforeEach
  void table() {
    await(objects.query("CREATE EXTENSION IF NOT EXISTS hstore", Tuple.tuple()));
    await(objects.createTables(GADGET, WIDGET));
    await(objects.execute(GADGET.delete().all()));
    await(objects.execute(WIDGET.delete().all()));
  }

  private Gadget made(String label, List<List<String>> grid) {
    return await(objects.create(GADGET, GADGET.label.to(label), GADGET.grid.to(grid)));
  }

  private String labels(Condition condition) {
    return String.join(
        " ",
        await(objects.execute(GADGET.select().where(condition).orderBy(GADGET.id))).stream()
            .map(gadget -> gadget.label)
            .toList());
  }

  private <T> T only(Expr<T> expression) {
    return await(objects.scalar(GADGET.select(expression)));
  }

  @Test
  void listsOfListsComeBackOnEveryWay() {
    Gadget gadget = made("it", GRID);
    assertEquals(GRID, await(objects.get(GADGET, gadget.id)).grid);
    assertEquals(GRID, await(objects.get(GADGET, GADGET.label.eq("it"))).grid);
    assertEquals(GRID, only(GADGET.grid));
    gadget.grid = List.of(List.of("x"));
    await(objects.update(gadget));
    assertEquals(gadget.grid, await(objects.refresh(gadget)).grid);
    assertEquals(
        List.of(List.of("y")),
        await(
                objects.execute(
                    GADGET.update(GADGET.grid.to(List.of(List.of("y")))).all().returning()))
            .get(0)
            .grid);
    gadget.grid = GRID;
    await(objects.bulkUpdate(List.of(gadget), List.of(GADGET.grid)));
    assertEquals(GRID, only(GADGET.grid));
  }

  @Test
  void emptyNullAndNullElementsAreThreeThings() {
    Gadget none = made("none", null);
    Gadget empty = made("empty", List.of());
    Gadget holes = made("holes", List.of(Arrays.asList(null, "NULL"), Arrays.asList("", null)));
    assertNull(await(objects.get(GADGET, none.id)).grid);
    assertEquals(List.of(), await(objects.get(GADGET, empty.id)).grid);
    assertEquals(holes.grid, await(objects.get(GADGET, holes.id)).grid);
    assertEquals("none", labels(GADGET.grid.isNull()));
    assertEquals("empty", labels(GADGET.grid.size().eq(0)));
    assertEquals(List.of(), await(objects.get(GADGET, made("rows", List.of(List.of())).id)).grid);
  }

  @Test
  void elementsAndRowsAreCountedFromZero() {
    made("it", GRID);
    assertEquals("a", only(GADGET.grid.get(0, 0)));
    assertEquals("f", only(GADGET.grid.get(1, 2)));
    assertNull(only(GADGET.grid.get(2, 0)));
    assertEquals(List.of(List.of("d", "e", "f")), only(GADGET.grid.slice(1, 2)));
    assertEquals(GRID, only(GADGET.grid.slice(0, 9)));
    assertEquals(List.of(), only(GADGET.grid.slice(5, 6)));
    assertEquals(6, only(GADGET.grid.size()));
    assertEquals("it", labels(GADGET.grid.get(0, 1).eq("b")));
    assertThrows(ProgrammingException.class, () -> GADGET.grid.get(-1, 0));
    assertThrows(ProgrammingException.class, () -> GADGET.grid.get(1));
  }

  @Test
  void rowsAreFoundByElementsWhereverTheyStand() {
    made("one", GRID);
    made("two", List.of(List.of("a"), List.of("x")));
    made("empty", List.of());
    assertEquals("one", labels(GADGET.grid.contains("f", "a")));
    assertEquals("one two", labels(GADGET.grid.contains("a")));
    assertEquals("one two", labels(GADGET.grid.containsAny("x", "e")));
    assertEquals("two empty", labels(GADGET.grid.containedBy("a", "x", "z")));
    assertEquals("two", labels(GADGET.grid.any("x")));
    assertEquals("one", labels(GADGET.grid.eq(GRID)));
    assertEquals("one", labels(GADGET.grid.in(List.of(GRID, List.of(List.of("q"))))));
  }

  @Test
  void elementsOfEachFamilyCrossAsText() {
    List<List<List<Integer>>> cube = List.of(List.of(List.of(1, -2), Arrays.asList(null, 4)));
    List<List<Money>> sums = List.of(List.of(new Money(5)), List.of(new Money(7)));
    List<List<Instant>> shifts = List.of(List.of(Instant.parse("2024-02-29T23:59:59.999999Z")));
    await(
        objects.create(
            GADGET,
            GADGET.label.to("it"),
            GADGET.cube.to(cube),
            GADGET.sums.to(sums),
            GADGET.shifts.to(shifts)));
    Gadget found = await(objects.get(GADGET, GADGET.label.eq("it")));
    assertEquals(cube, found.cube);
    assertEquals(sums, found.sums);
    assertEquals(shifts, found.shifts);
    assertEquals(4, only(GADGET.cube.get(0, 1, 1)));
    assertEquals(new Money(7), only(GADGET.sums.get(1, 0)));
    assertEquals("it", labels(GADGET.sums.contains(new Money(5))));
    assertEquals("it", labels(GADGET.shifts.any(shifts.get(0).get(0))));
  }

  @Test
  void rowsOfTwoLengthsAreRefusedWithoutBeingTold() {
    List<List<String>> uneven = List.of(List.of("secret", "b"), List.of("c"));
    DataException error =
        failure(DataException.class, objects.create(GADGET, GADGET.grid.to(uneven)));
    assertEquals(ErrorCode.INVALID_VALUE, error.code());
    assertTrue(error.getMessage().contains("different lengths"), error::getMessage);
    assertEquals(-1, error.getMessage().indexOf("secret"));
    failure(
        DataException.class,
        objects.create(GADGET, GADGET.grid.to(Arrays.asList(null, List.of()))));
    DataException tooLong =
        failure(
            DataException.class,
            objects.create(GADGET, GADGET.grid.to(List.of(List.of("x".repeat(256))))));
    assertEquals(ErrorCode.VALUE_TOO_LONG, tooLong.code());
  }

  @Test
  void arraysOfNativeEnumsAreFoundByElements() {
    List<Level> levels = Arrays.asList(Level.HIGH, null, Level.LOW);
    await(objects.create(WIDGET, WIDGET.label.to("it"), WIDGET.levels.to(levels)));
    await(objects.create(WIDGET, WIDGET.label.to("empty"), WIDGET.levels.to(List.of())));
    assertEquals(levels, await(objects.get(WIDGET, WIDGET.label.eq("it"))).levels);
    assertEquals("it", widget(WIDGET.levels.contains(Level.LOW)));
    assertEquals("it", widget(WIDGET.levels.containsAny(Level.LOW, Level.MIDDLE)));
    assertEquals("it", widget(WIDGET.levels.any(Level.HIGH)));
    assertEquals("empty", widget(WIDGET.levels.eq(List.of())));
    assertEquals(
        Level.LOW,
        await(objects.scalar(WIDGET.select(WIDGET.levels.get(2)).where(WIDGET.label.eq("it")))));
  }

  private String widget(Condition condition) {
    return await(objects.get(WIDGET, condition)).label;
  }

  @Test
  void tablesOfArraysDoNotDifferFromTheirModels() {
    assertEquals("", await(objects.schema().diff(GADGET, WIDGET)).withoutExtraTables().toString());
  }

  @Test
  void textsSayWhatCrossesAsText() {
    var dialect = objects.database().dialect();
    assertEquals(
        "SELECT CAST(\"t1\".\"grid\" AS TEXT), \"t1\".\"grid\"[1][2] FROM \"gadget\" AS \"t1\""
            + " WHERE ((\"t1\".\"grid\" = CAST(CAST($1 AS TEXT) AS VARCHAR[]))"
            + " AND (\"t1\".\"grid\" @> $2::VARCHAR(255)[]))",
        GADGET
            .select(GADGET.grid, GADGET.grid.get(0, 1))
            .where(GADGET.grid.eq(GRID), GADGET.grid.contains("a"))
            .sql(dialect)
            .text());
  }
}
