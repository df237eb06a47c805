package io.github.peeweevertx.testing.tck.ancestor;

import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Many;
import io.github.peeweevertx.type.Ref;

/** The second level of a tree. */
@Model(table = "testmodelbeta")
public class Beta {
  /** The key, null until the row is written. */
  @Id public Long id;

  /** Above it. */
  @ForeignKey(backref = "betas")
  public Ref<Alpha> alpha;

  /** What it is called. */
  public String text;

  /** The other end of {@link Gamma#beta}. */
  public Many<Gamma> gammas = Many.unloaded();

  /** For the mapper. */
  public Beta() {}

  /** The same row, not the same values. */
  @Override
  public boolean equals(Object other) {
    return BetaTable.BETA.same(this, other);
  }

  @Override
  public int hashCode() {
    return BetaTable.BETA.hash(this);
  }
}
