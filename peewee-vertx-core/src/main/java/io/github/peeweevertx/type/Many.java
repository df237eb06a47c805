package io.github.peeweevertx.type;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.NotLoadedException;
import java.util.List;

/**
 * The other end of a reference: the rows that refer to this one. Not loaded until a prefetch fills
 * it; it never loads by itself. Immutable.
 *
 * @param <T> the model that refers
 */
public final class Many<T> {
  private static final Many<?> UNLOADED = new Many<>(null);

  private final List<T> list;

  private Many(List<T> list) {
    this.list = list;
  }

  /**
   * The rows are not here.
   *
   * @param <T> the model that refers
   * @return an unloaded end
   */
  @SuppressWarnings("unchecked")
  public static <T> Many<T> unloaded() {
    return (Many<T>) UNLOADED;
  }

  /**
   * The rows are here.
   *
   * @param <T> the model that refers
   * @param list the rows, copied
   * @return a loaded end
   */
  public static <T> Many<T> of(List<? extends T> list) {
    return new Many<>(List.copyOf(list));
  }

  /**
   * Whether the rows are here.
   *
   * @return true after a prefetch, also when there are none
   */
  public boolean isLoaded() {
    return list != null;
  }

  /**
   * The rows.
   *
   * @return unmodifiable, in the order of the query that loaded them
   * @throws NotLoadedException with {@link ErrorCode#NOT_LOADED} when nobody loaded them
   */
  public List<T> list() {
    if (list == null) {
      throw new NotLoadedException(
          ErrorCode.NOT_LOADED,
          "These rows were not loaded, and reading them does no I/O. Load them with"
              + " objects.prefetch(query, OTHER.select()), or select those of one object with"
              + " objects.backref(object, OTHER.field).");
    }
    return list;
  }

  @Override
  public String toString() {
    return list == null ? "Many(unloaded)" : "Many" + list;
  }
}
