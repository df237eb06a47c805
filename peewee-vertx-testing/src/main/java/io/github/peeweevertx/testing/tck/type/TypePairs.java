package io.github.peeweevertx.testing.tck.type;

import static io.github.peeweevertx.error.ErrorCode.INVALID_VALUE;
import static io.github.peeweevertx.error.ErrorCode.VALUE_OUT_OF_RANGE;
import static io.github.peeweevertx.error.ErrorCode.VALUE_TOO_LONG;
import static io.github.peeweevertx.testing.model.AllTypesTable.ALL_TYPES;
import static io.github.peeweevertx.testing.model.PrimitivesTable.PRIMITIVES;
import static io.github.peeweevertx.testing.server.DatabaseKind.MARIADB;
import static io.github.peeweevertx.testing.server.DatabaseKind.MYSQL;
import static io.github.peeweevertx.testing.server.DatabaseKind.POSTGRESQL;
import static io.github.peeweevertx.testing.tck.type.BadgeTable.BADGE;
import static io.github.peeweevertx.testing.tck.type.PaperTable.PAPER;
import static io.github.peeweevertx.testing.tck.type.StintTable.STINT;
import static io.github.peeweevertx.testing.tck.type.TintTable.TINT;

import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.testing.model.AllTypes;
import io.github.peeweevertx.testing.model.Color;
import io.github.peeweevertx.testing.model.Level;
import io.github.peeweevertx.testing.model.Money;
import io.github.peeweevertx.testing.model.Primitives;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** All rows of the page of types, in its order. */
public final class TypePairs {
  private TypePairs() {}

  /**
   * The rows.
   *
   * @return at least forty
   */
  public static List<TypePair<?, ?>> all() {
    List<TypePair<?, ?>> all = new ArrayList<>();
    all.addAll(primitives());
    all.addAll(numbers());
    all.addAll(texts());
    all.addAll(times());
    all.addAll(constants());
    all.addAll(json());
    all.addAll(ArrayPairs.all());
    return List.copyOf(all);
  }

  @SafeVarargs
  private static <T> TypePair<AllTypes, T> plain(
      String java, ValueField<AllTypes, T> field, Function<Random, T> random, T... edges) {
    return TypePair.of(java, ALL_TYPES, new AllTypes(), field, random, edges);
  }

  @SafeVarargs
  private static <T> TypePair<Primitives, T> primitive(
      String java, ValueField<Primitives, T> field, Function<Random, T> random, T... edges) {
    Primitives fresh = new Primitives(null, false, (short) 0, 0, 0, 0, 0);
    return TypePair.of(java, PRIMITIVES, fresh, field, random, edges);
  }

  private static List<TypePair<?, ?>> primitives() {
    return List.of(
        primitive("`boolean`", PRIMITIVES.flag, Random::nextBoolean, true, false),
        primitive(
            "`short`",
            PRIMITIVES.small,
            random -> (short) random.nextInt(),
            Short.MIN_VALUE,
            Short.MAX_VALUE),
        primitive(
            "`int`", PRIMITIVES.medium, Random::nextInt, Integer.MIN_VALUE, Integer.MAX_VALUE),
        primitive("`long`", PRIMITIVES.large, Random::nextLong, Long.MIN_VALUE, Long.MAX_VALUE),
        primitive("`float`", PRIMITIVES.coarse, RandomValues::real, 0f, -1.5f),
        primitive("`double`", PRIMITIVES.fine, RandomValues::fine, 0d, Double.MAX_VALUE));
  }

