package io.github.peeweevertx.query;

/**
 * Makes something of 6 values: a constructor of a record, for example.
 *
 * @param <A> the type of the first
 * @param <B> the type of the second
 * @param <C> the type of the third
 * @param <D> the type of the fourth
 * @param <E> the type of the fifth
 * @param <F> the type of the sixth
 * @param <T> what it makes
 */
@FunctionalInterface
public interface Function6<A, B, C, D, E, F, T> {
  /**
   * Makes one.
   *
   * @param value1 the first, null for NULL
   * @param value2 the second, null for NULL
   * @param value3 the third, null for NULL
   * @param value4 the fourth, null for NULL
   * @param value5 the fifth, null for NULL
   * @param value6 the sixth, null for NULL
   * @return what it makes
   */
  T apply(A value1, B value2, C value3, D value4, E value5, F value6);
}
