package io.github.peeweevertx.bench.render;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;

/** Where customers live. */
@Model
public class Country {
  /** The key. */
  @Id public Long id;

  /** Two letters. */
  @Column(maxLength = 2)
  public String code;
}
