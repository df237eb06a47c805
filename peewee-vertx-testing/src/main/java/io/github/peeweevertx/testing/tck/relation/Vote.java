package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/** An author who likes an essay: refers to two models. */
@Model
public class Vote {
  /** The key, null until the row is written. */
  @Id public Long id;

  /** Who votes. */
  @ForeignKey(backref = "votes")
  public Ref<Author> author;

  /** What for. */
  @ForeignKey(backref = "votes")
  public Ref<Essay> essay;

  /** For the mapper. */
  public Vote() {}

  /**
   * A vote that is not written yet.
   *
   * @param author who votes
   * @param essay what for
   */
  public Vote(Author author, Essay essay) {
    this.author = Ref.of(author);
    this.essay = Ref.of(essay);
  }
}
