package io.github.peeweevertx.schema;

import io.github.peeweevertx.annotation.ReferentialAction;
import io.github.peeweevertx.meta.CheckDef;
import io.github.peeweevertx.meta.ColumnDef;
import io.github.peeweevertx.meta.ColumnDetails;
import io.github.peeweevertx.meta.IndexDef;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.schema.Difference.Kind;
import io.github.peeweevertx.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One model beside one table. */
final class TableComparison {
  private final Dialect dialect;
  private final ModelType<?, ?> model;
  private final TableInfo table;
  private final List<Difference> differences = new ArrayList<>();

  TableComparison(Dialect dialect, ModelType<?, ?> model, TableInfo table) {
    this.dialect = dialect;
    this.model = model;
    this.table = table;
  }

  List<Difference> differences() {
    compareColumns();
    List<String> key = model.keyFields().stream().map(field -> field.column().name()).toList();
    if (!key.equals(table.primaryKey())) {
      differs(Kind.PRIMARY_KEY, null, key.toString(), table.primaryKey().toString());
    }
    compareIndexes();
    compareReferences();
    compareChecks();
    return differences;
  }

  private void compareColumns() {
    List<String> known = new ArrayList<>();
    for (ValueField<?, ?> field : model.fields()) {
      ColumnDef<?> column = field.column();
      known.add(column.name());
      String type = dialect.catalog().canonical(dialect.columnType(column.type()));
      table
          .column(column.name())
          .ifPresentOrElse(
              found -> compare(column, type, found),
              () -> differs(Kind.MISSING_COLUMN, column.name(), type, null));
    }
    for (ColumnInfo column : table.columns()) {
      if (!known.contains(column.name())) {
        differs(Kind.EXTRA_COLUMN, column.name(), null, column.type());
      }
    }
  }

  private void compare(ColumnDef<?> column, String type, ColumnInfo found) {
    if (!type.equals(found.type())) {
      differs(Kind.TYPE, column.name(), type, found.type());
    }
    if (column.nullable() != found.nullable()) {
      differs(
          Kind.NULLABILITY, column.name(), nullable(column.nullable()), nullable(found.nullable()));
    }
    compareDefault(column, found);
  }

  /** What a default says is told in as many ways as there are servers: only that one is there. */
  private void compareDefault(ColumnDef<?> column, ColumnInfo found) {
    ColumnDetails<?> details = column.details();
    String sequence = details.sequence() == null ? null : "the sequence " + details.sequence();
    String wanted = sequence == null ? details.serverDefault() : sequence;
    if (wanted != null && found.defaultValue() == null) {
      differs(Kind.DEFAULT, column.name(), wanted, null);
    }
  }

  private static String nullable(boolean nullable) {
    return nullable ? "NULL" : "NOT NULL";
  }

  private void compareIndexes() {
    List<IndexInfo> left = new ArrayList<>(table.indexes());
    left.removeIf(IndexInfo::primary);
    for (CreateIndex wanted : CreateIndex.all(model, CreateOptions.safe())) {
      boolean unique = wanted.index().unique();
      String name = ConstraintNames.index(model.definition(), wanted.index(), dialect);
      IndexInfo same =
          left.stream()
              .filter(index -> hasTerms(index, wanted.index(), name) && index.unique() == unique)
              .filter(index -> (index.where() == null) == (wanted.index().where() == null))
              .findFirst()
              .orElse(null);
      if (same == null) {
        List<String> keys = wanted.index().columns();
        String terms = wanted.index().hasExpressions() ? "expressions" : keys.toString();
        differs(Kind.MISSING_INDEX, name, (unique ? "unique " : "") + terms, null);
      }
      left.remove(same);
    }
    for (IndexInfo index : left) {
      // MySQL makes one for each reference that has none.
      boolean ofReference =
          table.foreignKeys().stream().anyMatch(key -> key.columns().equals(index.keys()));
      if (index.unique() || !ofReference) {
        differs(Kind.EXTRA_INDEX, index.name(), null, described(index.unique(), index.keys()));
      }
    }
  }

  /** The catalogue writes an expression in its own words, so that there the name has to do. */
  private static boolean hasTerms(IndexInfo found, IndexDef wanted, String name) {
    return found.hasExpressions() || wanted.hasExpressions()
        ? found.hasExpressions() == wanted.hasExpressions() && found.name().equals(name)
        : found.keys().equals(wanted.columns());
  }

  private static String described(boolean unique, List<String> keys) {
    return (unique ? "unique " : "") + keys;
  }

  /** By their names: the catalogue tells conditions in its own words. */
  private void compareChecks() {
    Map<String, String> left = new TreeMap<>();
    table.checks().forEach(check -> left.put(check.name(), check.condition()));
    for (CheckDef check : model.definition().options().checks()) {
      String name = ConstraintNames.check(model.definition(), check, dialect);
      if (left.remove(name) == null) {
        differs(Kind.MISSING_CHECK, name, check.condition(), null);
      }
    }
    left.forEach((name, condition) -> differs(Kind.EXTRA_CHECK, name, null, condition));
  }

  private void compareReferences() {
    List<ForeignKeyInfo> left = new ArrayList<>(table.foreignKeys());
    for (ValueField<?, ?> field : model.fields()) {
      if (field instanceof ReferenceField<?, ?, ?> reference) {
        List<String> columns = List.of(reference.column().name());
        ForeignKeyInfo found =
            left.stream().filter(key -> key.columns().equals(columns)).findFirst().orElse(null);
        left.remove(found);
        compare(reference, found);
      }
    }
    for (ForeignKeyInfo key : left) {
      differs(Kind.EXTRA_FOREIGN_KEY, key.name(), null, described(key));
    }
  }

  private void compare(ReferenceField<?, ?, ?> reference, ForeignKeyInfo found) {
    String wanted =
        described(
            reference.target().definition().name(),
            List.of(reference.targetField().column().name()),
            reference.foreignKey().onDelete(),
            reference.foreignKey().onUpdate());
    String column = reference.column().name();
    if (found == null) {
      differs(Kind.MISSING_FOREIGN_KEY, column, wanted, null);
    } else if (!wanted.equals(described(found))) {
      differs(Kind.FOREIGN_KEY, column, wanted, described(found));
    }
  }

  private static String described(ForeignKeyInfo key) {
    return described(key.targetTable(), key.targetColumns(), key.onDelete(), key.onUpdate());
  }

  private static String described(
      String target, List<String> columns, ReferentialAction delete, ReferentialAction update) {
    return target + columns + said(" ON DELETE ", delete) + said(" ON UPDATE ", update);
  }

  /** To refuse is what each database does when nothing is said; each has its own word for it. */
  private static String said(String event, ReferentialAction action) {
    return switch (action) {
      case DEFAULT, NO_ACTION, RESTRICT -> "";
      default -> event + action.sql();
    };
  }

  private void differs(Kind kind, String name, String expected, String found) {
    differences.add(new Difference(kind, model.definition().name(), name, expected, found));
  }
}
