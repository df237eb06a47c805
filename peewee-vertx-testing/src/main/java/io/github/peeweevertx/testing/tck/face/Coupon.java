package io.github.peeweevertx.testing.tck.face;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Version;

/**
 * A record with a version.
 *
 * @param id the key
 * @param code what it says
 * @param version counts the updates
 */
@Model
public record Coupon(@Id Long id, String code, @Version Long version) {}
