package io.github.peeweevertx.testing.tck.ancestor;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Many;

/** The first level of a tree. */
@Model(table = "testmodelalpha")
public class Alpha {
  /** The key, null until the row is written. */
  @Id public Long id;

  /** What it is called. */
  public String text;

  /** The other end of {@link Beta#alpha}. */
  public Many<Beta> betas = Many.unloaded();

  /** For the mapper. */
  public Alpha() {}

  /** The same row, not the same values. */
  @Override
  public boolean equals(Object other) {
    return AlphaTable.ALPHA.same(this, other);
  }

  @Override
  public int hashCode() {
    return AlphaTable.ALPHA.hash(this);
  }
}
