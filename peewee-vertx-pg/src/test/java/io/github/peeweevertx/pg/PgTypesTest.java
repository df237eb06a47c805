package io.github.peeweevertx.pg;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.AllTypesTable.ALL_TYPES;
import static io.github.peeweevertx.testing.model.PrimitivesTable.PRIMITIVES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.model.Primitives;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.TypesTck;
import io.vertx.sqlclient.Tuple;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What PostgreSQL holds beyond other databases. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PgTypesTest extends TypesTck {
  @Test
  void infinitiesAndNotANumberSurvive() {
    assertSurvive(
        ALL_TYPES.doubleValue,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE);
    assertSurvive(ALL_TYPES.floatValue, Float.NaN, Float.POSITIVE_INFINITY, Float.MAX_VALUE, 0.1f);
  }

  @Test
  void datesOfAntiquitySurvive() {
    assertSurvive(
        ALL_TYPES.dateValue,
        LocalDate.of(1, 1, 1),
        LocalDate.of(-43, 3, 15),
        LocalDate.of(0, 1, 1));
    assertSurvive(ALL_TYPES.timestampValue, LocalDateTime.of(-43, 3, 15, 12, 0));
  }

  @Test
  void pointsInTimeFarAwaySurvive() {
    assertSurvive(
        ALL_TYPES.instantValue,
        Instant.parse("0001-01-01T00:00:00Z"),
        Instant.parse("9999-12-31T23:59:59.999999Z"));
    OffsetDateTime before = OffsetDateTime.of(1582, 10, 14, 0, 0, 0, 0, ZoneOffset.ofHours(18));
    assertEquals(before.toInstant(), stored(ALL_TYPES.offsetValue, before).toInstant());
  }

  @Test
  void nanosecondsAreCutToMicroseconds() {
    assertEquals(
        LocalDateTime.of(2024, 1, 1, 0, 0, 0, 123_456_000),
        stored(ALL_TYPES.timestampValue, LocalDateTime.of(2024, 1, 1, 0, 0, 0, 123_456_789)));
  }

  @Test
  void nullInAPrimitiveIsAnErrorThatNamesColumnAndField() {
    await(objects.create(new Primitives(null, true, (short) 1, 2, 3, 4, 5)));
    sql("ALTER TABLE primitives ALTER COLUMN medium DROP NOT NULL");
    sql("UPDATE primitives SET medium = NULL");
    DataException error = failure(DataException.class, objects.execute(PRIMITIVES.select()));
    assertEquals(ErrorCode.UNREADABLE_VALUE, error.code());
    assertTrue(error.getMessage().contains("Primitives.medium"), error::getMessage);
    error = failure(DataException.class, objects.execute(PRIMITIVES.select(PRIMITIVES.medium)));
    assertEquals(ErrorCode.UNREADABLE_VALUE, error.code());
    sql("DELETE FROM primitives");
    sql("ALTER TABLE primitives ALTER COLUMN medium SET NOT NULL");
  }

  private void sql(String text) {
    await(database.query(text, Tuple.tuple()));
  }

  @Test
  void textWithANulIsRefused() {
    DataException error =
        failure(
            DataException.class,
            objects.create(ALL_TYPES, ALL_TYPES.textValue.to("s3cret\0Value")));
    assertEquals(ErrorCode.INVALID_VALUE, error.code());
    assertEquals(-1, error.toString().indexOf("s3cret"));
    assertEquals(0, await(objects.count(ALL_TYPES)));
  }

  @Test
  void valueThatTheServerCannotReadIsNotQuotedByTheCauseEither() {
    for (String type : new String[] {"INTEGER", "SMALLINT", "DATE", "UUID", "JSONB", "BOOLEAN"}) {
      DataException error =
          failure(
              DataException.class,
              database.query(
                  "SELECT CAST(CAST($1 AS TEXT) AS " + type + ")",
                  Tuple.of("s3cret \" 99999999999")));
      StringWriter printed = new StringWriter();
      error.printStackTrace(new PrintWriter(printed, true));
      assertEquals(-1, printed.toString().indexOf("s3cret"), printed::toString);
      assertTrue(printed.toString().contains("22P02") || type.equals("DATE"), printed::toString);
    }
  }
}
