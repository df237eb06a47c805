package io.github.peeweevertx.testing.generate;

import io.github.peeweevertx.schema.ColumnInfo;

/**
 * How a column is declared.
 *
 * @param name the class that holds its values
 * @param primitive what stands in its place where there is no NULL; null where that is the same
 * @param annotation what it needs besides; null where that is nothing
 */
record JavaType(String name, String primitive, String annotation) {
  /** The type of a column; null where a model has none for it. */
  static JavaType of(ColumnInfo column) {
    return switch (column.kind()) {
      case SMALLINT -> new JavaType("Short", "short", null);
      case INTEGER -> new JavaType("Integer", "int", null);
      case BIGINT -> new JavaType("Long", "long", null);
      case REAL -> new JavaType("Float", "float", null);
      case DOUBLE -> new JavaType("Double", "double", null);
      case BOOLEAN -> new JavaType("Boolean", "boolean", null);
      case DECIMAL -> decimal(column);
      case VARCHAR -> text(column.length() == 0 ? "@Text" : null);
      case CHAR -> text("@Fixed(" + Math.max(1, column.length()) + ")");
      case TEXT -> text("@Text");
      case BLOB -> new JavaType("byte[]", null, null);
      case DATE -> new JavaType("java.time.LocalDate", null, null);
      case TIME -> new JavaType("java.time.LocalTime", null, null);
      case TIMESTAMP -> new JavaType("java.time.LocalDateTime", null, null);
      case TIMESTAMPTZ -> new JavaType("java.time.OffsetDateTime", null, null);
      case INTERVAL -> new JavaType("java.time.Duration", null, null);
      case UUID -> new JavaType("java.util.UUID", null, null);
      case JSON -> new JavaType("Object", null, "@Json");
      case JSON_TEXT -> new JavaType("Object", null, "@Json(asWritten = true)");
      case HSTORE -> new JavaType("java.util.Map<String, String>", null, "@HStore");
      case TSVECTOR -> new JavaType("String", null, "@TsVector");
      case ARRAY -> array(column.type().replaceAll("(\\(\\d+\\))?\\[]$", ""));
      default -> null;
    };
  }

  private static JavaType array(String element) {
    String type =
        switch (element) {
          case "smallint" -> "Short";
          case "integer" -> "Integer";
          case "bigint" -> "Long";
          case "real" -> "Float";
          case "double precision" -> "Double";
          case "boolean" -> "Boolean";
          case "text", "varchar" -> "String";
          case "date" -> "java.time.LocalDate";
          case "timestamp" -> "java.time.LocalDateTime";
          case "timestamptz" -> "java.time.OffsetDateTime";
          case "uuid" -> "java.util.UUID";
          case "interval" -> "java.time.Duration";
          default -> null;
        };
    return type == null
        ? null
        : new JavaType(
            "java.util.List<" + type + ">", null, element.equals("text") ? "@Text" : null);
  }

  private static JavaType text(String annotation) {
    return new JavaType("String", null, annotation);
  }

  private static JavaType decimal(ColumnInfo column) {
    String size =
        column.length() == 0
            ? null
            : "@Decimal(digits = " + column.length() + ", scale = " + column.scale() + ")";
    return new JavaType("java.math.BigDecimal", null, size);
  }

  /** The type of the field. */
  String declared(boolean nullable) {
    return nullable || primitive == null ? name : primitive;
  }
}
