package io.github.peeweevertx.testing.tck.ancestor;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import java.util.UUID;

/** A key that the application makes. */
@Model(table = "uuidtestmodel")
public class UuidModel {
  /** The key. */
  @Id public UUID id = UUID.randomUUID();

  /** What it is called. */
  public String text;

  /** For the mapper. */
  public UuidModel() {}

  /** The same row, not the same values. */
  @Override
  public boolean equals(Object other) {
    return UuidModelTable.UUID_MODEL.same(this, other);
  }

  @Override
  public int hashCode() {
    return UuidModelTable.UUID_MODEL.hash(this);
  }
}
