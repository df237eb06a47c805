package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.sql.RowReader;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows become objects of one model, whole or with the selected fields only, and with the joined
 * objects that are selected too.
 *
 * @param <M> the model
 */
final class ModelShape<M> implements RowShape<M> {
  private final ModelType<M, ?> table;

  ModelShape(ModelType<M, ?> table) {
    this.table = table;
  }

  @Override
  public boolean fitsAnyColumns() {
    return true;
  }

  ModelType<M, ?> table() {
    return table;
  }

  @Override
  public RowReader<M> reader(List<? extends Selection<?>> columns) {
    return ObjectReader.of(table, columns);
  }

  @Override
  public RowReader<M> reader(List<? extends Selection<?>> columns, Joins joins) {
    return JoinGraph.of(table, columns, joins);
  }

  private record ByName<M>(ModelType<M, ?> table) implements RowReader<M> {
    @Override
    public M read(Row row) {
      return table.map(row);
    }

    @Override
    public RowReader<M> telling(Consumer<Object> made) {
      return TableReader.told(this, made);
    }
  }

  /** Reads a whole row by the names of its columns: for text that the user wrote. */
  static <M> RowReader<M> byName(ModelType<M, ?> table) {
    return new ByName<>(table);
  }
}
