package io.github.peeweevertx.mysql;

import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.ast.DatePart;
import io.github.peeweevertx.ast.Operator;
import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServerError;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.type.Durations;
import io.github.peeweevertx.type.JsonText;
import io.github.peeweevertx.type.Kind;
import io.github.peeweevertx.type.SqlType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What MySQL and MariaDB say alike. They are two databases: each is a dialect of its own, and a
 * handle that was made for one refuses the other.
 */
public abstract sealed class MySqlFamilyDialect extends Dialect
    permits MySqlDialect, MariaDbDialect {
  private static final int LAST_YEAR = 9999;

  private static final Map<Operator, String> OPERATORS =
      Map.of(
          Operator.LIKE,
          "LIKE BINARY",
          Operator.ILIKE,
          "LIKE",
          Operator.REGEXP,
          "REGEXP BINARY",
          Operator.IREGEXP,
          "REGEXP",
          // The sign of peewee begins a comment here.
          Operator.XOR,
          "^");

  private static final Map<DatePart, String> FORMATS =
      Map.of(
          DatePart.YEAR,
          "%Y-01-01 00:00:00",
          DatePart.MONTH,
          "%Y-%m-01 00:00:00",
          DatePart.DAY,
          "%Y-%m-%d 00:00:00",
          DatePart.HOUR,
          "%Y-%m-%d %H:00:00",
          DatePart.MINUTE,
          "%Y-%m-%d %H:%i:00",
          DatePart.SECOND,
          "%Y-%m-%d %H:%i:%S");

  MySqlFamilyDialect(String name, Set<Feature> features) {
    super(
        name,
        '`',
        64,
        65_535,
        features,
        Map.ofEntries(
            Map.entry(Kind.SMALLINT, "SMALLINT"),
            Map.entry(Kind.INTEGER, "INTEGER"),
            Map.entry(Kind.BIGINT, "BIGINT"),
            Map.entry(Kind.REAL, "FLOAT"),
            Map.entry(Kind.DOUBLE, "DOUBLE"),
            Map.entry(Kind.DECIMAL, "DECIMAL"),
            Map.entry(Kind.VARCHAR, "VARCHAR"),
            Map.entry(Kind.CHAR, "CHAR"),
            Map.entry(Kind.TEXT, "LONGTEXT"),
            Map.entry(Kind.BOOLEAN, "BOOL"),
            Map.entry(Kind.BLOB, "LONGBLOB"),
            Map.entry(Kind.DATE, "DATE"),
            Map.entry(Kind.TIME, "TIME(6)"),
            Map.entry(Kind.TIMESTAMP, "DATETIME(6)"),
            // In UTC whatever the session's zone is, and from year 1000 to 9999; TIMESTAMP does
            // neither.
            Map.entry(Kind.TIMESTAMPTZ, "DATETIME(6)"),
            // In microseconds: TIME ends with 838 hours.
            Map.entry(Kind.INTERVAL, "BIGINT"),
            Map.entry(Kind.UUID, "CHAR(36)"),
            Map.entry(Kind.JSON, "JSON"),
            Map.entry(Kind.JSON_TEXT, "JSON"),
            Map.entry(Kind.JSON_PART, "JSON"),
            Map.entry(Kind.BINARY, "BINARY")));
  }

  @Override
  public String operator(Operator operator) {
    return OPERATORS.getOrDefault(operator, operator.sql());
  }

  @Override
  public String function(String function) {
    return function.equalsIgnoreCase("random") ? "rand" : function;
  }

  /** UNIX_TIMESTAMP goes by the zone of the session, and ends. */
  @Override
  public Around datePart(DatePart part) {
    return part == DatePart.EPOCH
        ? new Around("(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', ", ") / 1000000.0000)")
        : super.datePart(part);
  }

  @Override
  public Around truncate(DatePart part) {
    return new Around("CAST(DATE_FORMAT(", ", '" + FORMATS.get(part) + "') AS DATETIME(6))");
  }

  @Override
  public Around excluded() {
    return new Around("VALUES(", ")");
  }

  @Override
  public String columnType(SqlType<?> type) {
    return type.kind() == Kind.ENUM && !type.words().isEmpty()
        ? type.words().stream().collect(Collectors.joining("', '", "ENUM('", "')"))
        : super.columnType(type);
  }

  @Override
  public String castType(SqlType<?> type) {
    return switch (type.kind()) {
      case SMALLINT, INTEGER, BIGINT, BOOLEAN, INTERVAL -> "SIGNED";
      case VARCHAR, CHAR, TEXT, UUID, ENUM -> "CHAR";
      case BLOB -> "BINARY";
      default -> columnType(type);
    };
  }

  @Override
  public void placeholder(StringBuilder sql, int number) {
    sql.append('?');
  }

  @Override
  public Object adapt(SqlType<?> type, Object value) {
    if (value != null && isJson(type.kind())) {
      return JsonText.of(value);
    }
    if (value instanceof UUID uuid) {
      return uuid.toString();
    }
    if (value instanceof Duration duration) {
      return Durations.microseconds(duration);
    }
    if (value instanceof OffsetDateTime time) {
      return inRange(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
    }
    // Decimals cross as text, and an exponent would make a floating-point number of them.
    if (value instanceof BigDecimal number && number.scale() < 0) {
      return number.setScale(0);
    }
    return value instanceof LocalDate || value instanceof LocalDateTime
        ? inRange((Temporal) value)
        : value;
  }

  static boolean isJson(Kind kind) {
    return kind == Kind.JSON || kind == Kind.JSON_TEXT || kind == Kind.JSON_PART;
  }

  /** MariaDB would store a zero date in place of one that it does not know. */
  private Temporal inRange(Temporal date) {
    int year = date.get(ChronoField.YEAR);
    if (year < 0 || year > LAST_YEAR) {
      throw new DataException(
          ErrorCode.VALUE_OUT_OF_RANGE,
          "A date does not fit its column: " + name() + " knows the years 0 to " + LAST_YEAR + ".",
          ServerError.NONE,
          null);
    }
    return date;
  }

  /** Anything but a literal has to stand in parentheses, and a literal of a long text has to. */
  @Override
  public String serverDefault(String expression) {
    return "DEFAULT (" + expression + ")";
  }

  @Override
  public String nextValue(String sequence) {
    return "NEXTVAL(" + sequence + ")";
  }

  @Override
  public String generatedKeyType(SqlType<?> type, KeyKind kind) {
    return columnType(type) + " AUTO_INCREMENT";
  }
}
