package io.github.peeweevertx.bench.render;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/** Who orders. */
@Model
public class Customer {
  /** The key. */
  @Id public Long id;

  /** Where they live. */
  @ForeignKey public Ref<Country> country;

  /** The name. */
  @Column(maxLength = 80)
  public String name;

  /** The address for mail. */
  @Column(maxLength = 120)
  public String email;

  /** Whether they still order. */
  public boolean active = true;
}
