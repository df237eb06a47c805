package io.github.peeweevertx.testing.tck.schema;

import io.github.peeweevertx.annotation.Deferrability;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.type.Ref;

/** A key that is always the database's, and a reference that is checked at commit. */
@Model
public class Pledge {
  /** The key. */
  @Id(KeyKind.IDENTITY_ALWAYS)
  public Long id;

  /** Who pledges. */
  @ForeignKey(backref = "+", index = false, deferrable = Deferrability.INITIALLY_DEFERRED)
  public Ref<User> giver;
}
