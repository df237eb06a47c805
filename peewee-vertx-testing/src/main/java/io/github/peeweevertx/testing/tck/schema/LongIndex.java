package io.github.peeweevertx.testing.tck.schema;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Index;
import io.github.peeweevertx.annotation.Model;

/** The columns of an index whose name is too long for every database. */
@Model(
    indexes =
        @Index({
          "a123456789012345678901234567890",
          "b123456789012345678901234567890",
          "c123456789012345678901234567890"
        }))
public class LongIndex {
  /** The key. */
  @Id public Integer id;

  /** The first. */
  public int a123456789012345678901234567890;

  /** The second. */
  public int b123456789012345678901234567890;

  /** The third. */
  public int c123456789012345678901234567890;
}
