package io.github.peeweevertx.testing.tck.face;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.type.Ref;

/** No table of its own: its fields are columns of the models that extend it. */
public abstract class Stamped {
  /** The key. */
  @Id public Long id;

  /** Who sent it. */
  @ForeignKey(backref = "+")
  @Column(nullable = true)
  public Ref<User> sender;

  /** A default. */
  public String stamp = "new";

  /** For subclasses. */
  protected Stamped() {}
}
