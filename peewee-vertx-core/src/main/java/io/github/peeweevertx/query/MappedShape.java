package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.sql.RowReader;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What rows become, turned into something else.
 *
 * @param <R> what they were before
 * @param <T> what it becomes
 * @param shape how they were read before
 * @param mapper called once per row
 */
record MappedShape<R, T>(RowShape<R> shape, Function<? super R, ? extends T> mapper)
    implements RowShape<T> {
  @Override
  public RowReader<T> reader(List<? extends Selection<?>> columns) {
    return mapped(shape.reader(columns));
  }

  @Override
  public RowReader<T> reader(List<? extends Selection<?>> columns, Joins joins) {
    return mapped(shape.reader(columns, joins));
  }

  private RowReader<T> mapped(RowReader<R> reader) {
    return new Mapped<>(reader, mapper);
  }

  /** What another reader makes, turned into something else. */
  record Mapped<R, T>(RowReader<R> reader, Function<? super R, ? extends T> mapper)
      implements RowReader<T> {
    @Override
    public T read(Row row) {
      return mapper.apply(reader.read(row));
    }

    @Override
    public RowReader<T> telling(Consumer<Object> made) {
      return new Mapped<>(reader.telling(made), mapper);
    }
  }
}
