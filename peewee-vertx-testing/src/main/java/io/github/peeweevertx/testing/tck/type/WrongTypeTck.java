package io.github.peeweevertx.testing.tck.type;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.PrimitivesTable.PRIMITIVES;
import static io.github.peeweevertx.testing.tck.type.CrateTable.CRATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.testing.model.Primitives;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns of other types than the model thinks, and numbers that do not fit. */
public abstract class WrongTypeTck extends Tck {
  private static final String SECRET = "4711 and more";

  /** For subclasses. */
  protected WrongTypeTck() {
    super(PRIMITIVES);
  }

  @BeforeEach
  final void makeTable() {
    dropTable();
    await(
        objects.query(
            "CREATE TABLE crate (id BIGINT PRIMARY KEY, small VARCHAR(20), flag VARCHAR(20),"
                + " day VARCHAR(20), mark BIGINT)"));
  }

  @AfterEach
  final void dropTable() {
    await(objects.query("DROP TABLE IF EXISTS crate"));
  }

  private void row(String column, String literal) {
    await(objects.query("DELETE FROM crate"));
    await(objects.query("INSERT INTO crate (id, " + column + ") VALUES (1, " + literal + ")"));
  }

  private void assertNamed(String column, String given, Future<?> call) {
    DataException error = failure(DataException.class, call);
    assertEquals(ErrorCode.UNREADABLE_VALUE, error.code(), error::getMessage);
    String message = error.getMessage();
    assertTrue(message.contains("Column " + column + " gave java.lang." + given), message);
    assertFalse(message.contains("4711"), message);
  }

  @Test
  void columnOfAnotherTypeIsNamedWithBothTypes() {
    for (String column : List.of("small", "flag", "day")) {
      row(column, "'" + SECRET + "'");
      assertNamed(column, "String", objects.get(CRATE, 1L));
    }
    row("mark", "4711");
    assertNamed("mark", "Long", objects.get(CRATE, 1L));
    DataException error = failure(DataException.class, objects.get(CRATE, 1L));
    assertTrue(error.getMessage().contains("java.util.UUID"), error::getMessage);
  }

  @Test
  void itIsNamedOnEveryWayOfReading() {
    row("day", "'" + SECRET + "'");
    assertNamed("day", "String", objects.execute(CRATE.select()));
    assertNamed("day", "String", objects.get(CRATE, CRATE.id.eq(1L)));
    assertNamed("day", "String", objects.first(CRATE.select()));
    assertNamed("day", "String", objects.scalar(CRATE.select(CRATE.day)));
    assertNamed("day", "String", objects.execute(CRATE.select(CRATE.id, CRATE.day)));
    assertNamed("day", "String", objects.refresh(new Crate(1L, null, null, null, null)));
    assertNamed("day", "String", objects.prefetch(CRATE.select()));
    assertNamed("day", "String", objects.execute(CRATE.raw("SELECT * FROM crate")));
  }

  @Test
  void functionOfTheApplicationIsNotCalledAgainForAMessage() {
    await(objects.create(new Primitives(null, true, (short) 7, 1, 2L, 0.5f, 0.25)));
    AtomicInteger calls = new AtomicInteger();
    Select<String> query =
        PRIMITIVES
            .select()
            .map(
                row -> {
                  calls.incrementAndGet();
                  throw new ClassCastException(SECRET);
                });
    DataException error = failure(DataException.class, objects.execute(query));
    assertEquals(ErrorCode.UNREADABLE_VALUE, error.code());
    assertFalse(error.getMessage().contains("Column"), error::getMessage);
    assertEquals(1, calls.get());
  }

  @Test
  void wholeNumberThatDoesNotFitIsNotCut() {
    Primitives row =
        await(objects.create(new Primitives(null, true, (short) 7, 1, 2L, 0.5f, 0.25)));
    for (Number number : List.of(70_000, 70_000L, 1L << 40, -32_769)) {
      assertRefused("small", number);
    }
    for (Number number : List.of(1L << 40, (long) Integer.MIN_VALUE - 1)) {
      assertRefused("medium", number);
    }
    assertEquals(row, await(objects.refresh(row)));
    for (String column : List.of("medium", "large", "fine")) {
      await(write(column, 70_000));
    }
    await(write("large", 1L << 40));
    Primitives found = await(objects.refresh(row));
    assertEquals(70_000, found.medium());
    assertEquals(1L << 40, found.large());
    assertEquals(70_000d, found.fine());
  }

  private Future<?> write(String column, Number number) {
    StringBuilder sql = new StringBuilder("UPDATE primitives SET " + column + " = ");
    database.dialect().placeholder(sql, 1);
    return objects.query(sql.toString(), Tuple.of(number));
  }

  private void assertRefused(String column, Number number) {
    DataException error = failure(DataException.class, write(column, number));
    assertEquals(ErrorCode.VALUE_OUT_OF_RANGE, error.code(), error::getMessage);
    assertFalse(error.getMessage().contains(number.toString()), error::getMessage);
  }
}
