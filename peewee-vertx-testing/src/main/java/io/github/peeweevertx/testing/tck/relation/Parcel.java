package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Many;

/** Is referred to by a unique field that is not its key. */
@Model
public class Parcel {
  /** The key, null until the row is written. */
  @Id public Long id;

  /** Unique. */
  @Column(maxLength = 20, unique = true)
  public String barcode;

  /** What is in it. */
  public Many<ParcelItem> items = Many.unloaded();

  /** For the mapper. */
  public Parcel() {}

  /**
   * A parcel that is not written yet.
   *
   * @param barcode unique
   */
  public Parcel(String barcode) {
    this.barcode = barcode;
  }
}
