package io.github.peeweevertx.relation;

import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.relation.Level.Link;
import io.github.peeweevertx.type.Many;
import io.github.peeweevertx.type.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the rows of all levels together, from the leaves up: mutable objects are changed, records
 * are copied with what belongs to them. A mutable row refers to the object that it was put into; a
 * record cannot, since that object was not made when the record was.
 */
final class Assembly {
  private final List<Level<?>> levels;
  private final List<LevelRows> rows;

  Assembly(List<Level<?>> levels, List<LevelRows> rows) {
    this.levels = levels;
    this.rows = rows;
  }

  /** The rows of the first level with all that belongs to them. */
  List<Object> roots() {
    for (int i = levels.size() - 1; i >= 0; i--) {
      complete(levels.get(i), rows.get(i).objects());
    }
    return rows.get(0).objects();
  }

  private void complete(Level<?> level, List<Object> parents) {
    List<Runnable> backwards = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      Level<?> child = levels.get(i);
      if (child.parent() == level) {
        for (Link link : child.links()) {
          if (link.forward()) {
            refer(child, link, parents, rows.get(i).objects());
          } else if (child.middle() != null) {
            fill(child, link, parents, buckets(rows.get(i)));
          } else {
            Map<Object, List<Object>> buckets = buckets(child.own(link), rows.get(i).objects());
            fill(child, link, parents, buckets);
            backwards.add(() -> referBack(child, link, parents, buckets));
          }
        }
      }
    }
    // Only now the parents are what they will be.
    backwards.forEach(Runnable::run);
  }

  private static Map<Object, List<Object>> buckets(ValueField<?, ?> field, List<Object> rows) {
    Map<Object, List<Object>> buckets = new HashMap<>();
    Object last = null;
    List<Object> bucket = null;
    for (Object row : rows) {
      Object key = value(field, row);
      if (key != null) {
        // An index gives the rows of one parent behind each other.
        if (!key.equals(last)) {
          last = key;
          bucket = buckets.computeIfAbsent(key, any -> new ArrayList<>());
        }
        bucket.add(row);
      }
    }
    return buckets;
  }

  private static Map<Object, List<Object>> buckets(LevelRows rows) {
    Map<Object, List<Object>> buckets = new HashMap<>();
    rows.forEachPair(
        (parent, object) -> buckets.computeIfAbsent(parent, any -> new ArrayList<>()).add(object));
    return buckets;
  }

  private static void fill(
      Level<?> child, Link link, List<Object> parents, Map<Object, List<Object>> buckets) {
    ModelType<Object, ?> table = untyped(child.parent().table());
    ValueField<?, ?> key = child.parents(link);
    parents.replaceAll(
        parent ->
            table.withMany(
                parent, link.many(), Many.of(buckets.getOrDefault(value(key, parent), List.of()))));
  }

  private static void referBack(
      Level<?> child, Link link, List<Object> parents, Map<Object, List<Object>> buckets) {
    ModelType<Object, ?> table = untyped(child.table());
    if (table.modelClass().isRecord()) {
      return;
    }
    for (Object parent : parents) {
      Object key = value(child.parents(link), parent);
      Ref<Object> back = Ref.loaded(key, parent);
      for (Object row : buckets.getOrDefault(key, List.of())) {
        table.with(row, link.reference().index(), back);
      }
    }
  }

  private static void refer(Level<?> child, Link link, List<Object> parents, List<Object> rows) {
    ModelType<Object, ?> table = untyped(child.parent().table());
    ReferenceField<?, ?, ?> reference = link.reference();
    Map<Object, List<Object>> byKey = buckets(child.own(link), rows);
    parents.replaceAll(
        parent -> {
          Object key = value(reference, parent);
          List<Object> found = byKey.getOrDefault(key, List.of());
          return found.isEmpty()
              ? parent
              : table.with(parent, reference.index(), Ref.loaded(key, found.get(0)));
        });
  }

  /** The column value of an object. */
  @SuppressWarnings("unchecked")
  static Object value(ValueField<?, ?> field, Object row) {
    return ((ValueField<Object, ?>) field).get(row);
  }

  @SuppressWarnings("unchecked")
  static ModelType<Object, ?> untyped(ModelType<?, ?> table) {
    return (ModelType<Object, ?>) table;
  }
}
