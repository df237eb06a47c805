package io.github.peeweevertx.testing.tck.schema;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Index;
import io.github.peeweevertx.annotation.Model;

/**
 * Unique whatever the case.
 *
 * @param id the key
 * @param email how the guest is reached
 */
@Model(indexes = @Index(expressions = "(lower(email))", unique = true, name = "guest_email_once"))
public record Guest(@Id Long id, @Column(maxLength = 40) String email) {}
