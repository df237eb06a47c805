package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.SourceNode;
import io.github.peeweevertx.ast.Subquery;
import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.SqlTypes;
import io.vertx.core.buffer.Buffer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** Values that come without a column: their type is that of their class. */
final class Literals {
  private static final Map<Class<?>, SqlType<?>> TYPES =
      Map.ofEntries(
          Map.entry(Short.class, SqlTypes.SMALLINT),
          Map.entry(Integer.class, SqlTypes.GIVEN_INTEGER),
          Map.entry(Long.class, SqlTypes.GIVEN_BIGINT),
          Map.entry(Float.class, SqlTypes.REAL),
          Map.entry(Double.class, SqlTypes.DOUBLE),
          Map.entry(BigDecimal.class, SqlTypes.DECIMAL),
          Map.entry(String.class, SqlTypes.TEXT),
          Map.entry(Boolean.class, SqlTypes.BOOLEAN),
          Map.entry(byte[].class, SqlTypes.BYTES),
          Map.entry(LocalDate.class, SqlTypes.DATE),
          Map.entry(LocalTime.class, SqlTypes.TIME),
          Map.entry(LocalDateTime.class, SqlTypes.TIMESTAMP),
          Map.entry(OffsetDateTime.class, SqlTypes.TIMESTAMPTZ),
          Map.entry(Instant.class, SqlTypes.INSTANT),
          Map.entry(UUID.class, SqlTypes.UUID));

  private Literals() {}

  /** The type of a value; one that the driver alone knows for anything unknown. */
  @SuppressWarnings("unchecked")
  static <T> SqlType<T> type(T value) {
    if (value instanceof Buffer) {
      return (SqlType<T>) SqlTypes.BUFFER;
    }
    SqlType<?> type = value == null ? null : TYPES.get(value.getClass());
    return (SqlType<T>) (type == null ? SqlTypes.OBJECT : type);
  }

  /** A value as a parameter; an expression or a subquery as what it is. */
  static Node node(Object value) {
    if (value instanceof Expr<?> expression) {
      return expression.node();
    }
    if (value instanceof Joinable source) {
      return new SourceNode(source.source());
    }
    if (value instanceof Subquery<?> query) {
      return query.query();
    }
    return new ParamNode(type(value), value);
  }
}
