package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/** A part of an essay. */
@Model
public class Paragraph {
  /** The key, null until the row is written. */
  @Id public Long id;

  /** What it belongs to. */
  @ForeignKey(backref = "paragraphs")
  public Ref<Essay> essay;

  /** The text. */
  @Column(maxLength = 40)
  public String text;

  /** For the mapper. */
  public Paragraph() {}

  /**
   * A paragraph that is not written yet.
   *
   * @param essay what it belongs to
   * @param text the text
   */
  public Paragraph(Essay essay, String text) {
    this.essay = Ref.of(essay);
    this.text = text;
  }
}
