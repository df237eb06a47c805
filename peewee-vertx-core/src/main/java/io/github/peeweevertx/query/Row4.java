package io.github.peeweevertx.query;

/**
 * A row of 4 values.
 *
 * @param <A> the type of the first
 * @param <B> the type of the second
 * @param <C> the type of the third
 * @param <D> the type of the fourth
 * @param value1 the first, null for NULL
 * @param value2 the second, null for NULL
 * @param value3 the third, null for NULL
 * @param value4 the fourth, null for NULL
 */
public record Row4<A, B, C, D>(A value1, B value2, C value3, D value4) {}
