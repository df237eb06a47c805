package io.github.peeweevertx.testing.tck.type;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Read from a table whose columns are of other types.
 *
 * @param id the key
 * @param small a text there
 * @param flag a text there
 * @param day a text there
 * @param mark a number there
 */
@Model
public record Crate(
    @Id Long id,
    @Column(nullable = true) Short small,
    @Column(nullable = true) Boolean flag,
    @Column(nullable = true) LocalDate day,
    @Column(nullable = true) UUID mark) {}
