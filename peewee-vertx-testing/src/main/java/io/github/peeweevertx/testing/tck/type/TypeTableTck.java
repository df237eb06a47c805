package io.github.peeweevertx.testing.tck.type;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.AllTypesTable.ALL_TYPES;
import static io.github.peeweevertx.testing.model.PrimitivesTable.PRIMITIVES;
import static io.github.peeweevertx.testing.tck.type.BadgeTable.BADGE;
import static io.github.peeweevertx.testing.tck.type.GadgetTable.GADGET;
import static io.github.peeweevertx.testing.tck.type.PaperTable.PAPER;
import static io.github.peeweevertx.testing.tck.type.StintTable.STINT;
import static io.github.peeweevertx.testing.tck.type.TintTable.TINT;
import static io.github.peeweevertx.testing.tck.type.WidgetTable.WIDGET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page of types, row by row: a thousand random values and those at the edges go in and come
 * back, or are refused with the error that the page names; and the page says what is tested here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TypeTableTck {
  private static final int VALUES = 1_000;
  private static final Path PAGE = Path.of("..", "docs", "types.md");

  private Manager objects;
  private DatabaseUnderTest server;

  /** For subclasses. */
  protected TypeTableTck() {}

  @BeforeAll
  final void createTables(Manager manager, DatabaseUnderTest place) {
    objects = manager;
    server = place;
    await(objects.createTables(ALL_TYPES, PRIMITIVES, BADGE, PAPER, STINT, TINT));
    if (server.kind() == DatabaseKind.POSTGRESQL) {
      await(objects.query("CREATE EXTENSION IF NOT EXISTS hstore", Tuple.tuple()));
      await(objects.createTables(GADGET, WIDGET));
    }
  }

  static Stream<TypePair<?, ?>> pairs() {
    return TypePairs.all().stream();
  }

  private boolean isMissing(TypePair<?, ?> pair) {
    return pair.columnType(objects.database().dialect()).equals("–");
  }

  @ParameterizedTest
  @MethodSource("pairs")
  final void valuesComeBack(TypePair<?, ?> pair) {
    assumeFalse(isMissing(pair), "no such column type here");
    assertValuesComeBack(pair);
  }

  private <M, T> void assertValuesComeBack(TypePair<M, T> pair) {
    Random random = new Random(pair.java().hashCode());
    List<T> values = new ArrayList<>(pair.edges());
    pair.special().stream()
        .filter(each -> !each.refusing().contains(server.kind()))
        .forEach(each -> values.add(each.value()));
    for (int i = 0; i < VALUES; i++) {
      values.add(pair.random().apply(random));
    }
    ModelTable<M, ?> table = pair.table();
    await(objects.execute(table.delete().all()));
    await(objects.bulkCreate(table, values.stream().map(each -> object(pair, each)).toList(), 200));
    List<M> found = await(objects.execute(table.select().orderBy(table.keyFields().get(0))));
    assertEquals(values.size(), found.size());
    if (table.generatedField() == null) {
      assertEquals(
          values.stream().map(Object::toString).sorted().toList(),
          found.stream().map(each -> pair.field().get(each).toString()).sorted().toList());
      return;
    }
    for (int i = 0; i < values.size(); i++) {
      T expected = pair.stored().apply(values.get(i));
      T value = pair.field().get(found.get(i));
      assertTrue(
          pair.same().test(expected, value),
          () -> pair + ": " + expected + " came back as " + value);
    }
  }

  private <M, T> M object(TypePair<M, T> pair, T value) {
    ModelTable<M, ?> table = pair.table();
    M fresh = pair.fresh() == null ? table.fromValues(table.defaults()) : pair.fresh();
    Object[] values = new Object[table.fields().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = table.get(fresh, i);
    }
    values[pair.field().index()] = value;
    return table.fromValues(values);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  final void otherValuesAreRefusedWithoutBeingTold(TypePair<?, ?> pair) {
    assumeFalse(isMissing(pair), "no such column type here");
    assertRefused(pair);
  }

  private <M, T> void assertRefused(TypePair<M, T> pair) {
    for (var special : pair.special()) {
      if (special.refusing().contains(server.kind())) {
        DataException error =
            failure(
                DataException.class,
                objects.create(pair.table(), pair.field().to(special.value())));
        assertEquals(special.code(), error.code(), () -> pair + ", " + special.label());
        String secret = String.valueOf(special.value());
        assertTrue(secret.length() < 3 || !error.getMessage().contains(secret), error::getMessage);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  final void nullComesBackAsNull(TypePair<?, ?> pair) {
    assumeFalse(isMissing(pair), "no such column type here");
    assertNullComesBack(pair);
  }

  private <M, T> void assertNullComesBack(TypePair<M, T> pair) {
    await(objects.execute(pair.table().delete().all()));
    if (pair.field().column().nullable()) {
      await(objects.insert(object(pair, null)));
      assertNull(pair.field().get(await(objects.execute(pair.table().select())).get(0)));
    } else {
      failure(
          RuntimeException.class, objects.execute(pair.table().insert(pair.field().to((T) null))));
    }
  }

  @Test
  final void pageSaysWhatIsTestedHere() throws IOException {
    List<String> lines =
        Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| ")).toList();
    int own = List.of("PostgreSQL", "MySQL", "MariaDB").indexOf(server.kind().title());
    List<String> page = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.substring(2).split(" \\| ?", -1);
      if (cells.length == 6 && !cells[0].equals("Java") && !cells[0].startsWith("--")) {
        page.add(cells[0] + " | " + cells[1 + own] + " | " + cells[4].strip());
      }
    }
    assertEquals(
        TypePairs.all().stream()
            .map(
                pair ->
                    pair.java()
                        + " | "
                        + pair.columnType(objects.database().dialect())
                        + " | "
                        + pair.refusals())
            .toList(),
        page);
    assertTrue(page.size() >= 40, () -> page.size() + " rows");
  }
}
