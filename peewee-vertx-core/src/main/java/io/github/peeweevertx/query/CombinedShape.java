package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.sql.RowReader;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What rows become, put together with the object of a joined table.
 *
 * @param <R> what they were before
 * @param <J> the joined model
 * @param <T> what they become
 * @param shape how they were read before
 * @param joined the joined table
 * @param combiner called once per row, with null where an outer join found nothing
 */
record CombinedShape<R, J, T>(
    RowShape<R> shape,
    ModelType<J, ?> joined,
    BiFunction<? super R, ? super J, ? extends T> combiner)
    implements RowShape<T> {
  @Override
  public RowReader<T> reader(List<? extends Selection<?>> columns) {
    return combined(shape.reader(columns), columns);
  }

  @Override
  public RowReader<T> reader(List<? extends Selection<?>> columns, Joins joins) {
    return combined(shape.reader(columns, joins), columns);
  }

  private RowReader<T> combined(RowReader<R> reader, List<? extends Selection<?>> columns) {
    RowReader<J> other = ObjectReader.of(joined, columns).unlessMissed();
    return row -> combiner.apply(reader.read(row), other.read(row));
  }
}
