package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.AllTypesTable.ALL_TYPES;
import static io.github.peeweevertx.testing.model.PrimitivesTable.PRIMITIVES;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.ast.DatePart;
import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.meta.Field;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.testing.model.AllTypes;
import io.github.peeweevertx.testing.model.AllTypesTable;
import io.github.peeweevertx.testing.model.Primitives;
import io.vertx.core.buffer.Buffer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every type survives the way to the database and back, at its edges and as NULL. */
public abstract class TypesTck extends Tck {
  /** For subclasses. */
  protected TypesTck() {
    super(ALL_TYPES, PRIMITIVES);
  }

  /**
   * Stores a value, and reads it from the column.
   *
   * @param <T> the type of the column
   * @param field the column
   * @param value the value, may be null
   * @return what came back
   */
  protected final <T> T stored(Field<AllTypes, T> field, T value) {
    AllTypes row = await(objects.create(ALL_TYPES, field.to(value)));
    return field.get(await(objects.get(ALL_TYPES, row.id)));
  }

  /**
   * Checks that values come back as they are, and that each finds its row.
   *
   * @param <T> the type of the column
   * @param field the column
   * @param values the values
   */
  @SafeVarargs
  protected final <T> void assertSurvive(Field<AllTypes, T> field, T... values) {
    for (T value : values) {
      assertEquals(value, stored(field, value), () -> field + " changed its value");
      assertEquals(
          1,
          await(objects.count(ALL_TYPES.select().where(field.eq(value)))),
          () -> field + " does not find its value");
    }
  }

  // Numbers.

  @Test
  void shortsSurvive() {
    assertSurvive(ALL_TYPES.shortValue, (short) 0, (short) -1, Short.MIN_VALUE, Short.MAX_VALUE);
  }

