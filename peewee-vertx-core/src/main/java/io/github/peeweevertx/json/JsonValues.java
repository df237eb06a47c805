package io.github.peeweevertx.json;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServerError;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.type.Kind;
import io.github.peeweevertx.wire.WireRows;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;

/** Values of columns as JSON that people read: numbers, text, ISO dates. */
final class JsonValues {
  private JsonValues() {}

  /** What would be stored, as JSON. */
  static Object toJson(Object bound) {
    if (bound == null || bound instanceof Number || bound instanceof Boolean) {
      return bound;
    }
    if (bound instanceof Buffer bytes) {
      return Base64.getEncoder().encodeToString(bytes.getBytes());
    }
    return bound.getClass().getName().startsWith("io.vertx.core.json.") ? bound : bound.toString();
  }

  /** The value of a column from JSON. */
  static <T> T fromJson(ValueField<?, T> field, Object json) {
    if (json == null) {
      return null;
    }
    try {
      return WireRows.read(field.type(), driverValue(field.type().kind(), json));
    } catch (RuntimeException unreadable) {
      // The message of the cause may hold the value, so that only its class is repeated here.
      throw new DataException(
          ErrorCode.INVALID_VALUE,
          "The JSON value of "
              + field
              + " is not one of "
              + field.type()
              + " ("
              + unreadable.getClass().getSimpleName()
              + "). The cause tells more.",
          ServerError.NONE,
          unreadable);
    }
  }

  /** A row of another table, which only an object can be. */
  static JsonObject object(ModelType<?, ?> table, Object json) {
    if (json instanceof JsonObject object) {
      return object;
    }
    throw new DataException(
        ErrorCode.INVALID_VALUE,
        "Rows of "
            + table.modelClass().getSimpleName()
            + " are JSON objects, and one of these is not.",
        ServerError.NONE,
        null);
  }

  private static Object driverValue(Kind kind, Object json) {
    return switch (kind) {
      case SMALLINT -> new BigDecimal(json.toString()).shortValueExact();
      case INTEGER -> new BigDecimal(json.toString()).intValueExact();
      case BIGINT -> new BigDecimal(json.toString()).longValueExact();
      case REAL -> Float.valueOf(json.toString());
      case DOUBLE -> Double.valueOf(json.toString());
      case DECIMAL -> new BigDecimal(json.toString());
      case VARCHAR, CHAR, TEXT -> (String) json;
      case BOOLEAN -> (Boolean) json;
      case BLOB -> Buffer.buffer(Base64.getDecoder().decode((String) json));
      case DATE -> LocalDate.parse((String) json);
      case TIME -> LocalTime.parse((String) json);
      case TIMESTAMP -> LocalDateTime.parse((String) json);
      case TIMESTAMPTZ -> OffsetDateTime.parse((String) json);
      case INTERVAL -> Duration.parse((String) json);
      case UUID -> UUID.fromString((String) json);
      default -> json;
    };
  }
}
