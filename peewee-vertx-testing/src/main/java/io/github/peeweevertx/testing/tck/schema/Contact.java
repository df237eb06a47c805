package io.github.peeweevertx.testing.tck.schema;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Index;
import io.github.peeweevertx.annotation.Model;

/** An index with an order. */
@Model(indexes = @Index({"city", "name DESC"}))
public class Contact {
  /** The key, null until the row is written. */
  @Id public Long id;

  /** Who it is. */
  @Column(maxLength = 40)
  public String name;

  /** Where it is. */
  @Column(maxLength = 40)
  public String city;

  /** Null, or how it is reached. */
  @Column(maxLength = 40, nullable = true)
  public String email;

  /** For the mapper. */
  public Contact() {}
}
