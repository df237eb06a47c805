package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Many;
import io.github.peeweevertx.type.Ref;

/**
 * A record in the middle of a tree of records.
 *
 * @param id the key
 * @param shelf where it stands
 * @param title the title
 * @param leaves what it is made of
 */
@Model
public record Volume(
    @Id Long id,
    @ForeignKey(backref = "volumes") Ref<Shelf> shelf,
    @Column(maxLength = 40) String title,
    Many<Leaf> leaves) {

  /**
   * A volume that is not written yet.
   *
   * @param shelf where it stands
   * @param title the title
   */
  public Volume(Shelf shelf, String title) {
    this(null, Ref.of(shelf), title, Many.unloaded());
  }
}
