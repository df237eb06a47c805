package io.github.peeweevertx.bench.raw;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/** What belongs to an {@link Owner}. */
@Model
public class Note {
  /** The key. */
  @Id public Long id;

  /** Whose it is. */
  @ForeignKey(backref = "notes")
  public Ref<Owner> owner;

  /** The text. */
  @Column(maxLength = 40)
  public String text;
}
