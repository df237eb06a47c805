package io.github.peeweevertx.testing.tck.schema;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Index;
import io.github.peeweevertx.annotation.Model;

/** Unique among some rows only. */
@Model(
    indexes =
        @Index(value = "room", unique = true, name = "booking_open", where = "state <> 'gone'"))
public class Booking {
  /** The key. */
  @Id public Long id;

  /** What is booked. */
  public int room;

  /** What became of it. */
  @Column(maxLength = 10)
  public String state;
}
