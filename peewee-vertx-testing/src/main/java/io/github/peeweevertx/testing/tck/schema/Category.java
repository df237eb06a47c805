package io.github.peeweevertx.testing.tck.schema;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/** Refers to its own table. */
@Model
public class Category {
  /** The key, which is a word. */
  @Id
  @Column(maxLength = 20)
  public String name;

  /** The category above. */
  @Column(nullable = true)
  @ForeignKey
  public Ref<Category> parent;
}