  private static List<TypePair<?, ?>> numbers() {
    return List.of(
        plain("`Boolean`", ALL_TYPES.booleanValue, Random::nextBoolean, true, false),
        plain(
            "`Short`",
            ALL_TYPES.shortValue,
            random -> (short) random.nextInt(),
            (short) 0,
            Short.MIN_VALUE,
            Short.MAX_VALUE),
        plain(
            "`Integer`",
            ALL_TYPES.intValue,
            Random::nextInt,
            0,
            Integer.MIN_VALUE,
            Integer.MAX_VALUE),
        plain("`Long`", ALL_TYPES.longValue, Random::nextLong, Long.MIN_VALUE, Long.MAX_VALUE),
        plain("`Float`", ALL_TYPES.floatValue, RandomValues::real, 0f, -1.5f, 16_777_216f)
            .refused("NaN", Float.NaN, VALUE_OUT_OF_RANGE, MYSQL, MARIADB)
            .refused("infinity", Float.NEGATIVE_INFINITY, VALUE_OUT_OF_RANGE, MYSQL, MARIADB),
        plain(
                "`Double`",
                ALL_TYPES.doubleValue,
                RandomValues::fine,
                0d,
                -0.0,
                Double.MIN_NORMAL,
                Double.MAX_VALUE,
                -Double.MAX_VALUE)
            .refused("NaN", Double.NaN, VALUE_OUT_OF_RANGE, MYSQL, MARIADB)
            .refused("infinity", Double.POSITIVE_INFINITY, VALUE_OUT_OF_RANGE, MYSQL, MARIADB),
        plain(
                "`@Decimal(digits = 20, scale = 4) BigDecimal`",
                ALL_TYPES.decimalValue,
                random -> RandomValues.decimal(random, 20, 4),
                new BigDecimal("9999999999999999.9999"),
                new BigDecimal("-9999999999999999.9999"),
                new BigDecimal("0.0000"))
            .refused(
                "too many digits",
                new BigDecimal("10000000000000000"),
                VALUE_OUT_OF_RANGE,
                POSTGRESQL,
                MYSQL,
                MARIADB),
        plain(
                "`@Decimal(digits = 10, scale = 2, rounding = UP) BigDecimal`",
                ALL_TYPES.roundedUp,
                random -> RandomValues.decimal(random, 11, 4),
                new BigDecimal("1.2345"))
            .storedAs(value -> value.setScale(2, RoundingMode.UP)),
        plain(
                "`@Decimal(digits = 10, scale = 2, rounding = DOWN) BigDecimal`",
                ALL_TYPES.roundedDown,
                random -> RandomValues.decimal(random, 11, 4),
                new BigDecimal("1.2345"))
            .storedAs(value -> value.setScale(2, RoundingMode.DOWN)));
  }

  private static List<TypePair<?, ?>> texts() {
    return List.of(
        plain(
                "`@Column(maxLength = 20) String`",
                ALL_TYPES.varcharValue,
                random -> RandomValues.text(random, 20),
                "",
                " x ",
                "😀".repeat(20))
            .refused("NUL", "a\0b", INVALID_VALUE, POSTGRESQL)
            .refused("too long", "x".repeat(21), VALUE_TOO_LONG, POSTGRESQL, MYSQL, MARIADB),
        plain(
                "`@Fixed(5) String`",
                ALL_TYPES.fixedValue,
                random -> "" + random.nextInt(1_000_000),
                "",
                "abcdefgh",
                " ab ")
            .storedAs(text -> (text.length() > 5 ? text.substring(0, 5) : text).strip()),
        plain(
                "`@Text String`",
                ALL_TYPES.textValue,
                random -> RandomValues.text(random, 60),
                "",
                "漢字 😀".repeat(1000))
            .refused("NUL", "a\0b", INVALID_VALUE, POSTGRESQL),
        plain(
            "`byte[]`",
            ALL_TYPES.bytesValue,
            RandomValues::bytes,
            new byte[0],
            new byte[] {0, -1, 127, -128}),
        plain(
            "`Buffer`",
            ALL_TYPES.bufferValue,
            random -> Buffer.buffer(RandomValues.bytes(random)),
            Buffer.buffer(),
            Buffer.buffer(new byte[] {0, -1})));
  }

