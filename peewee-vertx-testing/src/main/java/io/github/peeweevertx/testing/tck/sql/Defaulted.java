package io.github.peeweevertx.testing.tck.sql;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;

/** Defaults, and a column that may be left out. */
@Model
public class Defaulted {
  /** The key. */
  @Id public Long id;

  /** Has to be given. */
  public String name;

  /** A default. */
  public Integer first = 1;

  /** Another default. */
  public Integer second = 2;

  /** NULL unless given. */
  @Column(nullable = true)
  public Integer nothing;
}
