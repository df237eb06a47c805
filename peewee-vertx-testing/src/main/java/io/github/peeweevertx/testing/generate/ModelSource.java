package io.github.peeweevertx.testing.generate;

import io.github.peeweevertx.annotation.ReferentialAction;
import io.github.peeweevertx.schema.ColumnInfo;
import io.github.peeweevertx.schema.ColumnInfo.Origin;
import io.github.peeweevertx.schema.ForeignKeyInfo;
import io.github.peeweevertx.schema.IndexInfo;
import io.github.peeweevertx.schema.TableInfo;
import io.github.peeweevertx.type.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of one model. */
final class ModelSource {
  /** Names of columns that models refuse. */
  private static final Pattern REFUSED = Pattern.compile("[\"'`\\\\\\p{Cntrl}]|#\\{|\\*/");

  private final String packageName;
  private final TableInfo table;
  private final Map<String, String> classes;
  private final Map<String, TableInfo> tables;
  private final Map<String, String> fields = new LinkedHashMap<>();

  ModelSource(
      String packageName,
      TableInfo table,
      Map<String, String> classes,
      Map<String, TableInfo> tables) {
    this.packageName = packageName;
    this.table = table;
    this.classes = classes;
    this.tables = tables;
    JavaNames names = new JavaNames();
    Set<String> taken = new HashSet<>();
    for (ColumnInfo column : table.columns()) {
      if (!isMapped(column) || !taken.add(column.name().toLowerCase(Locale.ROOT))) {
        continue;
      }
      if (reference(column) != null) {
        fields.put(column.name(), names.field(column.name().replaceAll("(?<=.)_id$", "")));
      } else {
        fields.put(column.name(), names.field(column.name()));
      }
    }
  }

  String text() {
    StringBuilder text = new StringBuilder("package ").append(packageName).append(";\n\n");
    text.append("import io.github.peeweevertx.annotation.*;\n");
    text.append("import io.github.peeweevertx.type.Ref;\n\n");
    text.append("/** A row of table ").append(comment(table.name())).append(". */\n");
    text.append(model()).append("public class ").append(classes.get(table.name())).append(" {\n");
    List<String> members = new ArrayList<>();
    for (ColumnInfo column : table.columns()) {
      members.add(
          fields.containsKey(column.name())
              ? member(column)
              : "  // Left out: " + comment(column.name() + ", " + column.type()) + ".\n");
    }
    return text.append(String.join("\n", members)).append("}\n").toString();
  }

  private String model() {
    List<String> values = new ArrayList<>();
    values.add("table = " + literal(table.name()));
    if (table.primaryKey().isEmpty()) {
      values.add("key = false");
    }
    List<String> indexes =
        table.indexes().stream().filter(this::standsOnModel).map(this::index).toList();
    if (!indexes.isEmpty()) {
      values.add(
          indexes.stream()
              .collect(Collectors.joining(",\n      ", "indexes = {\n      ", "\n    }")));
    }
    return "@Model(\n    " + String.join(",\n    ", values) + ")\n";
  }

  private boolean standsOnModel(IndexInfo index) {
    return !index.primary() && isWhole(index) && (index.keys().size() > 1 || !isPlain(index));
  }

  /** Whether a model has words for it. */
  private boolean isWhole(IndexInfo index) {
    return !index.hasExpressions()
        && index.where() == null
        && fields.keySet().containsAll(index.keys());
  }

  private static boolean isPlain(IndexInfo index) {
    return index.method().equals("btree");
  }

  private String index(IndexInfo index) {
    return "@Index(value = {"
        + index.keys().stream()
            .map(key -> literal(fields.get(key)))
            .collect(Collectors.joining(", "))
        + "}"
        + (index.unique() ? ", unique = true" : "")
        + (isPlain(index) ? "" : ", using = " + literal(index.method()))
        + ", name = "
        + literal(index.name())
        + ")";
  }

  private String member(ColumnInfo column) {
    StringBuilder text = new StringBuilder();
    if (table.primaryKey().contains(column.name())) {
      text.append("  @Id").append(keyKind(column)).append('\n');
    }
    text.append("  @Column(name = ").append(literal(column.name()));
    text.append(column.nullable() ? ", nullable = true" : "");
    ForeignKeyInfo reference = reference(column);
    JavaType type = JavaType.of(column);
    if (column.kind() == Kind.VARCHAR && type.annotation() == null && reference == null) {
      text.append(", maxLength = ").append(column.length());
    }
    boolean unique = hasIndex(column, true);
    boolean indexed = !unique && hasIndex(column, false);
    text.append(unique ? ", unique = true" : "");
    text.append(indexed && reference == null ? ", index = true" : "").append(")\n");
    if (reference != null) {
      return text.append(reference(reference, indexed))
          .append(declaration(column, reference))
          .toString();
    }
    if (type.annotation() != null) {
      text.append("  ").append(type.annotation()).append('\n');
    }
    return text.append(declaration(column, null)).toString();
  }

  private String keyKind(ColumnInfo column) {
    return column.origin() == Origin.IDENTITY ? "(KeyKind.AUTO)" : "(KeyKind.NATURAL)";
  }

  private String declaration(ColumnInfo column, ForeignKeyInfo reference) {
    boolean isKey = table.primaryKey().contains(column.name());
    String type =
        reference != null
            ? "Ref<" + classes.get(reference.targetTable()) + ">"
            : JavaType.of(column).declared(column.nullable() || isKey);
    return "  public " + type + " " + fields.get(column.name()) + ";\n";
  }

  private String reference(ForeignKeyInfo reference, boolean indexed) {
    return "  @ForeignKey(backref = \"+\""
        + action("onDelete", reference.onDelete())
        + action("onUpdate", reference.onUpdate())
        + (indexed ? "" : ", index = false")
        + ")\n";
  }

  private static String action(String name, ReferentialAction action) {
    return switch (action) {
      // To refuse is what happens where nothing is said.
      case DEFAULT, NO_ACTION, RESTRICT -> "";
      default -> ", " + name + " = ReferentialAction." + action;
    };
  }

  /** The reference of a column, where the other end is a model that is written as well. */
  private ForeignKeyInfo reference(ColumnInfo column) {
    return table.foreignKeys().stream()
        .filter(key -> key.columns().equals(List.of(column.name())))
        .filter(key -> tables.containsKey(key.targetTable()))
        .filter(key -> tables.get(key.targetTable()).primaryKey().equals(key.targetColumns()))
        .filter(key -> isMapped(column))
        .findFirst()
        .orElse(null);
  }

  private static boolean isMapped(ColumnInfo column) {
    // What the database calculates is not written, and a model has no word for that.
    return column.origin() != Origin.COMPUTED
        && JavaType.of(column) != null
        && !REFUSED.matcher(column.name()).find();
  }

  private boolean hasIndex(ColumnInfo column, boolean unique) {
    return table.indexes().stream()
        .filter(index -> !index.primary() && isWhole(index) && isPlain(index))
        .anyMatch(index -> index.keys().equals(List.of(column.name())) && index.unique() == unique);
  }

  /** A name in a literal of Java, where it can do no harm. */
  private static String literal(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String comment(String text) {
    return text.replaceAll("[\\r\\n]", " ").replace("*/", "* /").replace("\\u", "\\ u");
  }
}
