package io.github.peeweevertx.testing.tck.sql;

import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.type.Ref;

/**
 * Two references to one table, one of them by the name of its model.
 *
 * @param id the key
 * @param host who is visited
 * @param user who visits
 */
@Model
public record Visit(
    @Id Long id,
    @ForeignKey(backref = "+") Ref<User> host,
    @ForeignKey(backref = "+") Ref<User> user) {}
