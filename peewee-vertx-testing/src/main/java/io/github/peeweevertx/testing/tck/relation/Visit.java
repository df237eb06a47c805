package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/**
 * Stands between clubs and clubs.
 *
 * @param id the key
 * @param host who is visited
 * @param guest who comes
 */
@Model(table = "club_visit")
public record Visit(
    @Id Long id,
    @ForeignKey(backref = "+") Ref<Club> host,
    @ForeignKey(backref = "+") Ref<Club> guest) {}
