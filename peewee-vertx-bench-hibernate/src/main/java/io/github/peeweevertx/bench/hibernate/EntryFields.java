package io.github.peeweevertx.bench.hibernate;

import io.github.peeweevertx.bench.database.Rows;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDateTime;

/** What is inserted, but for its key. */
@MappedSuperclass
public abstract class EntryFields {
  /** The name. */
  @Column(length = 40, nullable = false)
  public String name = "entry";

  /** A number. */
  public long amount;

  /** A flag. */
  public boolean active = true;

  /** An instant. */
  @Column(nullable = false)
  public LocalDateTime created = Rows.EPOCH;
}
