package io.github.peeweevertx.pg;

import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.ast.JsonNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Operator;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.sql.Catalog;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.type.Kind;
import io.github.peeweevertx.type.SqlType;
import io.vertx.core.buffer.Buffer;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** PostgreSQL's words. */
public final class PgDialect extends Dialect {
  private static final Set<Feature> FEATURES =
      Set.copyOf(
          EnumSet.complementOf(
              EnumSet.of(
                  Feature.ALIASES_IN_EXPRESSIONS,
                  Feature.ALIASES_IN_HAVING,
                  Feature.BACKSLASH_ESCAPES,
                  Feature.ON_DUPLICATE_KEY,
                  Feature.UPDATE_LIMIT,
                  Feature.UPDATE_TABLES,
                  Feature.MATCH_AGAINST)));

  /** Functions that take anything: a bare parameter among their arguments has no type. */
  private static final Set<String> ANY_TYPE =
      Set.of(
          "concat",
          "concat_ws",
          "count",
          "format",
          "json_build_array",
          "json_build_object",
          "jsonb_build_array",
          "jsonb_build_object",
          "num_nonnulls",
          "num_nulls",
          "pg_typeof",
          "quote_literal",
          "quote_nullable",
          "to_json",
          "to_jsonb");

  /** What the manager uses: the text that the server understands best. */
  public static final PgDialect POSTGRESQL = new PgDialect(FEATURES);

  /**
   * The same database in peewee's letters, for comparing texts: IN lists are written out, and no
   * parameter is cast or named twice. The server refuses a few of these texts, since it does not
   * learn the types of bare parameters.
   */
  public static final PgDialect LIKE_PEEWEE = new PgDialect(peeweeFeatures());

  private PgDialect(Set<Feature> features) {
    super(
        "PostgreSQL",
        '"',
        63,
        65_535,
        features,
        Map.ofEntries(
            Map.entry(Kind.SMALLINT, "SMALLINT"),
            Map.entry(Kind.INTEGER, "INTEGER"),
            Map.entry(Kind.BIGINT, "BIGINT"),
            Map.entry(Kind.REAL, "REAL"),
            Map.entry(Kind.DOUBLE, "DOUBLE PRECISION"),
            Map.entry(Kind.DECIMAL, "DECIMAL"),
            Map.entry(Kind.VARCHAR, "VARCHAR"),
            Map.entry(Kind.CHAR, "CHAR"),
            Map.entry(Kind.TEXT, "TEXT"),
            Map.entry(Kind.BOOLEAN, "BOOLEAN"),
            Map.entry(Kind.BLOB, "BYTEA"),
            Map.entry(Kind.DATE, "DATE"),
            Map.entry(Kind.TIME, "TIME"),
            Map.entry(Kind.TIMESTAMP, "TIMESTAMP"),
            Map.entry(Kind.TIMESTAMPTZ, "TIMESTAMPTZ"),
            Map.entry(Kind.UUID, "UUID"),
            Map.entry(Kind.JSON, "JSONB"),
            Map.entry(Kind.JSON_TEXT, "JSON"),
            Map.entry(Kind.JSON_PART, "JSONB"),
            Map.entry(Kind.HSTORE, "HSTORE"),
            Map.entry(Kind.TSVECTOR, "TSVECTOR"),
            Map.entry(Kind.INTERVAL, "INTERVAL")));
  }

  private static Set<Feature> peeweeFeatures() {
    Set<Feature> features = EnumSet.copyOf(FEATURES);
    features.remove(Feature.ANY_ARRAY);
    features.remove(Feature.PARAMETER_CASTS);
    features.remove(Feature.NUMBERED_PLACEHOLDERS);
    features.add(Feature.ALIASES_IN_EXPRESSIONS);
    features.add(Feature.ALIASES_IN_HAVING);
    return features;
  }

  @Override
  public String operator(Operator operator) {
    if (operator == Operator.REGEXP) {
      return "~";
    }
    return operator == Operator.IREGEXP ? "~*" : operator.sql();
  }

  /** The client has no codec for it. */
  @Override
  public Around parameter(SqlType<?> type) {
    return type.kind() == Kind.TSVECTOR ? new Around("CAST(CAST(", " AS TEXT) AS TSVECTOR)") : null;
  }

  @Override
  public Node json(JsonNode node) {
    return PgJson.of(node);
  }

  @Override
  public String columnType(SqlType<?> type) {
    return switch (type.kind()) {
      case ARRAY -> columnType(type.element()) + "[]";
      // Bytes have no length here.
      case BINARY -> "BYTEA";
      default -> super.columnType(type);
    };
  }

  @Override
  public String parameterType(SqlType<?> type) {
    return type.kind() == Kind.BINARY ? "BYTEA" : super.parameterType(type);
  }

  @Override
  public Object adapt(SqlType<?> type, Object value) {
    if (type.kind() != Kind.ARRAY || value == null) {
      return value;
    }
    Object array = array(type.element(), (Object[]) value);
    if (array == null) {
      throw new UnsupportedSqlException(
          ErrorCode.UNSUPPORTED_SQL, "The client knows no arrays of " + type.element());
    }
    return array;
  }

  @Override
  public boolean takesAnyType(String function) {
    return ANY_TYPE.contains(function.toLowerCase(Locale.ROOT));
  }

  @Override
  public Object array(SqlType<?> type, Object[] values) {
    Class<?> element = element(type.kind());
    if (element == null) {
      return null;
    }
    Object[] array = (Object[]) Array.newInstance(element, values.length);
    for (int i = 0; i < values.length; i++) {
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

  @Override
  protected int identifierLength(String identifier) {
    return identifier.getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public void placeholder(StringBuilder sql, int number) {
    sql.append('$').append(number);
  }

  @Override
  public String generatedKeyType(SqlType<?> type, KeyKind kind) {
    return switch (kind) {
      case IDENTITY_ALWAYS -> columnType(type) + " GENERATED ALWAYS AS IDENTITY";
      case IDENTITY_BY_DEFAULT -> columnType(type) + " GENERATED BY DEFAULT AS IDENTITY";
      default -> type.kind() == Kind.INTEGER ? "SERIAL" : "BIGSERIAL";
    };
  }

  @Override
  public Catalog catalog() {
    return PgCatalog.CATALOG;
  }
}
