package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.type.Ref;

/**
 * An account, which survives its user.
 *
 * @param id the key
 * @param email the address
 * @param user whose it is, may be null
 */
@Model
public record Account(
    @Id Long id,
    @Column(maxLength = 80) String email,
    @Column(nullable = true) @ForeignKey(backref = "+") Ref<User> user) {}
