package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/** A mark of a student: a table without a key that refers to one with a key. */
@Model(key = false)
public class Mark {
  /** Who got it. */
  @ForeignKey(backref = "marks")
  public Ref<Student> student;

  /** The mark. */
  @Column(nullable = true)
  public Integer points;

  /** For the mapper. */
  public Mark() {}

  /**
   * A mark that is not written yet.
   *
   * @param student who got it
   * @param points the mark, may be null
   */
  public Mark(Student student, Integer points) {
    this.student = Ref.of(student);
    this.points = points;
  }
}
