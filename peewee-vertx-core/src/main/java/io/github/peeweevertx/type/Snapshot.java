package io.github.peeweevertx.type;

import java.util.Objects;

/**
 * What the database last said of one object. A mutable model that declares a field {@code public
 * final Snapshot snapshot = Snapshot.empty();} can be asked which of its fields changed; the mapper
 * and the manager keep the snapshot true. Belongs to its object, and like it is not for two threads
 * at once. Arrays are compared by content, but not copied.
 */
public final class Snapshot {
  private static final Object NOT_LOADED = new Object();

  private Object[] values;

  private Snapshot() {}

  /**
   * The snapshot of an object that the database does not know.
   *
   * @return a new snapshot
   */
  public static Snapshot empty() {
    return new Snapshot();
  }

  /**
   * Whether the object came from the database, or was written to it.
   *
   * @return false for a new object
   */
  public boolean isTaken() {
    return values != null;
  }

  /**
   * Remembers all column values.
   *
   * @param current the values in field order, copied
   */
  public void take(Object[] current) {
    values = current.clone();
  }

  /**
   * Remembers one column value.
   *
   * @param field the field, from 0
   * @param fields how many fields the model has
   * @param value the value
   */
  public void take(int field, int fields, Object value) {
    if (values == null) {
      values = new Object[fields];
      java.util.Arrays.fill(values, NOT_LOADED);
    }
    values[field] = value;
  }

  /**
   * Whether the field came from the database.
   *
   * @param field the field, from 0
   * @return false for a new object, and for a field that the query left out
   */
  public boolean isLoaded(int field) {
    return values != null && values[field] != NOT_LOADED;
  }

  /**
   * Whether a value differs from what the database last said.
   *
   * @param field the field, from 0
   * @param current the value now
   * @return true when it differs; for a field that was never loaded, when it is not null
   */
  public boolean isDirty(int field, Object current) {
    return isLoaded(field) ? !Objects.deepEquals(values[field], current) : current != null;
  }

  /** Forgets everything: the object is new again. */
  public void clear() {
    values = null;
  }

  /**
   * What is remembered now, to be put back by {@link #restore}.
   *
   * @return an opaque value
   */
  public Object save() {
    return values == null ? null : values.clone();
  }

  /**
   * Puts back what {@link #save} gave.
   *
   * @param saved the opaque value
   */
  public void restore(Object saved) {
    values = (Object[]) saved;
  }
}
