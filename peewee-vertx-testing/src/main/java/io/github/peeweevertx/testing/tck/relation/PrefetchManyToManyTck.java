package io.github.peeweevertx.testing.tck.relation;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.relation.ClubTable.CLUB;
import static io.github.peeweevertx.testing.tck.relation.CourseTable.COURSE;
import static io.github.peeweevertx.testing.tck.relation.EnlistmentTable.ENLISTMENT;
import static io.github.peeweevertx.testing.tck.relation.StudentTable.STUDENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.query.Load;
import io.github.peeweevertx.query.Loadable;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.relation.PrefetchOptions;
import io.github.peeweevertx.relation.PrefetchStrategy;
import io.github.peeweevertx.type.Ref;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What belongs together by a table in the middle, loaded for many rows at once. */
public abstract class PrefetchManyToManyTck extends SchoolTck {
  private static final Select<Course> COURSES = COURSE.select().orderBy(COURSE.title);
  private static final Select<Student> STUDENTS = STUDENT.select().orderBy(STUDENT.name.desc());

  /** For subclasses. */
  protected PrefetchManyToManyTck() {}

  /** maths: ann, bob, cid; music: ann; golf: bob; chess: nobody, and visits golf. */
  @BeforeEach
  final void relate() {
    await(objects.link(maths, COURSE.students).add(ann, bob, cid));
    await(objects.link(music, COURSE.students).add(ann));
    Club chess = await(objects.create(new Club("ch", "chess")));
    Club golf = await(objects.create(new Club("go", "golf")));
    await(objects.link(golf, CLUB.members).add(bob));
    await(objects.link(chess, CLUB.friends).add(golf));
  }

  private <M> List<M> loaded(
      int statements, PrefetchStrategy strategy, Select<M> first, Loadable<?>... others) {
    return counted(statements, () -> objects.prefetch(PrefetchOptions.by(strategy), first, others));
  }

  private static List<String> courses(List<Course> courses) {
    return courses.stream().map(course -> course + " " + course.students.list()).toList();
  }

  @Test
  void levelIsOneStatementWhateverTheStrategy() {
    for (PrefetchStrategy strategy : PrefetchStrategy.values()) {
      List<Course> courses = loaded(2, strategy, COURSES, STUDENTS);
      assertEquals(List.of("maths [cid, bob, ann]", "music [ann]"), courses(courses));
      List<Student> students = loaded(2, strategy, STUDENTS, COURSES);
      assertEquals(
          List.of("cid [maths]", "bob [maths]", "ann [maths, music]"),
          students.stream().map(student -> student + " " + student.courses.list()).toList());
    }
  }

  @Test
  void objectThatBelongsToSeveralIsOneObject() {
    List<Course> courses = loaded(2, PrefetchStrategy.WHERE, COURSES, STUDENTS);
    assertSame(courses.get(0).students.list().get(2), courses.get(1).students.list().get(0), "ann");
    assertFalse(courses.get(0).students.list().get(2).courses.isLoaded(), "the other end");
  }

  @Test
  void noRowsAreAnEmptyList() {
    await(objects.link(music, COURSE.students).clear());
    for (PrefetchStrategy strategy : PrefetchStrategy.values()) {
      assertEquals(List.of(), loaded(2, strategy, COURSES, STUDENTS).get(1).students.list());
    }
    assertEquals(
        List.of(), loaded(2, PrefetchStrategy.WHERE, COURSES.where(COURSE.id.eq(0L)), STUDENT));
  }

  @Test
  void conditionsAndJoinsOfTheQueryAreKept() {
    Select<Student> golfers =
        STUDENT.select().join(ENLISTMENT).join(CLUB).where(CLUB.name.eq("golf"));
    for (PrefetchStrategy strategy : PrefetchStrategy.values()) {
      assertEquals(
          List.of("maths [bob]", "music []"), courses(loaded(2, strategy, COURSES, golfers)));
    }
  }

  @Test
  void limitPerParentCountsThePairs() {
    Load<Student> two = STUDENTS.limitPerParent(2);
    for (PrefetchStrategy strategy : PrefetchStrategy.values()) {
      assertEquals(
          List.of("maths [cid, bob]", "music [ann]"), courses(loaded(2, strategy, COURSES, two)));
    }
    ProgrammingException refused =
        failure(
            ProgrammingException.class,
            objects.prefetch(CLUB.select(), STUDENT.select().limitPerParent(1)));
    assertTrue(refused.getMessage().contains("Enlistment"), refused::getMessage);
  }

  @Test
  void levelsHangOnEachOther() {
    for (PrefetchStrategy strategy : PrefetchStrategy.values()) {
      List<Course> courses =
          loaded(4, strategy, COURSES, STUDENTS, CLUB.select(), STUDENT.as("member").select());
      Student bob = courses.get(0).students.list().get(1);
      assertEquals("golf", bob.clubs.list().get(0).name());
      assertEquals("bob", bob.clubs.list().get(0).members().list().get(0).name);
      assertEquals(List.of(), courses.get(1).students.list().get(0).clubs.list());
    }
  }

  @Test
  void recordsAreCopiedWithWhatBelongsToThem() {
    for (PrefetchStrategy strategy : PrefetchStrategy.values()) {
      List<Club> clubs = loaded(2, strategy, CLUB.select().orderBy(CLUB.code), STUDENT);
      assertEquals(List.of(), clubs.get(0).members().list());
      assertEquals("bob", clubs.get(1).members().list().get(0).name);
      assertFalse(clubs.get(0).friends().isLoaded());
    }
  }

  @Test
  void relationIsNamedWhereSeveralFit() {
    ClubTable friend = CLUB.as("friend");
    Select<Club> clubs = CLUB.select().orderBy(CLUB.code);
    for (PrefetchStrategy strategy : PrefetchStrategy.values()) {
      List<Club> loaded =
          loaded(3, strategy, clubs, friend.select().to(CLUB.friends), Load.of(CLUB.members));
      assertEquals("golf", loaded.get(0).friends().list().get(0).name());
      assertEquals("bob", loaded.get(1).members().list().get(0).name);
      assertFalse(loaded.get(0).hosts().isLoaded());
    }
    ProgrammingException refused =
        failure(ProgrammingException.class, objects.prefetch(clubs, friend.select()));
    assertTrue(refused.getMessage().contains("[Club.friends, Club.hosts]"), refused::getMessage);
  }

  @Test
  void relationByItsNameLoadsAllOfIt() {
    List<Course> courses = loaded(2, PrefetchStrategy.WHERE, COURSES, Load.of(COURSE.students));
    assertEquals(List.of(3, 1), courses.stream().map(c -> c.students.list().size()).toList());
  }

  @Test
  void referencesAndManyToManyStandSideBySide() {
    maths.giver = Ref.id("go");
    await(objects.update(maths, COURSE.giver));
    List<Course> courses =
        loaded(3, PrefetchStrategy.WHERE, COURSES, CLUB, STUDENT.select().to(COURSE));
    assertEquals("golf", courses.get(0).giver.get().name());
    assertEquals(3, courses.get(0).students.list().size());
  }

  @Test
  void modelInTheMiddleMayBeALevelOfItsOwn() {
    List<Student> students =
        loaded(3, PrefetchStrategy.WHERE, STUDENTS, ENLISTMENT, CLUB.select().to(ENLISTMENT));
    Enlistment enlistment = students.get(1).enlistments.list().get(0);
    assertEquals("golf", enlistment.club().get().name());
    assertEquals(2020, enlistment.year());
  }
}
