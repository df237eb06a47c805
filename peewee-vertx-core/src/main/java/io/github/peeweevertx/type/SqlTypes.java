package io.github.peeweevertx.type;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServerError;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The column types that the toolkit maps by itself. */
public final class SqlTypes {
  /** 16-bit integer. */
  public static final SqlType<Short> SMALLINT =
      SqlType.of(Short.class, Kind.SMALLINT, Row::getShort);

  /** 32-bit integer. */
  public static final SqlType<Integer> INTEGER =
      SqlType.of(Integer.class, Kind.INTEGER, Row::getInteger);

  /** 64-bit integer. */
  public static final SqlType<Long> BIGINT = SqlType.of(Long.class, Kind.BIGINT, Row::getLong);

  /** 32-bit floating point. */
  public static final SqlType<Float> REAL = SqlType.of(Float.class, Kind.REAL, Row::getFloat);

  /** 64-bit floating point. */
  public static final SqlType<Double> DOUBLE =
      SqlType.of(Double.class, Kind.DOUBLE, Row::getDouble);

  /** Exact decimal with peewee's default size, 10 digits and 5 of them after the point. */
  public static final SqlType<BigDecimal> DECIMAL =
      SqlType.of(BigDecimal.class, Kind.DECIMAL, Row::getBigDecimal).sized(10, 5);

  /** Text of any length. */
  public static final SqlType<String> TEXT = SqlType.of(String.class, Kind.TEXT, Row::getString);

  /** True or false. */
  public static final SqlType<Boolean> BOOLEAN =
      SqlType.of(Boolean.class, Kind.BOOLEAN, SqlTypes::truth);

  /** Bytes, as a Vert.x buffer. */
  public static final SqlType<Buffer> BUFFER = SqlType.of(Buffer.class, Kind.BLOB, Row::getBuffer);

  /** Bytes, as an array. */
  public static final SqlType<byte[]> BYTES =
      BUFFER.convertedBy(
          byte[].class,
          new Converter<byte[], Buffer>() {
            @Override
            public Buffer toDatabase(byte[] value) {
              return Buffer.buffer(value);
            }

            @Override
            public byte[] fromDatabase(Buffer value) {
              return value.getBytes();
            }
          });

  /** A day. */
  public static final SqlType<LocalDate> DATE =
      SqlType.of(LocalDate.class, Kind.DATE, Row::getLocalDate);

  /** A time of day without a zone, to the microsecond. */
  public static final SqlType<LocalTime> TIME =
      SqlType.of(LocalTime.class, Kind.TIME, Row::getLocalTime);

  /** Day and time without a zone, to the microsecond. */
  public static final SqlType<LocalDateTime> TIMESTAMP =
      SqlType.of(LocalDateTime.class, Kind.TIMESTAMP, Row::getLocalDateTime);

  /** A point in time, to the microsecond; the offset comes back as the database gives it. */
  public static final SqlType<OffsetDateTime> TIMESTAMPTZ =
      SqlType.of(OffsetDateTime.class, Kind.TIMESTAMPTZ, SqlTypes::offsetDateTime);

  /** A point in time, to the microsecond, without an offset. */
  public static final SqlType<Instant> INSTANT =
      TIMESTAMPTZ.convertedBy(
          Instant.class,
          new Converter<Instant, OffsetDateTime>() {
            @Override
            public OffsetDateTime toDatabase(Instant value) {
              return value.atOffset(ZoneOffset.UTC);
            }

            @Override
            public Instant fromDatabase(OffsetDateTime value) {
              return value.toInstant();
            }
          });

  /** A length of time, to the microsecond: no months, which are not of one length. */
  public static final SqlType<Duration> DURATION =
      SqlType.of(Duration.class, Kind.INTERVAL, null, Durations::of);

  /** A UUID. */
  public static final SqlType<UUID> UUID = SqlType.of(UUID.class, Kind.UUID, SqlTypes::uuid);

