package io.github.peeweevertx.testing.tck.chinook;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Naming;

/** A kind of file. */
@Model(naming = Naming.SNAKE)
record MediaType(
    @Id(KeyKind.NATURAL) Integer mediaTypeId,
    @Column(maxLength = 120, nullable = true) String name) {}
