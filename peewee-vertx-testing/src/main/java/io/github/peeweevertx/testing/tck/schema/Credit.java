package io.github.peeweevertx.testing.tck.schema;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Sequence;

/**
 * Shares the numbers of bills.
 *
 * @param id the key
 * @param number of the sequence
 */
@Model
public record Credit(@Id Long id, @Sequence("Bill number") @Column(unique = true) Integer number) {}
