package io.github.peeweevertx.testing.tck.ancestor;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;

/**
 * A number to compute with.
 *
 * @param id the key, null until the row is written
 * @param num the number
 */
@Model(table = "integertestmodel")
public record IntegerModel(@Id Long id, int num) {}
