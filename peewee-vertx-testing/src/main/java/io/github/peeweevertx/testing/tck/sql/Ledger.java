package io.github.peeweevertx.testing.tck.sql;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;

/**
 * A key of two columns.
 *
 * @param category one part
 * @param key the other part
 * @param value a number
 */
@Model
public record Ledger(
    @Id @Column(maxLength = 40) String category,
    @Id @Column(maxLength = 40) String key,
    Integer value) {}
