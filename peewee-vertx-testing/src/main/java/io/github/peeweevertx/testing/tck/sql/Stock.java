package io.github.peeweevertx.testing.tck.sql;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Index;
import io.github.peeweevertx.annotation.Model;

/**
 * Unique in one column, and in two together under a name.
 *
 * @param id the key
 * @param key unique
 * @param value a number
 * @param extra another number
 */
@Model(
    indexes =
        @Index(
            value = {"key", "value"},
            unique = true,
            name = "stock_key_and_value"))
public record Stock(
    @Id Long id,
    @Column(unique = true) String key,
    @Column(nullable = true) Integer value,
    @Column(nullable = true) Integer extra) {}
