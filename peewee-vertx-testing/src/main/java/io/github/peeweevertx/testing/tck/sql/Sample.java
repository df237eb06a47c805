package io.github.peeweevertx.testing.tck.sql;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;

/** Numbers, one of them with a default. */
@Model
public class Sample {
  /** The key. */
  @Id public Long id;

  /** A whole number. */
  public Integer counter;

  /** Any number. */
  public Double value = 1.0;
}
