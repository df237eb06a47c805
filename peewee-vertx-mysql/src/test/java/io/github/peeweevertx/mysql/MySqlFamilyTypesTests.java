package io.github.peeweevertx.mysql;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.AllTypesTable.ALL_TYPES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.testing.model.AllTypes;
import io.github.peeweevertx.testing.tck.TypesTck;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What MySQL and MariaDB hold, and what they refuse. */
abstract class MySqlFamilyTypesTests extends TypesTck {
  @Test
  void pointsInTimeAreKeptInUtcWhateverTheSessionThinks() {
    OffsetDateTime value =
        OffsetDateTime.of(2024, 3, 31, 2, 30, 0, 123_456_000, ZoneOffset.ofHours(-7));
    for (String zone : List.of("+05:45", "-11:00", "SYSTEM")) {
      AllTypes written =
          inSession("time_zone = '" + zone + "'", session -> writtenAndRead(session, value));
      AllTypes found = await(objects.get(ALL_TYPES, written.id));
      for (AllTypes row : List.of(written, found)) {
        assertEquals(value.withOffsetSameInstant(ZoneOffset.UTC), row.offsetValue);
        assertEquals(value.toInstant(), row.instantValue);
      }
    }
    assertEquals(
        3, await(objects.count(ALL_TYPES.select().where(ALL_TYPES.offsetValue.eq(value)))));
  }

  private static Future<AllTypes> writtenAndRead(Manager session, OffsetDateTime value) {
    return session
        .create(
            ALL_TYPES,
            ALL_TYPES.offsetValue.to(value),
            ALL_TYPES.instantValue.to(value.toInstant()))
        .compose(row -> session.get(ALL_TYPES, row.id));
  }

  private <T> T inSession(String setting, Function<Manager, Future<T>> body) {
    return await(
        inContext(
            () ->
                objects.withConnection(
                    session ->
                        session
                            .query("SET " + setting, Tuple.tuple())
                            .compose(v -> body.apply(session)))));
  }

  @Test
  void pointsInTimeFarAwaySurvive() {
    assertSurvive(
        ALL_TYPES.instantValue,
        Instant.parse("1000-01-01T00:00:00Z"),
        Instant.parse("1969-12-31T23:59:59.999999Z"),
        Instant.parse("2038-01-19T03:14:08Z"),
        Instant.parse("9999-12-31T23:59:59.999999Z"));
  }

  @Test
  void nanosecondsAreCutToMicroseconds() {
    assertEquals(
        LocalDateTime.of(2024, 1, 1, 0, 0, 0, 123_456_000),
        stored(ALL_TYPES.timestampValue, LocalDateTime.of(2024, 1, 1, 0, 0, 0, 123_456_789)));
  }

  @Test
  void textWithANulSurvives() {
    assertSurvive(ALL_TYPES.textValue, "a\0b", "\0");
    assertSurvive(ALL_TYPES.varcharValue, "a\0b");
  }

  @Test
  void numbersThatAreNoneAreRefused() {
    for (Double value : new Double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      DataException error =
          failure(DataException.class, objects.create(ALL_TYPES, ALL_TYPES.doubleValue.to(value)));
      assertEquals(ErrorCode.VALUE_OUT_OF_RANGE, error.code());
    }
    assertEquals(0, await(objects.count(ALL_TYPES)));
  }

  @Test
  void datesOfTheFirstMillenniumSurvive() {
    assertSurvive(ALL_TYPES.dateValue, LocalDate.of(0, 1, 1), LocalDate.of(1, 1, 1));
    assertSurvive(ALL_TYPES.timestampValue, LocalDateTime.of(800, 12, 25, 12, 0));
  }

  @Test
  void datesThatTheServerWouldMakeZeroAreRefused() {
    OffsetDateTime late = OffsetDateTime.of(9999, 12, 31, 23, 0, 0, 0, ZoneOffset.ofHours(-2));
    for (Assignment<AllTypes> value :
        List.of(
            ALL_TYPES.dateValue.to(LocalDate.of(-43, 3, 15)),
            ALL_TYPES.dateValue.to(LocalDate.of(10_000, 1, 1)),
            ALL_TYPES.timestampValue.to(LocalDateTime.of(-1, 12, 31, 23, 59)),
            ALL_TYPES.offsetValue.to(late))) {
      DataException error = failure(DataException.class, objects.create(ALL_TYPES, value));
      assertEquals(ErrorCode.VALUE_OUT_OF_RANGE, error.code());
    }
    assertEquals(0, await(objects.count(ALL_TYPES)));
  }

  @Test
  void decimalsAreComparedAndCalculatedExactly() {
    BigDecimal value = new BigDecimal("1234567890123456.7891");
    BigDecimal near = new BigDecimal("1234567890123456.7892");
    stored(ALL_TYPES.decimalValue, value);
    assertEquals(
        0, await(objects.count(ALL_TYPES.select().where(ALL_TYPES.decimalValue.in(near)))));
    assertEquals(
        0,
        await(
            objects.count(
                ALL_TYPES.select().where(ALL_TYPES.decimalValue.in(near, new BigDecimal("3"))))));
    assertEquals(
        1, await(objects.count(ALL_TYPES.select().where(ALL_TYPES.decimalValue.lt(near)))));
    BigDecimal sum =
        await(
            objects.scalar(
                ALL_TYPES.select(ALL_TYPES.decimalValue.plus(new BigDecimal("0.0001")))));
    assertEquals(0, near.compareTo(sum), sum::toString);
  }

  @Test
  void decimalsWithAnExponentAreExactToo() {
    BigDecimal value = new BigDecimal("1E+15");
    assertEquals(0, value.compareTo(stored(ALL_TYPES.decimalValue, value)));
    assertEquals(
        1, await(objects.count(ALL_TYPES.select().where(ALL_TYPES.decimalValue.eq(value)))));
  }

  @Test
  void zeroDateOfALaxSessionIsReadAsNull() {
    String insert = "INSERT INTO all_types (date_value) VALUES ('0000-00-00')";
    inSession("sql_mode = ''", session -> session.query(insert, Tuple.tuple()));
    assertNull(await(objects.execute(ALL_TYPES.select())).get(0).dateValue);
  }
}
