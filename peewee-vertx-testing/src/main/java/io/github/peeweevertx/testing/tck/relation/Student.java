package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Many;

/** Attends courses, and is a member of clubs. */
@Model
public class Student {
  /** The key, null until the row is written. */
  @Id public Long id;

  /** The name. */
  @Column(maxLength = 40)
  public String name;

  /** What they attend: the other end of {@link Course#students}. */
  public Many<Course> courses = Many.unloaded();

  /** Where they are members: the other end of {@link Club#members}. */
  public Many<Club> clubs = Many.unloaded();

  /** Since when they are members. */
  public Many<Enlistment> enlistments = Many.unloaded();

  /** What they got. */
  public Many<Mark> marks = Many.unloaded();

  /** Where they keep their things: one, or none. */
  public Many<Locker> lockers = Many.unloaded();

  /** For the mapper. */
  public Student() {}

  /**
   * A student who is not written yet.
   *
   * @param name the name
   */
  public Student(String name) {
    this.name = name;
  }

  @Override
  public String toString() {
    return name;
  }
}
