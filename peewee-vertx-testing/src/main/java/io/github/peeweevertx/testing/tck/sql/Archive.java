package io.github.peeweevertx.testing.tck.sql;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;

/**
 * Where rows of {@link Register} are kept, with a key that is given.
 *
 * @param id the key
 * @param value the value
 * @param category the category
 */
@Model
public record Archive(
    @Id(io.github.peeweevertx.annotation.KeyKind.NATURAL) Long id,
    Integer value,
    @Column(nullable = true) String category) {}
