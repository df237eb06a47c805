package io.github.peeweevertx.testing.tck.schema;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Sequence;

/** A key that a sequence with a name gives. */
@Model
public class Bill {
  /** The key. */
  @Id
  @Sequence("Bill number")
  public Long id;

  /** In cents. */
  public long amount;
}
