package io.github.peeweevertx.bench.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is updated. */
@Entity(name = "Tally")
@Table(name = "tally")
public class TallyEntity {
  /** The key. */
  @Id public Long id;

  /** The name. */
  @Column(length = 40, nullable = false)
  public String label;

  /** What is counted up. */
  public long amount;
}
