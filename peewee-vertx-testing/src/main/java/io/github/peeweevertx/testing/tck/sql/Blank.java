package io.github.peeweevertx.testing.tck.sql;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;

/**
 * Nothing but a key.
 *
 * @param id the key
 */
@Model
public record Blank(@Id Long id) {}
