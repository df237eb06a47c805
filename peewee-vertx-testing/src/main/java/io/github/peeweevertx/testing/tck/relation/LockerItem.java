package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/**
 * What lies in a locker: refers to a key that is a reference itself.
 *
 * @param id the key
 * @param locker where it lies
 * @param name what it is
 */
@Model(table = "locker_item")
public record LockerItem(
    @Id Long id,
    @ForeignKey(backref = "+") Ref<Locker> locker,
    @Column(maxLength = 20) String name) {}
