package io.github.peeweevertx.testing.tck.face;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.type.Ref;

/** No table of its own: a key of two fields, and a reference with the default name behind it. */
public abstract class Placed {
  /** One part of the key. */
  @Id
  @Column(maxLength = 10)
  public String area;

  /** The other part. */
  @Id public Integer plot;

  /** Whose it is. */
  @ForeignKey public Ref<User> owner;

  /** For subclasses. */
  protected Placed() {}
}
