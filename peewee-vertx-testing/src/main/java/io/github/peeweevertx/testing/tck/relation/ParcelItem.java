package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/** Refers to a parcel by its barcode. */
@Model
public class ParcelItem {
  /** The key, null until the row is written. */
  @Id public Long id;

  /** Where it is. */
  @ForeignKey(backref = "items", to = "barcode", index = false)
  public Ref<Parcel> parcel;

  /** The name. */
  @Column(maxLength = 40)
  public String name;

  /** For the mapper. */
  public ParcelItem() {}

  /**
   * An item that is not written yet.
   *
   * @param parcel where it is
   * @param name the name
   */
  public ParcelItem(Parcel parcel, String name) {
    this.parcel = Ref.of(parcel);
    this.name = name;
  }
}
