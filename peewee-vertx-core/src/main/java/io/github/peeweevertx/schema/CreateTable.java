package io.github.peeweevertx.schema;

import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.meta.CheckDef;
import io.github.peeweevertx.meta.ColumnDef;
import io.github.peeweevertx.meta.ColumnDetails;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.meta.TableOptions;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * {@code CREATE TABLE} of one model, without its indexes.
 *
 * @param table the table
 * @param options how it is made
 * @param addedLater references that are left out here, because their target is made after this
 *     table
 */
public record CreateTable(
    ModelType<?, ?> table, CreateOptions options, Set<ReferenceField<?, ?, ?>> addedLater)
    implements SchemaStatement {
  /**
   * Keeps its own copy of the references.
   *
   * @param table the table
   * @param options how it is made
   * @param addedLater references that are left out here, because their target is made after this
   *     table
   */
  public CreateTable {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(options, "options");
    addedLater = Set.copyOf(addedLater);
  }

  /**
   * A table with all of its references.
   *
   * @param table the table
   * @param options how it is made
   * @return the statement
   */
  public static CreateTable of(ModelType<?, ?> table, CreateOptions options) {
    return new CreateTable(table, options, Set.of());
  }

  @Override
  public Rendered sql(Dialect dialect) {
    DdlNames names = new DdlNames(dialect);
    List<String> parts = new ArrayList<>();
    for (ValueField<?, ?> field : table.fields()) {
      parts.add(column(names, field));
    }
    if (table.keyFields().size() > 1) {
      parts.add("PRIMARY KEY " + names.list(keyColumns()));
    }
    for (ValueField<?, ?> field : table.fields()) {
      if (field instanceof ReferenceField<?, ?, ?> reference && !addedLater.contains(reference)) {
        String constraint = reference.foreignKey().constraint();
        parts.add(ForeignKeyClause.of(names, reference, constraint));
      }
    }
    parts.addAll(checks(names));
    boolean temporary = options.temporary() || table.definition().options().temporary();
    return DdlNames.rendered(
        (temporary ? "CREATE TEMPORARY TABLE " : "CREATE TABLE ")
            + (options.ifNotExists() ? "IF NOT EXISTS " : "")
            + names.table(table.definition())
            + " ("
            + String.join(", ", parts)
            + ")"
            + settings(dialect));
  }

  private List<String> checks(DdlNames names) {
    List<String> checks = new ArrayList<>();
    for (CheckDef check : table.definition().options().checks()) {
      String name = ConstraintNames.check(table.definition(), check, names.dialect());
      checks.add("CONSTRAINT " + names.name(name) + " CHECK (" + check.condition() + ")");
    }
    return checks;
  }

  private String settings(Dialect dialect) {
    StringBuilder words = new StringBuilder();
    for (TableOptions.Setting setting : table.definition().options().settings()) {
      if (setting.dialects().isEmpty() || setting.dialects().contains(dialect.name())) {
        words.append(' ').append(setting.words());
      }
    }
    return words.toString();
  }

  private List<String> keyColumns() {
    return table.keyFields().stream().map(field -> field.column().name()).toList();
  }

  private String column(DdlNames names, ValueField<?, ?> field) {
    ColumnDef<?> column = field.column();
    boolean isWholeKey = column.isKey() && table.keyFields().size() == 1;
    return names.name(column.name())
        + " "
        + type(names.dialect(), field)
        + serverDefault(names, column)
        + (column.nullable() ? "" : " NOT NULL")
        + (isWholeKey ? " PRIMARY KEY" : "");
  }

  private String serverDefault(DdlNames names, ColumnDef<?> column) {
    ColumnDetails<?> details = column.details();
    if (details.sequence() == null && details.serverDefault() == null) {
      return "";
    }
    Dialect dialect = names.dialect();
    return " "
        + dialect.serverDefault(
            details.sequence() == null
                ? details.serverDefault()
                : dialect.nextValue(names.sequence(table.definition(), details.sequence())));
  }

  private static String type(Dialect dialect, ValueField<?, ?> field) {
    ColumnDef<?> column = field.column();
    try {
      return column.isGenerated() && column.details().sequence() == null
          ? dialect.generatedKeyType(column.type(), column.key())
          : dialect.columnType(column.type());
    } catch (UnsupportedSqlException e) {
      throw new UnsupportedSqlException(e.code(), "Field " + field + ": " + e.getMessage());
    }
  }
}