  private static List<TypePair<?, ?>> times() {
    return List.of(
        plain(
                "`LocalDate`",
                ALL_TYPES.dateValue,
                RandomValues::date,
                LocalDate.of(0, 1, 1),
                LocalDate.of(9999, 12, 31))
            .refused("before year 0", LocalDate.of(-43, 3, 15), VALUE_OUT_OF_RANGE, MYSQL, MARIADB)
            .refused("infinity", LocalDate.MAX, VALUE_OUT_OF_RANGE, MYSQL, MARIADB),
        plain(
            "`LocalTime`",
            ALL_TYPES.timeValue,
            RandomValues::time,
            LocalTime.MIDNIGHT,
            LocalTime.of(23, 59, 59, 999_999_000)),
        plain(
                "`LocalDateTime`",
                ALL_TYPES.timestampValue,
                RandomValues::timestamp,
                LocalDateTime.of(1, 1, 1, 0, 0),
                LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000))
            .refused(
                "before year 0",
                LocalDateTime.of(-43, 3, 15, 12, 0),
                VALUE_OUT_OF_RANGE,
                MYSQL,
                MARIADB),
        plain(
                "`OffsetDateTime`",
                ALL_TYPES.offsetValue,
                RandomValues::offset,
                OffsetDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000, ZoneOffset.UTC))
            .comparedBy(OffsetDateTime::isEqual)
            .refused(
                "year 10000",
                OffsetDateTime.of(10_000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                VALUE_OUT_OF_RANGE,
                MYSQL,
                MARIADB),
        plain(
            "`Instant`",
            ALL_TYPES.instantValue,
            random -> RandomValues.offset(random).toInstant(),
            Instant.EPOCH,
            Instant.parse("9999-12-31T23:59:59.999999Z")),
        TypePair.of(
                "`Duration`",
                STINT,
                null,
                STINT.length,
                RandomValues::duration,
                Duration.ZERO,
                Duration.ofNanos(1_000),
                Duration.ofNanos(-1_000),
                Duration.ofDays(106_000_000).plusNanos(999_999_000),
                Duration.ofDays(-106_000_000).plusNanos(1_000))
            .refused(
                "300,000 years",
                Duration.ofDays(110_000_000),
                VALUE_OUT_OF_RANGE,
                POSTGRESQL,
                MYSQL,
                MARIADB),
        epoch("`@Epoch Instant`", STINT.counted0, ChronoUnit.SECONDS),
        epoch("`@Epoch(MILLIS) Instant`", STINT.counted, ChronoUnit.MILLIS),
        epoch("`@Epoch(MICROS) Instant`", STINT.counted6, ChronoUnit.MICROS)
            .refused("300,000 years", Instant.MAX, INVALID_VALUE, POSTGRESQL, MYSQL, MARIADB));
  }

  private static TypePair<Stint, Instant> epoch(
      String java, ValueField<Stint, Instant> field, ChronoUnit unit) {
    return TypePair.of(
            java,
            STINT,
            null,
            field,
            random -> RandomValues.offset(random).toInstant().plusNanos(random.nextInt(1_000)),
            Instant.EPOCH,
            Instant.EPOCH.minusNanos(1),
            Instant.parse("-100000-01-01T00:00:00.123456789Z"))
        .storedAs(value -> value.truncatedTo(unit));
  }

  private static List<TypePair<?, ?>> constants() {
    Function<Random, UUID> uuid = RandomValues::uuid;
    return List.of(
        plain("`UUID`", ALL_TYPES.uuidValue, uuid, new UUID(0, 0), new UUID(-1, -1)),
        TypePair.of(
            "`@UuidAs(TEXT) UUID`",
            BADGE,
            null,
            BADGE.text,
            uuid,
            new UUID(0, 0),
            new UUID(-1, -1)),
        TypePair.of("`@UuidAs(BYTES) UUID`", BADGE, null, BADGE.id, uuid),
        plain("enum", ALL_TYPES.color, random -> Color.values()[random.nextInt(3)], Color.values()),
        plain(
            "`@EnumAs(ORDINAL)` enum",
            ALL_TYPES.level,
            random -> Level.values()[random.nextInt(Level.values().length)],
            Level.values()),
        TypePair.of(
            "`@EnumAs(NATIVE)` enum",
            TINT,
            null,
            TINT.level,
            random -> Level.values()[random.nextInt(Level.values().length)],
            Level.values()),
        plain(
                "`@Convert` a class stored as `Long`",
                ALL_TYPES.money,
                random -> new Money(random.nextLong(Long.MAX_VALUE)),
                new Money(0),
                new Money(Long.MAX_VALUE))
            .refused(
                "what the converter refuses",
                new Money(-1),
                INVALID_VALUE,
                POSTGRESQL,
                MYSQL,
                MARIADB));
  }

  @SafeVarargs
  private static <T> TypePair<Paper, T> paper(
      String java, ValueField<Paper, T> field, Function<Random, T> random, T... edges) {
    return TypePair.of(java, PAPER, new Paper(), field, random, edges);
  }

  private static List<TypePair<?, ?>> json() {
    JsonObject withNul = new JsonObject().put("k", "a\0b");
    return List.of(
        paper(
                "`JsonObject`",
                PAPER.meta,
                random -> RandomValues.object(random, 3),
                new JsonObject(),
                new JsonObject().putNull("null").put("😀", "漢字"))
            .refused("NUL", withNul, INVALID_VALUE, POSTGRESQL),
        paper(
            "`@Json(asWritten = true) JsonObject`",
            PAPER.written,
            random -> RandomValues.object(random, 3),
            new JsonObject(),
            withNul),
        paper(
            "`JsonArray`",
            PAPER.items,
            random -> RandomValues.array(random, 3),
            new JsonArray(),
            new JsonArray().addNull()),
        paper(
            "`@Json Object`",
            PAPER.body,
            random -> RandomValues.json(random, 3),
            Tuple.JSON_NULL,
            "",
            "123",
            0,
            true,
            Long.MAX_VALUE),
        paper(
            "`@Convert` a class stored as `JsonObject`",
            PAPER.prefs,
            random -> new Prefs(RandomValues.text(random, 9), random.nextInt()),
            new Prefs(null, 0)));
  }
}
