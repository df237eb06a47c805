package io.github.peeweevertx.testing.model;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;

/**
 * A key of two fields, in a record.
 *
 * @param club one part of the key
 * @param member the other part
 * @param role neither
 */
@Model
public record Membership(
    @Id @Column(maxLength = 40) String club, @Id Integer member, String role) {}
