package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Many;
import io.github.peeweevertx.type.Snapshot;

/** Writes essays, votes for those of others, and knows other authors. */
@Model
public class Author {
  /** The key, null until the row is written. */
  @Id public Long id;

  /** The name. */
  @Column(maxLength = 40)
  public String name;

  /** What they wrote. */
  public Many<Essay> essays = Many.unloaded();

  /** What they voted for. */
  public Many<Vote> votes = Many.unloaded();

  /** Whom they know. */
  public Many<Bond> bonds = Many.unloaded();

  /** Who knows them. */
  public Many<Bond> bondsTo = Many.unloaded();

  /** What the database last said. */
  public final Snapshot snapshot = Snapshot.empty();

  /** For the mapper. */
  public Author() {}

  /**
   * An author who is not written yet.
   *
   * @param name the name
   */
  public Author(String name) {
    this.name = name;
  }

  @Override
  public String toString() {
    return "Author " + name;
  }
}
