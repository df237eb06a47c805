package io.github.peeweevertx.query;

import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.sql.RowReader;
import io.vertx.sqlclient.Row;
import java.util.function.Consumer;

/**
 * Reads whole rows of one table, whose columns come first and in the order of the fields.
 *
 * @param <M> the model
 * @param table the table
 */
public record TableReader<M>(ModelType<M, ?> table) implements RowReader<M> {
  @Override
  public M read(Row row) {
    return table.read(row, 0);
  }

  @Override
  public RowReader<M> telling(Consumer<Object> made) {
    return told(this, made);
  }

  /** A reader that tells of each object that another one makes. */
  static <M> RowReader<M> told(RowReader<M> reader, Consumer<Object> made) {
    return row -> {
      M object = reader.read(row);
      if (object != null) {
        made.accept(object);
      }
      return object;
    };
  }
}
