package io.github.peeweevertx.testing.tck.ancestor;

import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/** The third level of a tree. */
@Model(table = "testmodelgamma")
public class Gamma {
  /** The key, null until the row is written. */
  @Id public Long id;

  /** What it is called. */
  public String text;

  /** Above it. */
  @ForeignKey(backref = "gammas")
  public Ref<Beta> beta;

  /** For the mapper. */
  public Gamma() {}

  /** The same row, not the same values. */
  @Override
  public boolean equals(Object other) {
    return GammaTable.GAMMA.same(this, other);
  }

  @Override
  public int hashCode() {
    return GammaTable.GAMMA.hash(this);
  }
}
