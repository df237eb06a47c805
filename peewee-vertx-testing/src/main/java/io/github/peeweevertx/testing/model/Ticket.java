package io.github.peeweevertx.testing.model;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.annotation.Model;

/** An identity column that takes a given key as well. */
@Model
public class Ticket {
  /** The key, of 32 bits. */
  @Id(KeyKind.IDENTITY_BY_DEFAULT)
  public Integer id;

  /** What it is for. */
  public String event;

  /** For the mapper. */
  public Ticket() {}

  /**
   * A ticket that is not written yet.
   *
   * @param event what it is for
   */
  public Ticket(String event) {
    this.event = event;
  }
}
