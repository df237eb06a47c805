package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/**
 * A record at the end of a tree of records.
 *
 * @param id the key
 * @param volume where it is bound
 * @param number its number
 */
@Model
public record Leaf(@Id Long id, @ForeignKey(backref = "leaves") Ref<Volume> volume, int number) {

  /**
   * A leaf that is not written yet.
   *
   * @param volume where it is bound
   * @param number its number
   */
  public Leaf(Volume volume, int number) {
    this(null, Ref.of(volume), number);
  }
}
