package io.github.peeweevertx.testing.tck.schema;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;

/**
 * Lives as long as its connection.
 *
 * @param id the key
 * @param number anything
 */
@Model(temporary = true)
public record Scratch(@Id Long id, int number) {}
