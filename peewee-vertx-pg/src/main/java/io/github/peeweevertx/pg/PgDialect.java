package io.github.peeweevertx.pg;

import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.ast.JsonNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Operator;
import io.github.peeweevertx.sql.Catalog;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.type.Durations;
import io.github.peeweevertx.type.ExactNumber;
import io.github.peeweevertx.type.Kind;
import io.github.peeweevertx.type.SqlType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

  /** The client has no codec for these. */
  @Override
  public Around parameter(SqlType<?> type) {
    if (type.kind() == Kind.TSVECTOR || type.kind() == Kind.INTERVAL) {
      return new Around("CAST(CAST(", " AS TEXT) AS " + type.kind() + ")");
    }
    return PgArrays.isText(type)
        ? new Around("CAST(CAST(", " AS TEXT) AS " + PgArrays.castType(type, this) + ")")
        : null;
  }

  @Override
  public Node json(JsonNode node) {
    return PgJson.of(node);
  }

  @Override
  public String columnType(SqlType<?> type) {
    return switch (type.kind()) {
      case ARRAY -> PgArrays.columnType(type, this);
      case ENUM -> quote(type.name());
      // Bytes have no length here.
      case BINARY -> "BYTEA";
      default -> super.columnType(type);
    };
  }

  @Override
  public String parameterType(SqlType<?> type) {
    return switch (type.kind()) {
      case BINARY -> "BYTEA";
      case ENUM -> type.name() == null ? null : quote(type.name());
      default -> super.parameterType(type);
    };
  }

  @Override
  public Object adapt(SqlType<?> type, Object value) {
    if (type.isGiven() && value instanceof Number) {
      // The client brings a number to the size of the place where it stands, and cuts it.
      return ExactNumber.of(value);
    }
    if (value instanceof Duration duration) {
      // The client makes months of thirty days, which are not always of one length.
      return Durations.text(duration);
    }
    return type.kind() == Kind.ARRAY && value != null
        ? PgArrays.parameter(type, (Object[]) value)
        : value;
  }

  @Override
  public boolean takesAnyType(String function) {
    return ANY_TYPE.contains(function.toLowerCase(Locale.ROOT));
  }

  @Override
  public Object array(SqlType<?> type, Object[] values) {
    return PgArrays.of(type, values);
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

  /** There is no IF NOT EXISTS for it. */
  @Override
  public String createEnum(String name, List<String> words) {
    String create = "CREATE TYPE " + name + " AS ENUM (" + String.join(", ", words) + ")";
    return unless("duplicate_object", create);
  }

  @Override
  public String dropEnum(String name) {
    return unless("dependent_objects_still_exist", "DROP TYPE IF EXISTS " + name);
  }

  private static String unless(String condition, String statement) {
    return "DO $peewee$ BEGIN "
        + statement
        + "; EXCEPTION WHEN "
        + condition
        + " THEN NULL; END $peewee$";
  }

  @Override
  public Catalog catalog() {
    return PgCatalog.CATALOG;
  }
}
