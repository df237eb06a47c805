package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.AllTypesTable.ALL_TYPES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.Case;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.AllTypes;
import io.github.peeweevertx.testing.model.Color;
import io.github.peeweevertx.testing.model.Level;
import io.github.peeweevertx.testing.model.Money;
import io.github.peeweevertx.type.SqlTypes;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Enums and types of the application's own. */
public abstract class ConverterTck extends Tck {
  /** For subclasses. */
  protected ConverterTck() {
    super(ALL_TYPES);
  }

  private AllTypes row(Money money) {
    return await(objects.create(ALL_TYPES, ALL_TYPES.money.to(money)));
  }

  private long count(Condition condition) {
    return await(objects.count(ALL_TYPES.select().where(condition)));
  }

  private Object raw(String column) {
    return await(
            database.query(
                "SELECT " + column + " FROM " + database.dialect().quote("all_types"),
                Tuple.tuple()))
        .iterator()
        .next()
        .getValue(0);
  }

  private void write(String column, String literal) {
    await(
        database.query(
            "UPDATE " + database.dialect().quote("all_types") + " SET " + column + " = " + literal,
            Tuple.tuple()));
  }

  // Enums.

  @Test
  void enumIsStoredByName() {
    for (Color color : Color.values()) {
      AllTypes row = await(objects.create(ALL_TYPES, ALL_TYPES.color.to(color)));
      assertEquals(color.name(), raw("color"));
      assertEquals(color, await(objects.get(ALL_TYPES, ALL_TYPES.color.eq(color))).color);
      await(objects.delete(row));
    }
  }

  @Test
  void enumIsStoredByOrdinalWhereTheFieldSaysSo() {
    for (Level level : Level.values()) {
      AllTypes row = await(objects.create(ALL_TYPES, ALL_TYPES.level.to(level)));
      assertEquals(level.ordinal(), ((Number) raw("level")).intValue());
      assertEquals(level, await(objects.get(ALL_TYPES, ALL_TYPES.level.eq(level))).level);
      await(objects.delete(row));
    }
  }

  @Test
  void enumThatARowDoesNotKnowIsAnError() {
    AllTypes row = await(objects.create(ALL_TYPES, ALL_TYPES.color.to(Color.RED)));
    write("color", "'PURPLE'");
    DataException error = failure(DataException.class, objects.get(ALL_TYPES, row.id));
    assertEquals(ErrorCode.UNREADABLE_VALUE, error.code());
    assertTrue(error.getMessage().contains(Color.class.getName()), error::getMessage);
    Secrets.assertSilent(error, "PURPLE");
  }

  @Test
  void ordinalThatTheEnumDoesNotKnowIsAnError() {
    AllTypes row = await(objects.create(ALL_TYPES, ALL_TYPES.level.to(Level.HIGH)));
    for (String ordinal : List.of("3", "-1")) {
      write("level", ordinal);
      DataException error = failure(DataException.class, objects.get(ALL_TYPES, row.id));
      assertEquals(ErrorCode.UNREADABLE_VALUE, error.code());
      assertTrue(error.getMessage().contains(Level.class.getName()), error::getMessage);
    }
  }

  // Converters.

  @Test
  void convertedValueIsStoredInItsOwnForm() {
    AllTypes row = row(new Money(1299));
    assertEquals(1299L, ((Number) raw("money")).longValue());
    assertEquals(new Money(1299), await(objects.get(ALL_TYPES, row.id)).money);
  }

  @Test
  void nullIsNotConverted() {
    AllTypes row = row(null);
    assertNull(raw("money"));
    assertNull(await(objects.get(ALL_TYPES, row.id)).money);
  }

  @Test
  void convertedValueIsUsedInComparisons() {
    row(new Money(100));
    row(new Money(200));
    row(new Money(300));
    assertEquals(1, count(ALL_TYPES.money.eq(new Money(200))));
    assertEquals(2, count(ALL_TYPES.money.ne(new Money(200))));
    assertEquals(2, count(ALL_TYPES.money.ge(new Money(200))));
    assertEquals(2, count(ALL_TYPES.money.between(new Money(150), new Money(350))));
  }

