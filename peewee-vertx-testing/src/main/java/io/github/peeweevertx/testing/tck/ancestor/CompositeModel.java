package io.github.peeweevertx.testing.tck.ancestor;

import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/**
 * A key of two references.
 *
 * @param uuid one part of the key
 * @param alpha the other part
 */
@Model(table = "compositetestmodel")
public record CompositeModel(
    @Id @ForeignKey(backref = "+") Ref<UuidModel> uuid,
    @Id @ForeignKey(backref = "+") Ref<Alpha> alpha) {}