  /** A JSON object. */
  public static final SqlType<JsonObject> JSON_OBJECT =
      SqlType.of(
          JsonObject.class, Kind.JSON, (row, at) -> JsonText.read(row, at, JsonObject.class));

  /** A JSON array. */
  public static final SqlType<JsonArray> JSON_ARRAY =
      SqlType.of(JsonArray.class, Kind.JSON, (row, at) -> JsonText.read(row, at, JsonArray.class));

  /** Any JSON; JSON null is {@link Tuple#JSON_NULL}, and null is NULL. */
  public static final SqlType<Object> JSON =
      SqlType.of(Object.class, Kind.JSON, (SqlType.Reader<Object>) JsonText::read);

  /** A value inside of a JSON document. JSON null is null, as what is not there is. */
  public static final SqlType<Object> JSON_PART =
      SqlType.of(
          Object.class,
          Kind.JSON_PART,
          (row, index) -> {
            Object value = JsonText.read(row, index);
            return value == Tuple.JSON_NULL ? null : value;
          });

  /** Keys and values, both of them text; a value may be null, a key may not. */
  public static final SqlType<Map<String, String>> HSTORE =
      SqlType.of(
          Map.class, Kind.HSTORE, HStoreText::write, given -> HStoreText.read((String) given));

  /** A text as the full text search sees it: the database makes it. */
  public static final SqlType<String> TSVECTOR =
      SqlType.of(String.class, Kind.TSVECTOR, Row::getString);

  /** A UUID as text. */
  public static final SqlType<UUID> UUID_TEXT =
      SqlType.of(String.class, Kind.CHAR, Row::getString)
          .sized(36, 0)
          .convertedBy(UUID.class, new UuidConverters.AsText());

  /** A UUID as bytes, the most significant first. */
  public static final SqlType<UUID> UUID_BYTES =
      BUFFER.as(Kind.BINARY).sized(16, 0).convertedBy(UUID.class, new UuidConverters.AsBytes());

  /** Whatever the driver gives: for expressions whose type nobody knows. */
  public static final SqlType<Object> OBJECT =
      SqlType.of(Object.class, Kind.UNKNOWN, Row::getValue);

  /** A whole number of 32 bits that stands beside no column. */
  public static final SqlType<Integer> GIVEN_INTEGER = INTEGER.given();

  /** A whole number of 64 bits that stands beside no column. */
  public static final SqlType<Long> GIVEN_BIGINT = BIGINT.given();

  private SqlTypes() {}

  /** A database without such a type keeps the point in time in UTC, without saying so. */
  private static OffsetDateTime offsetDateTime(Row row, int index) {
    Object value = row.getValue(index);
    return value instanceof LocalDateTime utc
        ? utc.atOffset(ZoneOffset.UTC)
        : as(OffsetDateTime.class, value, row, index);
  }

  /** A client gives null for what is no truth. */
  private static Boolean truth(Row row, int index) {
    Boolean value = row.getBoolean(index);
    return value == null ? as(Boolean.class, row.getValue(index), row, index) : value;
  }

  /** A database without such a type keeps its text. */
  private static UUID uuid(Row row, int index) {
    Object value = row.getValue(index);
    return value instanceof String text
        ? java.util.UUID.fromString(text)
        : as(UUID.class, value, row, index);
  }

  private static <T> T as(Class<T> type, Object value, Row row, int index) {
    if (value != null && !type.isInstance(value)) {
      throw Mismatch.of(row, index, type.getName(), null);
    }
    return type.cast(value);
  }

  /**
   * Text up to a length. Longer text is refused by the database, not cut.
   *
   * @param length in characters, at least 1
   * @return the type
   */
  public static SqlType<String> varchar(int length) {
    return SqlType.of(String.class, Kind.VARCHAR, Row::getString).sized(length, 0);
  }

