package io.github.peeweevertx.testing.tck.sql;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;

/**
 * Values in categories.
 *
 * @param id the key
 * @param value the value
 * @param category the category
 */
@Model
public record Register(@Id Long id, Integer value, @Column(nullable = true) String category) {}
