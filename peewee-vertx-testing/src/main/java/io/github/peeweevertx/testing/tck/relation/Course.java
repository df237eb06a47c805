package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.ManyToMany;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.ReferentialAction;
import io.github.peeweevertx.type.Many;
import io.github.peeweevertx.type.Ref;

/** Is attended by students, through a table that nobody declared. */
@Model
public class Course {
  /** The key, null until the row is written. */
  @Id public Long id;

  /** The title. */
  @Column(maxLength = 40)
  public String title;

  /** The club that gives it. */
  @Column(nullable = true)
  @ForeignKey(backref = "+")
  public Ref<Club> giver;

  /** Who attends it. */
  @ManyToMany(onDelete = ReferentialAction.CASCADE)
  public Many<Student> students = Many.unloaded();

  /** For the mapper. */
  public Course() {}

  /**
   * A course that is not written yet.
   *
   * @param title the title
   */
  public Course(String title) {
    this.title = title;
  }

  @Override
  public String toString() {
    return title;
  }
}
