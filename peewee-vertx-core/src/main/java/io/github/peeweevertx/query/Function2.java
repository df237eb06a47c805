package io.github.peeweevertx.query;

/**
 * Makes something of 2 values: a constructor of a record, for example.
 *
 * @param <A> the type of the first
 * @param <B> the type of the second
 * @param <T> what it makes
 */
@FunctionalInterface
public interface Function2<A, B, T> {
  /**
   * Makes one.
   *
   * @param value1 the first, null for NULL
   * @param value2 the second, null for NULL
   * @return what it makes
   */
  T apply(A value1, B value2);
}
