package io.github.peeweevertx.query;

/**
 * A row of 2 values.
 *
 * @param <A> the type of the first
 * @param <B> the type of the second
 * @param value1 the first, null for NULL
 * @param value2 the second, null for NULL
 */
public record Row2<A, B>(A value1, B value2) {}
