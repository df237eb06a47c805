package io.github.peeweevertx.testing.model;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;

/**
 * One component of each primitive type.
 *
 * @param id the key
 * @param flag true or false
 * @param small 16 bits
 * @param medium 32 bits
 * @param large 64 bits
 * @param coarse 32 bits, floating
 * @param fine 64 bits, floating
 */
@Model
public record Primitives(
    @Id Long id, boolean flag, short small, int medium, long large, float coarse, double fine) {}
