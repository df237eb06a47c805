package io.github.peeweevertx.query;

/**
 * A row of 5 values.
 *
 * @param <A> the type of the first
 * @param <B> the type of the second
 * @param <C> the type of the third
 * @param <D> the type of the fourth
 * @param <E> the type of the fifth
 * @param value1 the first, null for NULL
 * @param value2 the second, null for NULL
 * @param value3 the third, null for NULL
 * @param value4 the fourth, null for NULL
 * @param value5 the fifth, null for NULL
 */
public record Row5<A, B, C, D, E>(A value1, B value2, C value3, D value4, E value5) {}
