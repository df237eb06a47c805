package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Many;
import io.github.peeweevertx.type.Ref;

/** A tree in one table. */
@Model
public class Topic {
  /** The key, null until the row is written. */
  @Id public Long id;

  /** The name. */
  @Column(maxLength = 40)
  public String name;

  /** What it is a part of; may be null. */
  @ForeignKey(backref = "children")
  @Column(nullable = true)
  public Ref<Topic> parent;

  /** Its parts. */
  public Many<Topic> children = Many.unloaded();

  /** For the mapper. */
  public Topic() {}

  /**
   * A topic that is not written yet.
   *
   * @param name the name
   * @param parent what it is a part of, may be null
   */
  public Topic(String name, Topic parent) {
    this.name = name;
    this.parent = Ref.of(parent);
  }
}
