package io.github.peeweevertx.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The rows that one level gave.
 *
 * @param objects the objects; records among them are replaced by copies with more in them
 * @param pairs which objects belong to which parent; null where the objects tell it themselves
 */
record LevelRows(List<Object> objects, List<Pair> pairs) {
  /**
   * A row that came through a table in the middle.
   *
   * @param parent the key of the parent
   * @param object the object
   */
  record Read(Object parent, Object object) {}

  /**
   * An object that belongs to a parent.
   *
   * @param parent the key of the parent
   * @param place where the object stands
   */
  record Pair(Object parent, int place) {}

  static LevelRows of(List<Object> objects) {
    return new LevelRows(objects, null);
  }

  /** An object that belongs to several parents is one object, as far as it has a key. */
  static LevelRows through(Level<?> level, List<Read> rows) {
    List<Object> objects = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>(rows.size());
    Map<Object, Integer> places = new HashMap<>();
    for (Read row : rows) {
      Object key = Assembly.untyped(level.table()).key(row.object());
      Integer place = key == null ? null : places.get(key);
      if (place == null) {
        place = objects.size();
        objects.add(row.object());
        if (key != null) {
          places.put(key, place);
        }
      }
      pairs.add(new Pair(row.parent(), place));
    }
    return new LevelRows(objects, pairs);
  }

  /** The rows of several statements, as if they were one. */
  static LevelRows joined(List<LevelRows> parts) {
    List<Object> objects = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (LevelRows part : parts) {
      if (part.pairs() != null) {
        int before = objects.size();
        part.pairs().forEach(pair -> pairs.add(new Pair(pair.parent(), before + pair.place())));
      }
      objects.addAll(part.objects());
    }
    return new LevelRows(objects, parts.get(0).pairs() == null ? null : pairs);
  }

  /** Gives each pair of a parent's key and an object, in the order of the query. */
  void forEachPair(BiConsumer<Object, Object> action) {
    pairs.forEach(pair -> action.accept(pair.parent(), objects.get(pair.place())));
  }
}
