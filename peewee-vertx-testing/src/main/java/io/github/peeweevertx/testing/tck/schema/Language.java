package io.github.peeweevertx.testing.tck.schema;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/** Refers to {@link Snippet}, which refers to it: one half of a circle. */
@Model
public class Language {
  /** The key. */
  @Id public Long id;

  /** The snippet that shows the language best. */
  @Column(nullable = true)
  @ForeignKey(backref = "+")
  public Ref<Snippet> selected;
}
