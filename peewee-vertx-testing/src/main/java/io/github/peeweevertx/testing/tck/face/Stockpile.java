package io.github.peeweevertx.testing.tck.face;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Version;
import io.github.peeweevertx.type.Snapshot;

/** With a version, by which an update sees that somebody else came first. */
@Model
public class Stockpile {
  /** The key. */
  @Id public Long id;

  /** What is counted. */
  public int amount;

  /** Something else. */
  public String place = "here";

  /** Counts the updates. */
  @Version public int version;

  /** What the database last said. */
  public final Snapshot snapshot = Snapshot.empty();

  /** For the mapper. */
  public Stockpile() {}
}
