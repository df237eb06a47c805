package io.github.peeweevertx.bench.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A new row whose key the database makes. */
@Entity(name = "Entry")
@Table(name = "entry")
public class EntryEntity extends EntryFields {
  /** The key. */
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;
}
