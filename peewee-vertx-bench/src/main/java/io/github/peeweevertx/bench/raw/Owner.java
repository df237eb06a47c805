package io.github.peeweevertx.bench.raw;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.bench.database.Rows;
import io.github.peeweevertx.type.Many;

/** What is read with its notes, by every contender into the same class. */
@Model
public class Owner {
  /** The key. */
  @Id public Long id;

  /** The name. */
  @Column(maxLength = 40)
  public String name;

  /** What belongs to it. */
  public Many<Note> notes = Many.unloaded();

  /**
   * What is made of a row that was read, with its notes.
   *
   * @return the sum of {@link Rows#parentChecksum} and {@link Rows#childChecksum}
   */
  public long checksum() {
    long sum = Rows.parentChecksum(id, name);
    for (Note each : notes.list()) {
      sum += Rows.childChecksum(each.id, each.owner.<Long>id(), each.text);
    }
    return sum;
  }
}
