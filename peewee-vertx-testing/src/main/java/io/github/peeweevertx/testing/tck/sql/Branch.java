package io.github.peeweevertx.testing.tck.sql;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/**
 * A tree in one table, with a key of text.
 *
 * @param name the key
 * @param parent what it belongs to
 */
@Model
public record Branch(
    @Id @Column(maxLength = 40) String name,
    @ForeignKey(backref = "+") @Column(nullable = true) Ref<Branch> parent) {}
