package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/** The locker of a student, whose key is that of the student. */
@Model
public class Locker {
  /** Whose it is: the key, and a reference. */
  @Id
  @ForeignKey(backref = "lockers")
  public Ref<Student> student;

  /** Where it stands. */
  @Column(maxLength = 20)
  public String place;

  /** For the mapper. */
  public Locker() {}

  /**
   * A locker that is not written yet.
   *
   * @param student whose it is
   * @param place where it stands
   */
  public Locker(Student student, String place) {
    this.student = Ref.of(student);
    this.place = place;
  }
}
