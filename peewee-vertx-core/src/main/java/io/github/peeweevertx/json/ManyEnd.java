package io.github.peeweevertx.json;

import io.github.peeweevertx.meta.ManyToManyField;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.type.KeySource;
import io.github.peeweevertx.type.KeySources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A {@code Many} field of a model: the other end of a reference, or one end of a relation of many
 * to many.
 *
 * @param name the name of the field
 * @param table the table of its rows
 * @param back the reference that leads back; null where another table is in the middle
 */
record ManyEnd(String name, ModelType<?, ?> table, ReferenceField<?, ?, ?> back) {
  /** Looking for them goes through all models, and the answer is the same for each object. */
  private static final ClassValue<List<ManyEnd>> FOUND =
      new ClassValue<>() {
        @Override
        protected List<ManyEnd> computeValue(Class<?> model) {
          return find((ModelType<?, ?>) KeySources.of(model));
        }
      };

  static List<ManyEnd> of(ModelType<?, ?> table) {
    return FOUND.get(table.modelClass());
  }

  private static List<ManyEnd> find(ModelType<?, ?> table) {
    List<ManyEnd> ends = new ArrayList<>();
    for (ManyToManyField<?, ?, ?> relation : table.manyToManyFields()) {
      ends.add(new ManyEnd(relation.name(), relation.far().target(), null));
    }
    for (KeySource each : KeySources.all(table.modelClass())) {
      if (each instanceof ModelType<?, ?> other) {
        other.fields().forEach(field -> addReference(ends, table, field));
      }
    }
    ends.removeIf(end -> !table.manyFields().contains(end.name()));
    ends.sort(Comparator.comparing(ManyEnd::name));
    return List.copyOf(ends);
  }

  private static void addReference(
      List<ManyEnd> ends, ModelType<?, ?> table, ValueField<?, ?> field) {
    if (field instanceof ReferenceField<?, ?, ?> reference
        && reference.target().modelClass() == table.modelClass()
        && reference.foreignKey().backref() != null) {
      ends.add(new ManyEnd(reference.foreignKey().backref(), field.table(), reference));
    }
  }
}
