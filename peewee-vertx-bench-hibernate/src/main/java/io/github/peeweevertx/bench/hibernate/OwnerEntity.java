package io.github.peeweevertx.bench.hibernate;

import io.github.peeweevertx.bench.database.Rows;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** What is read with its notes. */
@Entity(name = "Owner")
@Table(name = "owner")
public class OwnerEntity {
  /** The key. */
  @Id public Long id;

  /** The name. */
  @Column(length = 40, nullable = false)
  public String name;

  /** What belongs to it. */
  @OneToMany(mappedBy = "owner")
  public List<NoteEntity> notes = new ArrayList<>();

  long checksum() {
    long sum = Rows.parentChecksum(id, name);
    for (NoteEntity each : notes) {
      sum += Rows.childChecksum(each.id, each.owner.id, each.text);
    }
    return sum;
  }
}
