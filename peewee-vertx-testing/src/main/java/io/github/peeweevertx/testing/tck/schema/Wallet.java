package io.github.peeweevertx.testing.tck.schema;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Index;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.ReferentialAction;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.type.Ref;

/** In a schema, with a table name, a column name, indexes and a constraint of its own choice. */
@Model(
    schema = "app",
    table = "user wallet",
    indexes = {
      @Index(
          value = {"owner", "code"},
          unique = true),
      @Index(value = "code", using = "btree", name = "wallet_by_code")
    })
public class Wallet {
  /** The key. */
  @Id public Long id;

  /** Who may use it. */
  @Column(name = "owned_by", nullable = true)
  @ForeignKey(
      backref = "+",
      onDelete = ReferentialAction.SET_NULL,
      onUpdate = ReferentialAction.CASCADE,
      constraint = "wallet_owner",
      index = false)
  public Ref<User> owner;

  /** What it is called by. */
  @Column(maxLength = 12)
  public String code;
}
