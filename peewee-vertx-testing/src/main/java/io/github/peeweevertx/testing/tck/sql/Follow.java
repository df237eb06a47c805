package io.github.peeweevertx.testing.tck.sql;

import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.type.Ref;

/**
 * Two references to one table.
 *
 * @param id the key
 * @param follower who follows
 * @param followed who is followed
 */
@Model
public record Follow(
    @Id Long id,
    @ForeignKey(backref = "+") Ref<User> follower,
    @ForeignKey(backref = "+") Ref<User> followed) {}
