package io.github.peeweevertx.processor.read;

/** The Java types that have a column type of their own. */
public enum ValueType {
  /** 16 bits. */
  SHORT("java.lang.Short", FieldKind.NUMBER, "SMALLINT", "getShort"),
  /** 32 bits. */
  INTEGER("java.lang.Integer", FieldKind.NUMBER, "INTEGER", "getInteger"),
  /** 64 bits. */
  LONG("java.lang.Long", FieldKind.NUMBER, "BIGINT", "getLong"),
  /** 32 bits, floating. */
  FLOAT("java.lang.Float", FieldKind.NUMBER, "REAL", "getFloat"),
  /** 64 bits, floating. */
  DOUBLE("java.lang.Double", FieldKind.NUMBER, "DOUBLE", "getDouble"),
  /** Exact. */
  DECIMAL("java.math.BigDecimal", FieldKind.NUMBER, "DECIMAL", "getBigDecimal"),
  /** Text. */
  STRING("java.lang.String", FieldKind.TEXT, "TEXT", "getString"),
  /** True or false. */
  BOOLEAN("java.lang.Boolean", FieldKind.BOOLEAN, "BOOLEAN", null),
  /** Bytes in an array. */
  BYTES("byte[]", FieldKind.VALUE, "BYTES", null),
  /** Bytes in a buffer. */
  BUFFER("io.vertx.core.buffer.Buffer", FieldKind.VALUE, "BUFFER", "getBuffer"),
  /** A day. */
  DATE("java.time.LocalDate", FieldKind.TEMPORAL, "DATE", "getLocalDate"),
  /** A time of day. */
  TIME("java.time.LocalTime", FieldKind.TEMPORAL, "TIME", "getLocalTime"),
  /** Day and time. */
  TIMESTAMP("java.time.LocalDateTime", FieldKind.TEMPORAL, "TIMESTAMP", "getLocalDateTime"),
  /** A point in time with an offset. */
  TIMESTAMPTZ("java.time.OffsetDateTime", FieldKind.TEMPORAL, "TIMESTAMPTZ", null),
  /** A point in time. */
  INSTANT("java.time.Instant", FieldKind.TEMPORAL, "INSTANT", null),
  /** A length of time. */
  DURATION("java.time.Duration", FieldKind.VALUE, "DURATION", null),
  /** A UUID. */
  UUID("java.util.UUID", FieldKind.VALUE, "UUID", null),
  /** A JSON object. */
  JSON_OBJECT("io.vertx.core.json.JsonObject", FieldKind.JSON, "JSON_OBJECT", null),
  /** A JSON array. */
  JSON_ARRAY("io.vertx.core.json.JsonArray", FieldKind.JSON, "JSON_ARRAY", null),
  /** Any JSON; only where the field says so. */
  JSON("", FieldKind.JSON, "JSON", null),
  /** Keys and values; only where the field says so. */
  HSTORE("", FieldKind.HSTORE, "HSTORE", null),
  /** A text for the full text search; only where the field says so. */
  TSVECTOR("", FieldKind.TEXT_SEARCH, "TSVECTOR", "getString"),
  /** A constant of an enum; its column type is made per enum. */
  ENUM("", FieldKind.VALUE, "", null);

  private final String javaName;
  private final FieldKind kind;
  private final String constant;
  private final String getter;

  ValueType(String javaName, FieldKind kind, String constant, String getter) {
    this.javaName = javaName;
    this.kind = kind;
    this.constant = constant;
    this.getter = getter;
  }

  /**
   * The type of a Java type.
   *
   * @param javaName a qualified name, of the wrapper class for a primitive
   * @return null when it has none of its own
   */
  public static ValueType of(String javaName) {
    for (ValueType type : values()) {
      if (!javaName.isEmpty() && type.javaName.equals(javaName)) {
        return type;
      }
    }
    return null;
  }

  /**
   * Whether it is JSON.
   *
   * @return true for a document of any Java type
   */
  public boolean isJson() {
    return kind == FieldKind.JSON;
  }

  /**
   * The class of column that it gets.
   *
   * @return never null
   */
  public FieldKind kind() {
    return kind;
  }

  /**
   * The constant of {@code SqlTypes}.
   *
   * @return its name; empty for an enum
   */
  public String constant() {
    return constant;
  }

  /**
   * The method of {@code Row} that reads it as it is.
   *
   * @return null where the value is made from what a row gives
   */
  public String getter() {
    return getter;
  }
}
