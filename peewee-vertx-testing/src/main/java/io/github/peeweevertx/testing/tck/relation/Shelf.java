package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Many;

/**
 * A record that holds records.
 *
 * @param id the key
 * @param label the label
 * @param volumes what stands on it
 */
@Model
public record Shelf(@Id Long id, @Column(maxLength = 40) String label, Many<Volume> volumes) {

  /**
   * A shelf that is not written yet.
   *
   * @param label the label
   */
  public Shelf(String label) {
    this(null, label, Many.unloaded());
  }
}
