package io.github.peeweevertx.bench.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What belongs to an {@link OwnerEntity}. */
@Entity(name = "Note")
@Table(name = "note")
public class NoteEntity {
  /** The key. */
  @Id public Long id;

  /** Whose it is. */
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  public OwnerEntity owner;

  /** The text. */
  @Column(length = 40, nullable = false)
  public String text;
}
