package io.github.peeweevertx.testing.tck.sql;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Days and times.
 *
 * @param id the key
 * @param at when it began
 * @param day its day
 * @param title its name
 */
@Model
public record Happening(@Id Long id, LocalDateTime at, LocalDate day, String title) {}
