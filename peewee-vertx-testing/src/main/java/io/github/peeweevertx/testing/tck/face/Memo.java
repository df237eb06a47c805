package io.github.peeweevertx.testing.tck.face;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Snapshot;

/** Of which an update writes only what changed. */
@Model(onlySaveDirty = true)
public class Memo {
  /** The key. */
  @Id public Long id;

  /** A default. */
  public String title = "untitled";

  /** May be NULL. */
  @Column(nullable = true)
  public String body;

  /** What the database last said. */
  public final Snapshot snapshot = Snapshot.empty();

  /** For the mapper. */
  public Memo() {}
}
