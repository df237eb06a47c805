package io.github.peeweevertx.type;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.NotLoadedException;
import java.util.Objects;

/**
 * A reference to a row of another model: its key, or the loaded object. It never loads by itself. A
 * field that is null refers to nothing. Immutable; a reference that was made of an object alone
 * reads the key from the object each time, so that an object saved later lends its new key.
 *
 * @param <T> the model that is referred to
 */
public final class Ref<T> {
  private final Object id;
  private final T object;

  private Ref(Object id, T object) {
    this.id = id;
    this.object = object;
  }

  /**
   * A reference to an object.
   *
   * @param <T> its model
   * @param object the object, saved or not
   * @return a loaded reference, or null for null
   */
  public static <T> Ref<T> of(T object) {
    return object == null ? null : new Ref<>(null, object);
  }

  /**
   * A reference by key whose object was loaded. The key that is stored is kept, also where the
   * object was selected without it.
   *
   * @param <T> the model
   * @param id the stored key, null to read it from the object
   * @param object the object
   * @return a loaded reference, or null for null
   */
  public static <T> Ref<T> loaded(Object id, T object) {
    return object == null ? null : new Ref<>(id, object);
  }

  /**
   * A reference by key.
   *
   * @param <T> the model
   * @param id the key
   * @return a reference that is not loaded, or null for null
   */
  public static <T> Ref<T> id(Object id) {
    return id == null ? null : new Ref<>(id, null);
  }

  /**
   * The key of the row, without a query.
   *
   * @param <K> the type of the key, as the caller knows it
   * @return the key; null when the object has none yet
   */
  @SuppressWarnings("unchecked")
  public <K> K id() {
    return (K) (id != null || object == null ? id : KeySources.of(object.getClass()).keyOf(object));
  }

  /**
   * What this reference becomes when its key is assigned: the same key keeps the object that is
   * loaded, another one drops it, and null clears the reference.
   *
   * @param other the key
   * @return this reference, a reference by the other key, or null
   */
  public Ref<T> withId(Object other) {
    return other != null && other.equals(id()) ? this : id(other);
  }

  /**
   * Whether the reference knows the stored key by itself.
   *
   * @return false for a reference that was made of an object alone
   */
  public boolean isKeyKept() {
    return id != null;
  }

  /**
   * Whether the object is here.
   *
   * @return false for a reference by key
   */
  public boolean isLoaded() {
    return object != null;
  }

  /**
   * The object.
   *
   * @return never null
   * @throws NotLoadedException with {@link ErrorCode#NOT_LOADED} when the reference is by key
   */
  public T get() {
    if (object == null) {
      throw new NotLoadedException(
          ErrorCode.NOT_LOADED,
          "This reference holds a key and no object, and reading it does no I/O. Load it with"
              + " objects.fetch(object, TABLE.field), or for many rows at once with"
              + " objects.prefetch(query, OTHER.select()) or a join.");
    }
    return object;
  }

  /**
   * The object, or null.
   *
   * @return null for a reference by key
   */
  public T orNull() {
    return object;
  }

  /** Equal when both refer by the same key, or to the same object. */
  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Ref<?> ref)) {
      return false;
    }
    Object mine = id();
    return mine == null ? object == ref.object : mine.equals(ref.id());
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(this.<Object>id());
  }

  @Override
  public String toString() {
    return "Ref(" + id() + (isLoaded() ? ", loaded)" : ")");
  }
}
