package io.github.peeweevertx.testing.tck.relation;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.tck.relation.ClubTable.CLUB;
import static io.github.peeweevertx.testing.tck.relation.CourseStudentThroughTable.COURSE_STUDENT_THROUGH;
import static io.github.peeweevertx.testing.tck.relation.CourseTable.COURSE;
import static io.github.peeweevertx.testing.tck.relation.EnlistmentTable.ENLISTMENT;
import static io.github.peeweevertx.testing.tck.relation.StudentTable.STUDENT;
import static io.github.peeweevertx.testing.tck.relation.VisitTable.VISIT;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What the suites of many to many share: students, courses and clubs. */
public abstract class SchoolTck extends RelationTck {
  Student ann;
  Student bob;
  Student cid;
  Course maths;
  Course music;

  /** For subclasses. The table between courses and students comes with that of the courses. */
  protected SchoolTck() {
    super(STUDENT, CLUB, COURSE, COURSE_STUDENT_THROUGH, ENLISTMENT, VISIT);
  }

  @BeforeEach
  final void createRows() {
    ann = await(objects.create(new Student("ann")));
    bob = await(objects.create(new Student("bob")));
    cid = await(objects.create(new Student("cid")));
    maths = await(objects.create(new Course("maths")));
    music = await(objects.create(new Course("music")));
  }

  /** The names of those who attend a course, sorted. */
  final List<String> attending(Course course) {
    return await(
            objects.execute(objects.link(course, COURSE.students).select().orderBy(STUDENT.name)))
        .stream()
        .map(student -> student.name)
        .toList();
  }
}
