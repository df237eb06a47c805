package io.github.peeweevertx.schema;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.meta.ColumnDef;
import io.github.peeweevertx.meta.IndexDef;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.TableDef;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.sql.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code CREATE INDEX}. An index without a name is called {@code <table>_<columns>}, cut with a
 * hash where that is too long.
 *
 * @param table the table
 * @param index the index
 * @param ifNotExists whether an index of that name is left alone; otherwise it is an error
 */
public record CreateIndex(ModelType<?, ?> table, IndexDef index, boolean ifNotExists)
    implements SchemaStatement {
  /**
   * Checks that the table has the columns.
   *
   * @param table the table
   * @param index the index
   * @param ifNotExists whether an index of that name is left alone; otherwise it is an error
   * @throws ProgrammingException with {@link ErrorCode#UNKNOWN_COLUMN} when it has not
   */
  public CreateIndex {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(index, "index");
    List<String> columns = table.fields().stream().map(field -> field.column().name()).toList();
    if (index.terms().isEmpty() || !columns.containsAll(index.columns())) {
      throw new ProgrammingException(
          ErrorCode.UNKNOWN_COLUMN,
          "An index of table "
              + table.definition().name()
              + " is over "
              + index.columns()
              + ". It has to name one or more of the columns "
              + columns);
    }
  }

  /**
   * All indexes of a table: those of single columns, then those of the model. The index that comes
   * with a primary key is not among them.
   *
   * @param table the table
   * @param options how it is made
   * @return one statement for each index
   */
  public static List<CreateIndex> all(ModelType<?, ?> table, CreateOptions options) {
    List<CreateIndex> all = new ArrayList<>();
    for (ValueField<?, ?> field : table.fields()) {
      ColumnDef<?> column = field.column();
      boolean isWholeKey = column.isKey() && table.keyFields().size() == 1;
      if ((column.unique() || column.index()) && !isWholeKey) {
        IndexDef plain = IndexDef.on(column.name()).using(method(column));
        IndexDef index = column.unique() ? plain.asUnique() : plain;
        all.add(new CreateIndex(table, index, options.ifNotExists()));
      }
    }
    for (IndexDef index : table.definition().indexes()) {
      all.add(new CreateIndex(table, index, options.ifNotExists()));
    }
    return all;
  }

  /** What is in such a column is found by no other method. */
  private static String method(ColumnDef<?> column) {
    if (column.indexType() != null || column.unique()) {
      return column.indexType();
    }
    return switch (column.type().kind()) {
      case HSTORE, ARRAY, TSVECTOR -> "GIN";
      default -> null;
    };
  }

  @Override
  public Rendered sql(Dialect dialect) {
    return DdlNames.rendered(new IndexText(table.definition(), index, dialect).text(ifNotExists));
  }

  @Override
  public Optional<Precondition> precondition(Dialect dialect) {
    if (!ifNotExists || dialect.supports(Feature.INDEX_IF_NOT_EXISTS)) {
      return Optional.empty();
    }
    TableDef<?> definition = table.definition();
    return Optional.of(
        new Precondition(
            Precondition.Kind.INDEX,
            definition.schema(),
            definition.name(),
            ConstraintNames.index(definition, index, dialect),
            false));
  }
}
