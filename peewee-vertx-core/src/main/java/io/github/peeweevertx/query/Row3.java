package io.github.peeweevertx.query;

/**
 * A row of 3 values.
 *
 * @param <A> the type of the first
 * @param <B> the type of the second
 * @param <C> the type of the third
 * @param value1 the first, null for NULL
 * @param value2 the second, null for NULL
 * @param value3 the third, null for NULL
 */
public record Row3<A, B, C>(A value1, B value2, C value3) {}
