package io.github.peeweevertx.testing.model;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;

/** A key that the world outside gives. */
@Model
public class Country {
  /** The key, set by whoever creates the row. */
  @Id
  @Column(maxLength = 2)
  public String code;

  /** The name. */
  public String name;

  /** For the mapper. */
  public Country() {}

  /**
   * A country.
   *
   * @param code the key, null for one that was forgotten
   * @param name the name
   */
  public Country(String code, String name) {
    this.code = code;
    this.name = name;
  }
}
