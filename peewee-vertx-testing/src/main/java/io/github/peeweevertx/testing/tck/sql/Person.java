package io.github.peeweevertx.testing.tck.sql;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import java.time.LocalDate;

/**
 * Somebody with a birthday.
 *
 * @param id the key
 * @param first the first name
 * @param last the last name
 * @param dob the day of birth
 */
@Model
public record Person(
    @Id Long id, String first, String last, @Column(nullable = true) LocalDate dob) {}
