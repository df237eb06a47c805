package io.github.peeweevertx.testing.tck.type;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.UuidAs;
import io.github.peeweevertx.annotation.UuidStorage;
import java.util.UUID;

/** UUIDs in their three forms. */
@Model
public class Badge {
  /** The key, as bytes. */
  @Id
  @UuidAs(UuidStorage.BYTES)
  public UUID id = UUID.randomUUID();

  /** As text. */
  @UuidAs(UuidStorage.TEXT)
  @Column(nullable = true)
  public UUID text;

  /** In the database's own type where there is one. */
  @Column(nullable = true)
  public UUID own;
}
