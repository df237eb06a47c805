package io.github.peeweevertx.testing.tck.face;

import io.github.peeweevertx.annotation.Model;

/** With the key and the reference of its base class. */
@Model
public class House extends Placed {
  /** For the mapper. */
  public House() {}
}
