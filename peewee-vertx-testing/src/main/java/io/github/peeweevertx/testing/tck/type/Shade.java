package io.github.peeweevertx.testing.tck.type;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.EnumAs;
import io.github.peeweevertx.annotation.EnumStorage;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.testing.model.Level;

/**
 * Comes and goes with its type.
 *
 * @param id the key
 * @param depth in a type that no other model has
 */
@Model
public record Shade(
    @Id Long id,
    @EnumAs(value = EnumStorage.NATIVE, type = "shade_depth") @Column(nullable = true)
        Level depth) {}
