package io.github.peeweevertx.testing.tck.schema;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.ServerDefault;

/**
 * A record whose key the database makes without counting.
 *
 * @param code the key; there is room for one that the database makes
 * @param metal a text of the database
 */
@Model
public record Coin(
    @Id @ServerDefault("'only'") @Column(maxLength = 10) String code,
    @ServerDefault("'gold'") @Column(maxLength = 10) String metal) {}
