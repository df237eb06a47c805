package io.github.peeweevertx.testing.model;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Index;
import io.github.peeweevertx.annotation.Model;

/** Unique in two columns together. */
@Model(
    indexes =
        @Index(
            value = {"row", "number"},
            unique = true))
public class Seat {
  /** The key, of 32 bits. */
  @Id public Integer id;

  /** One part of what is unique; in the database under a name that has to be quoted. */
  @Column(name = "Seat row", maxLength = 2)
  public String row;

  /** The other part. */
  public int number;

  /** Who sits there. */
  @Column(nullable = true)
  public String guest;
}
