package io.github.peeweevertx.testing.tck.ancestor;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;

/** A table that comes and goes. */
@Model
public class SomeModel {
  /** The key, null until the row is written. */
  @Id public Long id;

  /** Has an index. */
  @Column(index = true)
  public String text;

  /** For the mapper. */
  public SomeModel() {}
}
