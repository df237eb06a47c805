package io.github.peeweevertx.testing.model;

/**
 * A type of the application's own, stored as a number.
 *
 * @param cents how much
 */
public record Money(long cents) {}
