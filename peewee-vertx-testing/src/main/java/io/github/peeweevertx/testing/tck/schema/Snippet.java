package io.github.peeweevertx.testing.tck.schema;

import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.ReferentialAction;
import io.github.peeweevertx.type.Ref;

/** Refers to {@link Language}, which refers to it: the other half of a circle. */
@Model
public class Snippet {
  /** The key. */
  @Id public Long id;

  /** What it is written in. */
  @ForeignKey(onDelete = ReferentialAction.CASCADE)
  public Ref<Language> language;
}