  /**
   * Text of a fixed length: cut to it and trimmed on the way in, trimmed on the way out.
   *
   * @param length in characters, at least 1
   * @return the type
   */
  public static SqlType<String> fixed(int length) {
    return SqlType.of(String.class, Kind.CHAR, Row::getString)
        .sized(length, 0)
        .adjusted(
            text -> (text.length() > length ? text.substring(0, length) : text).strip(),
            String::strip);
  }

  /**
   * Exact decimal.
   *
   * @param digits all digits
   * @param scale digits after the point
   * @param rounding how more digits after the point are brought to the scale; {@link
   *     RoundingMode#UNNECESSARY} leaves the value alone
   * @return the type
   */
  public static SqlType<BigDecimal> decimal(int digits, int scale, RoundingMode rounding) {
    SqlType<BigDecimal> type =
        SqlType.of(BigDecimal.class, Kind.DECIMAL, Row::getBigDecimal).sized(digits, scale);
    return rounding == RoundingMode.UNNECESSARY
        ? type
        : type.adjusted(
            value -> value.scale() > scale ? value.setScale(scale, rounding) : value,
            value -> value);
  }

  /**
   * The same whole numbers, for an expression that may give others: a number with a fraction or too
   * many digits is an error when it is read, and is not cut.
   *
   * @param <N> the Java type
   * @param type the type of the expression
   * @return the type itself where it is not of whole numbers
   */
  public static <N extends Number> SqlType<N> exact(SqlType<N> type) {
    Kind kind = type.kind();
    boolean whole = kind == Kind.SMALLINT || kind == Kind.INTEGER || kind == Kind.BIGINT;
    if (!whole) {
      return type;
    }
    @SuppressWarnings("unchecked")
    Class<N> javaType = (Class<N>) type.javaType();
    return SqlType.of(javaType, kind, (row, index) -> checked(type, row, index));
  }

  private static <N extends Number> N checked(SqlType<N> type, Row row, int index) {
    N value = type.read(row, index);
    if (value != null
        && row.getBigDecimal(index).compareTo(new BigDecimal(value.toString())) != 0) {
      throw new DataException(
          ErrorCode.VALUE_OUT_OF_RANGE,
          "The result does not fit "
              + type
              + ", the type of the expression. Say typed(…) on it with one that it fits, for"
              + " example SqlTypes.DECIMAL.",
          ServerError.NONE,
          null);
    }
    return value;
  }

  /**
   * An enum by its name.
   *
   * @param <E> the enum
   * @param type its class
   * @return text of 40 characters or of the longest name, whichever is more
   */
  public static <E extends Enum<E>> SqlType<E> enumName(Class<E> type) {
    int longest = 40;
    for (E constant : type.getEnumConstants()) {
      longest = Math.max(longest, constant.name().length());
    }
    return varchar(longest).convertedBy(type, new EnumConverters.ByName<>(type));
  }

  /**
   * An enum by its place in the declaration.
   *
   * @param <E> the enum
   * @param type its class
   * @return a 32-bit integer
   */
  public static <E extends Enum<E>> SqlType<E> enumOrdinal(Class<E> type) {
    return INTEGER.convertedBy(type, new EnumConverters.ByOrdinal<>(type));
  }

  /**
   * An enum as a type of the database's own.
   *
   * @param <E> the enum
   * @param type its class
   * @param name the name of the type, where the database gives it one
   * @return one of the names of the enum
   */
  public static <E extends Enum<E>> SqlType<E> enumNative(Class<E> type, String name) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    return SqlType.of(String.class, Kind.ENUM, Row::getString)
        .named(name, words)
        .convertedBy(type, new EnumConverters.ByName<>(type));
  }

  /**
   * A point in time as a whole number.
   *
   * @param ticks how many ticks since 1970 a second has: 1, 1,000 or 1,000,000
   * @return a 64-bit integer
   */
  public static SqlType<Instant> epoch(int ticks) {
    return BIGINT.convertedBy(Instant.class, new EpochConverter(ticks));
  }
}
