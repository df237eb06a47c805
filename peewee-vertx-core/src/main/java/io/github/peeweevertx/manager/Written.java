package io.github.peeweevertx.manager;

import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.type.Snapshot;
import java.util.List;

/**
 * What was sent of an object, for its memory once the database has taken it. Kept from the moment
 * of sending: what the application changes until the answer comes was not written.
 *
 * @param <M> the model
 */
final class Written<M> {
  private final Snapshot snapshot;
  private final List<ValueField<M, ?>> fields;
  private final int size;
  private final Object[] values;

  private Written(Snapshot snapshot, List<ValueField<M, ?>> fields, int size, Object[] values) {
    this.snapshot = snapshot;
    this.fields = fields;
    this.size = size;
    this.values = values;
  }

  static <M> Written<M> of(ModelType<M, ?> table, M object, List<ValueField<M, ?>> fields) {
    Snapshot snapshot = table.snapshot(object);
    return new Written<>(
        snapshot,
        fields,
        table.fields().size(),
        snapshot == null
            ? null
            : fields.stream().map(field -> (Object) field.get(object)).toArray());
  }

  /** All fields but those that are left to the database. */
  static <M> Written<M> without(ModelType<M, ?> table, M object, List<ValueField<M, ?>> left) {
    boolean all = left.isEmpty() || table.snapshot(object) == null;
    return of(
        table,
        object,
        all
            ? table.fields()
            : table.fields().stream().filter(field -> !left.contains(field)).toList());
  }

  /** The database has it. */
  void remember() {
    if (snapshot != null) {
      for (int i = 0; i < values.length; i++) {
        snapshot.take(fields.get(i).index(), size, values[i]);
      }
    }
  }
}
