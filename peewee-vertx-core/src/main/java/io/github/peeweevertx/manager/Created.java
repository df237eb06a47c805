package io.github.peeweevertx.manager;

/**
 * An object, and whether the call made it.
 *
 * @param <M> the model
 * @param value the object
 * @param created true when the row is new
 */
public record Created<M>(M value, boolean created) {}
