package io.github.peeweevertx.bench.raw;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;

/** What is updated. */
@Model
public class Tally {
  /** The key. */
  @Id public Long id;

  /** The name. */
  @Column(maxLength = 40)
  public String label;

  /** What is counted up. */
  public long amount;
}