  @Test
  void convertedValueIsUsedInLists() {
    row(new Money(100));
    row(new Money(200));
    row(new Money(300));
    assertEquals(2, count(ALL_TYPES.money.in(new Money(100), new Money(300), new Money(500))));
    assertEquals(1, count(ALL_TYPES.money.notIn(List.of(new Money(100), new Money(300)))));
  }

  @Test
  void convertedValueIsUsedInUpdates() {
    AllTypes row = row(new Money(100));
    assertEquals(
        1,
        await(
            objects.execute(
                ALL_TYPES
                    .update(ALL_TYPES.money.to(new Money(200)))
                    .where(ALL_TYPES.money.eq(new Money(100))))));
    assertEquals(new Money(200), await(objects.get(ALL_TYPES, row.id)).money);
  }

  @Test
  void selectedColumnIsConvertedBack() {
    row(new Money(100));
    assertEquals(new Money(100), await(objects.scalar(ALL_TYPES.select(ALL_TYPES.money))));
    assertEquals(
        List.of(new Money(100)), await(objects.scalars(ALL_TYPES.select(ALL_TYPES.money))));
  }

  @Test
  void functionOfAConvertedColumnIsConvertedBack() {
    row(new Money(100));
    row(new Money(300));
    assertEquals(new Money(300), await(objects.scalar(ALL_TYPES.select(Fn.max(ALL_TYPES.money)))));
  }

  @Test
  void anotherTypeOfAnExpressionWinsOverItsConverter() {
    row(new Money(100));
    assertEquals(
        100L,
        await(objects.scalar(ALL_TYPES.select(Fn.max(ALL_TYPES.money).typed(SqlTypes.BIGINT)))));
    assertEquals(1L, await(objects.scalar(ALL_TYPES.select(Fn.count(ALL_TYPES.money)))));
    assertEquals(
        List.of(new Money(100)),
        await(
            objects.scalars(
                ALL_TYPES.select(
                    Fn.call("COALESCE", SqlTypes.BIGINT, ALL_TYPES.money)
                        .typed(ALL_TYPES.money.type())))));
  }

  @Test
  void convertedValueIsUsedInCases() {
    row(new Money(100));
    row(new Money(300));
    assertEquals(
        List.of("much", "little"),
        await(
            objects.scalars(
                ALL_TYPES
                    .select(Case.on(ALL_TYPES.money).when(new Money(300), "much").orElse("little"))
                    .orderBy(ALL_TYPES.money.desc()))));
  }

  @Test
  void valueThatCannotBeConvertedFailsAndSendsNothing() {
    row(new Money(100));
    try (QueryCounter counter = counter()) {
      List<Future<?>> calls =
          List.of(
              objects.create(ALL_TYPES, ALL_TYPES.money.to(new Money(-4711))),
              objects.get(ALL_TYPES, ALL_TYPES.money.eq(new Money(-4711))),
              objects.execute(ALL_TYPES.select().where(ALL_TYPES.money.in(new Money(-4711)))),
              objects.execute(ALL_TYPES.update(ALL_TYPES.money.to(new Money(-4711))).all()));
      for (Future<?> call : calls) {
        DataException error = failure(DataException.class, call);
        assertEquals(ErrorCode.INVALID_VALUE, error.code());
        assertTrue(
            error.getMessage().contains(IllegalArgumentException.class.getSimpleName()),
            error::getMessage);
        Secrets.assertOwnWordsSilent(error, "4711");
      }
      counter.assertCount(0);
    }
  }

  @Test
  void rowThatCannotBeConvertedFailsWithTheConvertersErrorAsCause() {
    AllTypes row = row(new Money(100));
    write("money", "-4711");
    DataException error = failure(DataException.class, objects.get(ALL_TYPES, row.id));
    assertEquals(ErrorCode.UNREADABLE_VALUE, error.code());
    assertInstanceOf(IllegalStateException.class, error.getCause());
    Secrets.assertOwnWordsSilent(error, "4711");
  }
}
