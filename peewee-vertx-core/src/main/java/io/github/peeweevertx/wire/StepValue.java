package io.github.peeweevertx.wire;

/**
 * A value that an earlier step of a batch will have written: it stands where a value stands, and is
 * replaced by it on the side of the service.
 *
 * @param step the number of the step, from 0
 * @param field the field of its result
 */
public record StepValue(int step, String field) {}
