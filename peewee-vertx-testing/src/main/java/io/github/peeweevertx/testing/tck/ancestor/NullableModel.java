package io.github.peeweevertx.testing.tck.ancestor;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/** A reference that may be null. */
@Model(table = "testfknullmodel")
public class NullableModel {
  /** The key, null until the row is written. */
  @Id public Long id;

  /** Null, or above it. */
  @ForeignKey(backref = "+")
  @Column(nullable = true)
  public Ref<Alpha> alpha;

  /** For the mapper. */
  public NullableModel() {}
}