  @Test
  void integersSurvive() {
    assertSurvive(ALL_TYPES.intValue, 0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  @Test
  void longsSurvive() {
    assertSurvive(ALL_TYPES.longValue, 0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 53 | 1);
  }

  @Test
  void floatsSurvive() {
    assertSurvive(ALL_TYPES.floatValue, 0f, -1.5f, 16_777_216f);
    assertEquals(0.1f, stored(ALL_TYPES.floatValue, 0.1f));
    assertEquals(3.4028e38f, stored(ALL_TYPES.floatValue, 3.4028e38f), 1e34f);
  }

  @Test
  void doublesSurvive() {
    assertSurvive(
        ALL_TYPES.doubleValue, 0d, -1.5, 0.1, 1e-300, 1.7976931348623157e308, Math.PI, 1d / 3);
  }

  @Test
  void decimalsSurvive() {
    assertSurvive(
        ALL_TYPES.decimalValue,
        new BigDecimal("0.0000"),
        new BigDecimal("-0.0001"),
        new BigDecimal("1234567890123456.7891"),
        new BigDecimal("-9999999999999999.9999"),
        new BigDecimal("10000000000.0000"));
  }

  @Test
  void decimalsWithFewerDigitsAreEqualInNumber() {
    assertEquals(
        0, new BigDecimal("2.5").compareTo(stored(ALL_TYPES.decimalValue, new BigDecimal("2.5"))));
    assertEquals(
        1,
        await(
            objects.count(
                ALL_TYPES.select().where(ALL_TYPES.decimalValue.eq(new BigDecimal("2.50"))))));
  }

  @Test
  void decimalsAreRoundedAsTheFieldSays() {
    BigDecimal value = new BigDecimal("1.2345");
    assertEquals(new BigDecimal("1.24"), stored(ALL_TYPES.roundedUp, value));
    assertEquals(new BigDecimal("1.23"), stored(ALL_TYPES.roundedDown, value));
  }

  @Test
  void decimalsAreRoundedInComparisonsToo() {
    stored(ALL_TYPES.roundedUp, new BigDecimal("1.24"));
    assertEquals(
        1,
        await(
            objects.count(
                ALL_TYPES.select().where(ALL_TYPES.roundedUp.eq(new BigDecimal("1.2301"))))));
  }

  @Test
  void primitivesSurvive() {
    List<Primitives> rows =
        List.of(
            new Primitives(1L, false, (short) 0, 0, 0, 0, 0),
            new Primitives(2L, true, Short.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE, 1.5f, .1),
            new Primitives(3L, true, Short.MIN_VALUE, Integer.MIN_VALUE, Long.MIN_VALUE, -1f, -2));
    for (Primitives row : rows) {
      await(objects.insert(row));
    }
    assertEquals(rows, await(objects.execute(PRIMITIVES.select().orderBy(PRIMITIVES.id))));
  }

  // Text.

  @Test
  void textSurvives() {
    String[] texts = {"", " ", " x ", "O'Reilly", "\\ % _ \" ` ; --", "äöü ß € 漢字 😀", "a\n\tb"};
    assertSurvive(ALL_TYPES.varcharValue, texts);
    assertSurvive(ALL_TYPES.textValue, texts);
  }

  @Test
  void textIsCountedInCharacters() {
    assertSurvive(ALL_TYPES.varcharValue, "x".repeat(20), "漢".repeat(20));
  }

  @Test
  void longTextSurvives() {
    assertSurvive(ALL_TYPES.textValue, "0123456789".repeat(200_000));
  }

  @Test
  void textThatIsTooLongIsRefused() {
    DataException error =
        failure(
            DataException.class,
            objects.create(ALL_TYPES, ALL_TYPES.varcharValue.to("x".repeat(21))));
    assertEquals(ErrorCode.VALUE_TOO_LONG, error.code());
    assertEquals(0, await(objects.count(ALL_TYPES)));
  }

  @Test
  void fixedTextIsCutAndTrimmedWhenStored() {
    assertEquals("abc", stored(ALL_TYPES.fixedValue, "abc"));
    assertEquals("abc", stored(ALL_TYPES.fixedValue, " abc "));
    assertEquals("abcde", stored(ALL_TYPES.fixedValue, "abcdefgh"));
    assertEquals("", stored(ALL_TYPES.fixedValue, ""));
  }

  @Test
  void fixedTextIsCutAndTrimmedWhenCompared() {
    stored(ALL_TYPES.fixedValue, "abcde");
    stored(ALL_TYPES.fixedValue, "xy");
    assertEquals(1, await(objects.count(fixed("abcdefgh"))));
    assertEquals(1, await(objects.count(fixed(" xy  "))));
    assertEquals(0, await(objects.count(fixed("abcd"))));
    assertEquals(
        2,
        await(objects.count(ALL_TYPES.select().where(ALL_TYPES.fixedValue.in("abcdefgh", "xy ")))));
  }

  private static Select<AllTypes> fixed(String value) {
    return ALL_TYPES.select().where(ALL_TYPES.fixedValue.eq(value));
  }

  // True, false, bytes.

  @Test
  void booleansSurvive() {
    assertSurvive(ALL_TYPES.booleanValue, true, false);
  }

  @Test
  void bytesSurvive() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    for (byte[] bytes : new byte[][] {{}, {0}, all, new byte[300_000]}) {
      assertArrayEquals(bytes, stored(ALL_TYPES.bytesValue, bytes));
      assertEquals(Buffer.buffer(bytes), stored(ALL_TYPES.bufferValue, Buffer.buffer(bytes)));
    }
    assertEquals(1, await(objects.count(ALL_TYPES.select().where(ALL_TYPES.bytesValue.eq(all)))));
    assertEquals(
        1,
        await(
            objects.count(ALL_TYPES.select().where(ALL_TYPES.bufferValue.eq(Buffer.buffer(all))))));
  }

  @Test
  void uuidsSurvive() {
    assertSurvive(
        ALL_TYPES.uuidValue,
        new UUID(0, 0),
        new UUID(-1, -1),
        UUID.fromString("01234567-89ab-cdef-0123-456789abcdef"));
  }

  // Dates and times.

  @Test
  void datesSurvive() {
    assertSurvive(
        ALL_TYPES.dateValue,
        LocalDate.of(1970, 1, 1),
        LocalDate.of(2024, 2, 29),
        LocalDate.of(1582, 10, 10),
        LocalDate.of(1000, 1, 1),
        LocalDate.of(9999, 12, 31));
  }

  @Test
  void timesSurviveToTheMicrosecond() {
    assertSurvive(
        ALL_TYPES.timeValue,
        LocalTime.MIDNIGHT,
        LocalTime.of(12, 34, 56),
        LocalTime.of(0, 0, 0, 1_000),
        LocalTime.of(23, 59, 59, 999_999_000));
  }

  @Test
  void timestampsSurviveToTheMicrosecond() {
    assertSurvive(
        ALL_TYPES.timestampValue,
        LocalDateTime.of(1970, 1, 1, 0, 0),
        LocalDateTime.of(2024, 2, 29, 23, 59, 59, 999_999_000),
        LocalDateTime.of(1999, 12, 31, 23, 59, 59, 1_000),
        LocalDateTime.of(1000, 1, 1, 0, 0),
        LocalDateTime.of(9999, 12, 31, 23, 59, 59, 123_456_000),
        // There was no such hour in many zones; a local time has none.
        LocalDateTime.of(2024, 3, 31, 2, 30));
  }

  @Test
  void pointsInTimeSurviveWhateverTheirOffset() {
    for (OffsetDateTime value :
        List.of(
            OffsetDateTime.of(2024, 2, 29, 12, 34, 56, 789_012_000, ZoneOffset.UTC),
            OffsetDateTime.of(2024, 2, 29, 12, 34, 56, 789_012_000, ZoneOffset.ofHours(14)),
            OffsetDateTime.of(2024, 2, 29, 0, 0, 0, 1_000, ZoneOffset.ofHoursMinutes(-9, -30)),
            OffsetDateTime.of(1990, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(-12)))) {
      OffsetDateTime found = stored(ALL_TYPES.offsetValue, value);
      assertTrue(value.isEqual(found), () -> value + " came back as " + found);
      assertEquals(
          1, await(objects.count(ALL_TYPES.select().where(ALL_TYPES.offsetValue.eq(value)))));
      await(objects.execute(ALL_TYPES.delete().all()));
    }
  }

  @Test
  void instantsSurviveToTheMicrosecond() {
    assertSurvive(
        ALL_TYPES.instantValue,
        Instant.EPOCH.plusSeconds(1),
        Instant.parse("2024-02-29T23:59:59.999999Z"),
        Instant.parse("2037-12-31T00:00:00.000001Z"));
  }

  @Test
  void datePartsAreUsableInConditionsAndOrder() {
    for (int month : new int[] {3, 1, 2}) {
      stored(ALL_TYPES.timestampValue, LocalDateTime.of(2024, month, 10, 11, 12, 13));
    }
    stored(ALL_TYPES.timestampValue, LocalDateTime.of(2023, 5, 10, 11, 12, 13));
    AllTypesTable t = ALL_TYPES;
    assertEquals(
        List.of(1, 2, 3),
        await(
                objects.execute(
                    t.select()
                        .where(t.timestampValue.year().eq(2024))
                        .orderBy(t.timestampValue.month())))
            .stream()
            .map(row -> row.timestampValue.getMonthValue())
            .toList());
    assertEquals(
        4,
        await(
            objects.count(
                t.select()
                    .where(
                        t.timestampValue.day().eq(10),
                        t.timestampValue.hour().eq(11),
                        t.timestampValue.minute().eq(12),
                        t.timestampValue.second().eq(13)))));
  }

  @Test
  void secondsSince1970AreTold() {
    LocalDateTime late = LocalDateTime.of(2039, 1, 1, 0, 0, 0, 250_000_000);
    stored(ALL_TYPES.timestampValue, late);
    assertEquals(
        0,
        new BigDecimal("2177452800.25")
            .compareTo(
                await(objects.scalar(ALL_TYPES.select(ALL_TYPES.timestampValue.epochSeconds())))));
    assertEquals(
        1,
        await(
            objects.count(
                ALL_TYPES
                    .select()
                    .where(
                        ALL_TYPES.timestampValue.epochSeconds().gt(new BigDecimal(2177452800L))))));
    await(objects.execute(ALL_TYPES.delete().all()));
    Instant before = Instant.parse("1969-12-31T23:59:58.500Z");
    stored(ALL_TYPES.instantValue, before);
    assertEquals(
        0,
        new BigDecimal("-1.5")
            .compareTo(
                await(objects.scalar(ALL_TYPES.select(ALL_TYPES.instantValue.epochSeconds())))));
    assertThrows(ProgrammingException.class, () -> ALL_TYPES.instantValue.part(DatePart.EPOCH));
    assertThrows(ProgrammingException.class, () -> ALL_TYPES.instantValue.truncate(DatePart.EPOCH));
  }

  @Test
  void datesAreCutToAPart() {
    stored(ALL_TYPES.timestampValue, LocalDateTime.of(2024, 5, 10, 11, 12, 13));
    assertEquals(
        LocalDateTime.of(2024, 5, 1, 0, 0),
        await(objects.scalar(ALL_TYPES.select(ALL_TYPES.timestampValue.truncate(DatePart.MONTH)))));
  }

  // NULL.

  @Test
  void nullStaysNullInEveryColumn() {
    AllTypes row = await(objects.create(new AllTypes()));
    AllTypes found = await(objects.get(ALL_TYPES, row.id));
    for (Field<AllTypes, ?> field : ALL_TYPES.fields()) {
      if (!field.name().equals("id")) {
        assertNull(field.get(found), () -> field + " is not null");
        assertEquals(1, await(objects.count(ALL_TYPES.select().where(field.isNull()))));
      }
    }
  }
}
