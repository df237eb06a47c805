package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.sql.RowReader;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Reads objects of one model from the columns of its source, whole or with the selected fields
 * only.
 *
 * @param <M> the model
 */
final class ObjectReader<M> implements RowReader<M> {
  private final ModelType<M, ?> table;
  private final List<ValueField<M, ?>> fields;
  private final int[] at;
  private final boolean whole;

  private ObjectReader(
      ModelType<M, ?> table, List<ValueField<M, ?>> fields, int[] at, boolean whole) {
    this.table = table;
    this.fields = fields;
    this.at = at;
    this.whole = whole;
  }

  static <M> ObjectReader<M> of(ModelType<M, ?> table, List<? extends Selection<?>> columns) {
    int[] offsets = RowShape.offsets(columns);
    List<ValueField<M, ?>> fields = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < offsets.length; i++) {
      Selection<?> column = columns.get(i);
      int offset = offsets[i];
      if (column instanceof ModelType<?, ?> other && other.source() == table.source()) {
        int[] all = IntStream.range(offset, offset + table.fields().size()).toArray();
        return new ObjectReader<>(table, table.fields(), all, true);
      }
      if (column instanceof ValueField<?, ?> field && field.table().source() == table.source()) {
        fields.add(table.fields().get(field.index()));
        positions.add(offset);
      }
    }
    int[] at = positions.stream().mapToInt(Integer::intValue).toArray();
    return new ObjectReader<>(table, List.copyOf(fields), at, false);
  }

  /** Whether none of its columns is selected. */
  boolean isEmpty() {
    return fields.isEmpty();
  }

  @Override
  public M read(Row row) {
    return whole ? table.read(row, at[0]) : partial(row);
  }

  @Override
  public RowReader<M> telling(Consumer<Object> made) {
    return TableReader.told(this, made);
  }

  private M partial(Row row) {
    Object[] values = new Object[table.fields().size()];
    for (int i = 0; i < at.length; i++) {
      values[fields.get(i).index()] = ModelType.attribute(fields.get(i), row, at[i]);
    }
    return table.fromSome(values, fields);
  }

  /**
   * The same objects, and null where an outer join found none: a row is there when its key is, and
   * without a selected key when any column is not NULL.
   */
  RowReader<M> unlessMissed() {
    int[] key = places(table.keyFields());
    boolean byKey = !table.keyFields().isEmpty() && key.length == table.keyFields().size();
    int[] watched = byKey ? key : at;
    return row -> {
      for (int column : watched) {
        boolean isNull = row.getValue(column) == null;
        if (isNull == byKey) {
          return byKey ? null : read(row);
        }
      }
      return byKey ? read(row) : null;
    };
  }

  private int[] places(List<ValueField<M, ?>> wanted) {
    return wanted.stream()
        .mapToInt(fields::indexOf)
        .filter(index -> index >= 0)
        .map(index -> at[index])
        .toArray();
  }

  @Override
  public String toString() {
    return table + " at " + Arrays.toString(at);
  }
}
