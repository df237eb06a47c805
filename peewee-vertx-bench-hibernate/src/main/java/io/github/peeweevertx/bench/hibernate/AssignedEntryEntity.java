package io.github.peeweevertx.bench.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A new row that comes with its key: with keys made by the database there would be no batches. */
@Entity(name = "AssignedEntry")
@Table(name = "entry")
public class AssignedEntryEntity extends EntryFields {
  /** The key. */
  @Id public Long id;
}
