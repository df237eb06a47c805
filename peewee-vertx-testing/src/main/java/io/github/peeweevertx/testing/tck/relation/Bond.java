package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/** One author knows another: refers to one model twice. */
@Model
public class Bond {
  /** The key, null until the row is written. */
  @Id public Long id;

  /** Who knows. */
  @ForeignKey(backref = "bonds")
  public Ref<Author> one;

  /** Who is known. */
  @ForeignKey(backref = "bondsTo")
  public Ref<Author> other;

  /** For the mapper. */
  public Bond() {}

  /**
   * A bond that is not written yet.
   *
   * @param one who knows
   * @param other who is known
   */
  public Bond(Author one, Author other) {
    this.one = Ref.of(one);
    this.other = Ref.of(other);
  }
}
