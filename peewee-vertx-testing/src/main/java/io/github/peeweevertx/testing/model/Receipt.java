package io.github.peeweevertx.testing.model;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.annotation.Model;

/** An identity column that the database alone fills. */
@Model
public class Receipt {
  /** The key, never given. */
  @Id(KeyKind.IDENTITY_ALWAYS)
  public Long id;

  /** How much, in cents. */
  public long amount;

  /** For the mapper. */
  public Receipt() {}

  /**
   * A receipt that is not written yet.
   *
   * @param amount how much
   */
  public Receipt(long amount) {
    this.amount = amount;
  }
}
