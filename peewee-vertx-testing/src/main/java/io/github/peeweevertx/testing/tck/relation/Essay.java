package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Many;
import io.github.peeweevertx.type.Ref;
import io.github.peeweevertx.type.Snapshot;

/** Has an author who must be, and an editor who may be. */
@Model
public class Essay {
  /** The key, null until the row is written. */
  @Id public Long id;

  /** Who wrote it. */
  @ForeignKey(backref = "essays")
  public Ref<Author> author;

  /** Who read it first; may be null. */
  @ForeignKey(backref = "+")
  @Column(nullable = true)
  public Ref<Author> editor;

  /** The title. */
  @Column(maxLength = 40)
  public String title;

  /** Its paragraphs. */
  public Many<Paragraph> paragraphs = Many.unloaded();

  /** Who voted for it. */
  public Many<Vote> votes = Many.unloaded();

  /** What the database last said. */
  public final Snapshot snapshot = Snapshot.empty();

  /** For the mapper. */
  public Essay() {}

  /**
   * An essay that is not written yet.
   *
   * @param author who wrote it
   * @param title the title
   */
  public Essay(Author author, String title) {
    this.author = Ref.of(author);
    this.title = title;
  }

  @Override
  public String toString() {
    return "Essay " + title;
  }
}
