package io.github.peeweevertx.testing.tck.face;

import io.github.peeweevertx.annotation.Model;

/** With the columns of its base class, and one of its own. */
@Model
public class Packet extends Stamped {
  /** Its own. */
  public int weight;

  /** For the mapper. */
  public Packet() {}
}
