package io.github.peeweevertx.testing.tck.schema;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;

/**
 * Nothing refers to it.
 *
 * @param id the key
 */
@Model
public record Zone(@Id Long id) {}
