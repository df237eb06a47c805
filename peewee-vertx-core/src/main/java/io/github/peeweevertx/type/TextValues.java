package io.github.peeweevertx.type;

import static java.time.temporal.ChronoField.NANO_OF_SECOND;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServerError;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Set;
import java.util.UUID;

/** Elements of arrays that cross as text, in the text of PostgreSQL. */
public final class TextValues {
  private static final int LAST_YEAR = 9999;
  private static final int MICROSECONDS = 6;

  private static final Set<Kind> KNOWN =
      Set.of(
          Kind.SMALLINT,
          Kind.INTEGER,
          Kind.BIGINT,
          Kind.REAL,
          Kind.DOUBLE,
          Kind.DECIMAL,
          Kind.VARCHAR,
          Kind.CHAR,
          Kind.TEXT,
          Kind.BOOLEAN,
          Kind.DATE,
          Kind.TIME,
          Kind.TIMESTAMP,
          Kind.TIMESTAMPTZ,
          Kind.UUID,
          Kind.ENUM);

  private static final DateTimeFormatter TIMESTAMP =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(NANO_OF_SECOND, 0, MICROSECONDS, true)
          .toFormatter();

  private static final DateTimeFormatter TIMESTAMPTZ =
      new DateTimeFormatterBuilder()
          .append(TIMESTAMP)
          .appendOffset("+HH:mm:ss", "+00")
          .toFormatter();

  private TextValues() {}

  /**
   * Whether elements of a family have such a text.
   *
   * @param kind the family
   * @return false for bytes and documents
   */
  public static boolean has(Kind kind) {
    return KNOWN.contains(kind);
  }

  /**
   * Elements as text.
   *
   * @param values values of the driver, arrays of them, and nulls
   * @return text, arrays of text, and nulls
   * @throws DataException with {@link ErrorCode#VALUE_OUT_OF_RANGE} for a date outside of the years
   *     1 to 9999
   */
  public static Object[] write(Object[] values) {
    Object[] texts = new Object[values.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = values[i] instanceof Object[] inner ? write(inner) : text(values[i]);
    }
    return texts;
  }

  private static String text(Object value) {
    if (value instanceof LocalDate
        || value instanceof LocalDateTime
        || value instanceof OffsetDateTime) {
      int year = ((TemporalAccessor) value).get(ChronoField.YEAR);
      if (year < 1 || year > LAST_YEAR) {
        throw new DataException(
            ErrorCode.VALUE_OUT_OF_RANGE,
            "A date in an array of arrays is not of the years 1 to 9999. It crosses as text.",
            ServerError.NONE,
            null);
      }
    }
    if (value instanceof Duration duration) {
      return Durations.text(duration);
    }
    return value == null ? null : value.toString();
  }

  /** Elements from text. */
  static Object[] read(Kind kind, Object[] texts) {
    Object[] values = new Object[texts.length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          texts[i] instanceof Object[] inner ? read(kind, inner) : read(kind, (String) texts[i]);
    }
    return values;
  }

  private static Object read(Kind kind, String text) {
    try {
      return text == null ? null : parsed(kind, text);
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      throw new DataException(
          ErrorCode.UNREADABLE_VALUE,
          "An element of an array is no " + kind + " that is read from text.",
          ServerError.NONE,
          unreadable);
    }
  }

  private static Object parsed(Kind kind, String text) {
    return switch (kind) {
      case SMALLINT -> Short.valueOf(text);
      case INTEGER -> Integer.valueOf(text);
      case BIGINT -> Long.valueOf(text);
      case REAL -> Float.valueOf(text);
      case DOUBLE -> Double.valueOf(text);
      case DECIMAL -> new BigDecimal(text);
      case BOOLEAN -> text.equals("t");
      case DATE -> LocalDate.parse(text);
      case TIME -> LocalTime.parse(text);
      case TIMESTAMP -> LocalDateTime.parse(text, TIMESTAMP);
      case TIMESTAMPTZ -> OffsetDateTime.parse(text, TIMESTAMPTZ);
      case UUID -> UUID.fromString(text);
      default -> text;
    };
  }
}
