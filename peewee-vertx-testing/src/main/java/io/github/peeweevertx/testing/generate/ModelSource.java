package io.github.peeweevertx.testing.generate;

import io.github.peeweevertx.annotation.ReferentialAction;
import io.github.peeweevertx.schema.CheckInfo;
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
  private final Map<String, ModelSource> others;
  private final Map<String, String> fields = new LinkedHashMap<>();

  ModelSource(
      String packageName,
      TableInfo table,
      Map<String, String> classes,
      Map<String, TableInfo> tables,
      Map<String, ModelSource> others) {
    this.packageName = packageName;
    this.table = table;
    this.classes = classes;
    this.tables = tables;
    this.others = others;
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
    if (!table.checks().isEmpty()) {
      values.add(
          table.checks().stream()
              .map(ModelSource::check)
              .collect(Collectors.joining(",\n      ", "checks = {\n      ", "\n    }")));
    }
    return "@Model(\n    " + String.join(",\n    ", values) + ")\n";
  }

  private static String check(CheckInfo check) {
    return "@Check(value = "
        + literal(check.condition())
        + ", name = "
        + literal(check.name())
        + ")";
  }

  private boolean standsOnModel(IndexInfo index) {
    boolean ofOneField = index.keys().size() == 1 && isPlain(index);
    return !index.primary() && !ofOneField && IndexSource.isSayable(index, fields.keySet());
  }

  /** Whether a field can ask for it without more words. */
  private static boolean isPlain(IndexInfo index) {
    return index.method().equals("btree") && index.where() == null && !index.hasExpressions();
  }

  private String index(IndexInfo index) {
    return new IndexSource(index, fields).text();
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
    if (hasLength(column) && type.annotation() == null && reference == null) {
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
    if (hasDefault(column)) {
      text.append("  @ServerDefault(").append(literal(column.defaultValue())).append(")\n");
    }
    return text.append(declaration(column, null)).toString();
  }

  private static boolean hasLength(ColumnInfo column) {
    return column.length() > 0
        && (column.kind() == Kind.VARCHAR
            || column.kind() == Kind.ARRAY && column.type().startsWith("varchar("));
  }

  private static boolean hasDefault(ColumnInfo column) {
    return column.origin() == Origin.NONE && column.defaultValue() != null;
  }

  private String keyKind(ColumnInfo column) {
    return column.origin() == Origin.IDENTITY ? "(KeyKind.AUTO)" : "(KeyKind.NATURAL)";
  }

  private String declaration(ColumnInfo column, ForeignKeyInfo reference) {
    boolean isKey = table.primaryKey().contains(column.name());
    String type =
        reference != null
            ? "Ref<" + classes.get(reference.targetTable()) + ">"
            : JavaType.of(column).declared(column.nullable() || isKey || hasDefault(column));
    return "  public " + type + " " + fields.get(column.name()) + ";\n";
  }

  private String reference(ForeignKeyInfo reference, boolean indexed) {
    TableInfo target = tables.get(reference.targetTable());
    String to =
        target.primaryKey().equals(reference.targetColumns())
            ? ""
            : ", to = "
                + literal(others.get(target.name()).fields.get(reference.targetColumns().get(0)));
    return "  @ForeignKey(backref = \"+\""
        + to
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
        .filter(key -> isReferable(tables.get(key.targetTable()), key.targetColumns()))
        .filter(key -> isMapped(column))
        .findFirst()
        .orElse(null);
  }

  /** Whether a reference may lead there: to the key, or to a column that is unique by itself. */
  private static boolean isReferable(TableInfo target, List<String> columns) {
    return target.primaryKey().equals(columns)
        || columns.size() == 1
            && target.column(columns.get(0)).filter(ModelSource::isMapped).isPresent()
            && target.indexes().stream()
                .anyMatch(
                    index -> index.unique() && isPlain(index) && index.keys().equals(columns));
  }

  private static boolean isMapped(ColumnInfo column) {
    // What the database calculates is not written, and a model has no word for that.
    return column.origin() != Origin.COMPUTED
        && JavaType.of(column) != null
        && !REFUSED.matcher(column.name()).find();
  }

  private boolean hasIndex(ColumnInfo column, boolean unique) {
    return table.indexes().stream()
        .filter(index -> !index.primary() && isPlain(index))
        .anyMatch(index -> index.keys().equals(List.of(column.name())) && index.unique() == unique);
  }

  /** A name in a literal of Java, where it can do no harm. */
  static String literal(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", " ") + '"';
  }

  private static String comment(String text) {
    return text.replaceAll("[\\r\\n]", " ").replace("*/", "* /").replace("\\u", "\\ u");
  }
}
