package io.github.peeweevertx.testing.tck.type;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.type.StintTable.STINT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.json.ModelJson;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.tck.Tck;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lengths of time: an interval of PostgreSQL, microseconds elsewhere. */
public abstract class DurationTck extends Tck {
  private static final Duration LONG = Duration.ofDays(800_000).plusNanos(999_999_000);
  private static final Duration BACK = Duration.ofNanos(-1_500_000);

  /** For subclasses. */
  protected DurationTck() {
    super(STINT);
  }

  private Stint stint(Duration length) {
    return await(objects.create(STINT, STINT.length.to(length)));
  }

  private List<Duration> lengths(Condition... conditions) {
    return await(objects.execute(STINT.select().where(conditions).orderBy(STINT.length))).stream()
        .map(stint -> stint.length)
        .toList();
  }

  private boolean isKnown() {
    return database.dialect().supports(Feature.INTERVALS);
  }

  @Test
  void durationsAreComparedAndOrderedByLength() {
    Stream.of(Duration.ofDays(40), BACK, Duration.ZERO, LONG).forEach(this::stint);
    assertEquals(List.of(BACK, Duration.ZERO, Duration.ofDays(40), LONG), lengths());
    assertEquals(List.of(BACK), lengths(STINT.length.lt(Duration.ZERO)));
    assertEquals(List.of(LONG), lengths(STINT.length.eq(LONG)));
    assertEquals(List.of(Duration.ZERO, LONG), lengths(STINT.length.in(LONG, Duration.ZERO)));
    assertEquals(
        List.of(Duration.ofDays(40)),
        lengths(STINT.length.between(Duration.ofDays(39), Duration.ofDays(41))));
    assertEquals(LONG, await(objects.scalar(STINT.select(Fn.max(STINT.length)))));
  }

  @Test
  void durationsAreWrittenOnEveryWay() {
    Stint stint = stint(null);
    assertNull(await(objects.refresh(stint)).length);
    stint.length = LONG;
    await(objects.update(stint));
    assertEquals(LONG, await(objects.get(STINT, stint.id)).length);
    await(objects.execute(STINT.update(STINT.length.to(BACK)).all()));
    assertEquals(BACK, await(objects.refresh(stint)).length);
    stint.length = LONG;
    await(objects.bulkUpdate(List.of(stint), List.of(STINT.length)));
    assertEquals(List.of(LONG), lengths());
    Stint copy = ModelJson.of(STINT).fromJson(ModelJson.of(STINT).toJson(stint));
    assertEquals(LONG, copy.length);
  }

  @Test
  void nanosecondsAreCutAndWhatIsTooLongIsRefused() {
    Stint stint = stint(Duration.ofNanos(1_999));
    assertEquals(Duration.ofNanos(1_000), await(objects.refresh(stint)).length);
    DataException error =
        failure(
            DataException.class,
            objects.create(STINT, STINT.length.to(Duration.ofDays(200_000_000))));
    assertEquals(ErrorCode.VALUE_OUT_OF_RANGE, error.code());
  }

  @Test
  void pointsInTimeAreMovedByExactlyThatLength() {
    LocalDateTime began = LocalDateTime.of(2024, 1, 31, 10, 0);
    Instant seen = Instant.parse("2024-03-30T23:30:00Z");
    await(
        objects.create(
            STINT,
            STINT.began.to(began),
            STINT.seen.to(seen),
            STINT.length.to(Duration.ofHours(36))));
    if (!isKnown()) {
      try (QueryCounter counter = counter()) {
        failure(
            UnsupportedSqlException.class,
            objects.scalar(STINT.select(STINT.began.plus(Duration.ofDays(31)))));
        assertEquals(0, counter.statements().size());
      }
      return;
    }
    // Not a calendar month, which the client would make of it.
    assertEquals(began.plusDays(30), only(STINT.began.plus(Duration.ofDays(30))));
    assertEquals(began.minusDays(60), only(STINT.began.minus(Duration.ofDays(60))));
    assertEquals(began.plusHours(36), only(STINT.began.plus(STINT.length)));
    assertEquals(seen.minus(Duration.ofHours(36)), only(STINT.seen.minus(STINT.length)));
    assertEquals(
        Duration.ofDays(-45), only(STINT.began.since(STINT.began.plus(Duration.ofDays(45)))));
    assertEquals(
        1,
        await(
            objects.count(
                STINT
                    .select()
                    .where(STINT.began.plus(Duration.ofDays(1)).gt(began.plusHours(23))))));
    await(objects.execute(STINT.update(STINT.seen.to(STINT.seen.plus(BACK))).all()));
    assertEquals(seen.plus(BACK), await(objects.get(STINT, STINT.length.gt(BACK))).seen);
  }

  private <T> T only(Expr<T> expression) {
    return await(objects.scalar(STINT.select(expression)));
  }

  @Test
  void dayIsNotMovedByALengthOfTime() {
    assertThrows(ProgrammingException.class, () -> STINT.day.plus(Duration.ofHours(1)));
  }
}
