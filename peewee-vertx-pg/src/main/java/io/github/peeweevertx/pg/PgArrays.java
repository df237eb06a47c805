package io.github.peeweevertx.pg;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServerError;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.type.ArrayText;
import io.github.peeweevertx.type.ExactNumber;
import io.github.peeweevertx.type.Kind;
import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.TextValues;
import io.vertx.core.buffer.Buffer;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Arrays as the client takes them. It has codecs for one dimension of the types that it knows; all
 * else crosses as text.
 */
final class PgArrays {
  private PgArrays() {}

  static boolean isNested(SqlType<?> type) {
    return type.kind() == Kind.ARRAY && type.element().kind() == Kind.ARRAY;
  }

  /** Whether it crosses as text: the client has no codec, or one that changes the values. */
  static boolean isText(SqlType<?> type) {
    return type.kind() == Kind.ARRAY
        && (type.element().kind() == Kind.ARRAY || type.element().kind() == Kind.INTERVAL);
  }

  static String columnType(SqlType<?> type, PgDialect dialect) {
    if (isNested(type) && !TextValues.has(type.innermost().kind())) {
      throw new UnsupportedSqlException(
          ErrorCode.UNSUPPORTED_SQL,
          "Arrays of arrays cross as text, and " + type.innermost() + " has none here.");
    }
    return dialect.columnType(type.element()) + "[]";
  }

  /** A type without a length: a cast to one with a length would cut without a word. */
  static String castType(SqlType<?> type, PgDialect dialect) {
    Kind kind = type.innermost().kind();
    return (kind == Kind.CHAR ? "BPCHAR" : dialect.parameterType(type.innermost())) + "[]";
  }

  /** An array as a parameter of its own. */
  static Object parameter(SqlType<?> type, Object[] values) {
    requireEqualLengths(type, values);
    if (isText(type)) {
      return ArrayText.write(TextValues.write(values));
    }
    Object array = of(type.element(), values);
    if (array == null) {
      throw new UnsupportedSqlException(
          ErrorCode.UNSUPPORTED_SQL, "The client knows no arrays of " + type.element());
    }
    return array;
  }

  /** Values as one array; null where the client has none of this type. */
  static Object of(SqlType<?> type, Object[] values) {
    if (type.kind() == Kind.ENUM) {
      // A type that was made later: the client knows it by no name, and gives it as text.
      return ArrayText.write(values);
    }
    Class<?> element = element(type.kind());
    if (element == null) {
      return null;
    }
    Object[] array = (Object[]) Array.newInstance(element, values.length);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof ExactNumber) {
        // The client cuts the elements of arrays too: one by one it does not.
        return null;
      }
      // The client fails on arrays of decimals that hold a null.
      boolean unfit =
          values[i] == null ? element == BigDecimal.class : !element.isInstance(values[i]);
      if (unfit) {
        return null;
      }
      array[i] = values[i];
    }
    return array;
  }

  /** The class that the driver knows arrays of; null where it has no codec. */
  private static Class<?> element(Kind kind) {
    return switch (kind) {
      case SMALLINT -> Short.class;
      case INTEGER -> Integer.class;
      case BIGINT -> Long.class;
      case REAL -> Float.class;
      case DOUBLE -> Double.class;
      case DECIMAL -> BigDecimal.class;
      case VARCHAR, CHAR, TEXT -> String.class;
      case BOOLEAN -> Boolean.class;
      case BLOB, BINARY -> Buffer.class;
      case DATE -> LocalDate.class;
      case TIME -> LocalTime.class;
      case TIMESTAMP -> LocalDateTime.class;
      case TIMESTAMPTZ -> OffsetDateTime.class;
      case UUID -> UUID.class;
      default -> null;
    };
  }

  private static void requireEqualLengths(SqlType<?> type, Object[] values) {
    if (!isNested(type)) {
      return;
    }
    for (Object each : values) {
      if (each == null
          || values[0] == null
          || ((Object[]) each).length != ((Object[]) values[0]).length) {
        throw new DataException(
            ErrorCode.INVALID_VALUE,
            "The lists of an array of arrays have different lengths, or one of them is null."
                + " PostgreSQL keeps arrays whose parts are all of one length.",
            ServerError.NONE,
            null);
      }
      requireEqualLengths(type.element(), (Object[]) each);
    }
  }
}
