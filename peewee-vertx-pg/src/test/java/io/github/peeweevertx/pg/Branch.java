package io.github.peeweevertx.pg;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Deferrability;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/** Refers to another branch, which may come later in the same transaction. */
@Model
record Branch(
    @Id(KeyKind.NATURAL) Long id,
    @ForeignKey(
            backref = "+",
            deferrable = Deferrability.INITIALLY_DEFERRED,
            constraint = "branch_grows_somewhere")
        @Column(nullable = true)
        Ref<Branch> stem) {}
