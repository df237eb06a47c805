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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void allStrategiesGiveTheSameTreeOfRandomPairs(int seed) {
    Random random = new Random(seed);
    randomPairs(random);
    for (int i = 0; i < 5; i++) {
      Select<Course> courses =
          COURSES.whereIf(random.nextBoolean(), COURSE.title.ne("c" + random.nextInt(4)));
      courses = random.nextInt(3) == 0 ? courses.limit(1 + random.nextInt(3)) : courses;
      Select<Student> students =
          STUDENT
              .select()
              .whereIf(random.nextBoolean(), STUDENT.name.ne("s" + random.nextInt(4)))
              .orderBy(STUDENT.name, STUDENT.id);
      StudentTable member = STUDENT.as("member");
      Loadable<?>[] levels = {
        random.nextBoolean() ? students : students.limitPerParent(1 + random.nextInt(3)),
        CLUB.select().orderBy(CLUB.code).to(STUDENT),
        member.select().orderBy(member.id).to(CLUB.members)
      };
      String expected = print(tree(PrefetchStrategy.KEYS, courses, levels));
      assertEquals(expected, print(tree(PrefetchStrategy.WHERE, courses, levels)));
      assertEquals(expected, print(tree(PrefetchStrategy.JOIN, courses, levels)));
    }
  }

  private List<Course> tree(
      PrefetchStrategy strategy, Select<Course> courses, Loadable<?>... levels) {
    return await(inContext(() -> objects.prefetch(PrefetchOptions.by(strategy), courses, levels)));
  }

  private void randomPairs(Random random) {
    List<Student> students = new ArrayList<>(List.of(ann, bob, cid));
    for (int i = random.nextInt(6); i > 0; i--) {
      students.add(await(objects.create(new Student("s" + random.nextInt(4)))));
    }
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      Course course = await(objects.create(new Course("c" + i)));
      await(objects.link(course, COURSE.students).add(some(students, random)));
      Club club = await(objects.create(new Club("k" + i, "club " + i)));
      await(objects.link(club, CLUB.members).add(some(students, random)));
    }
  }

  private static <T> List<T> some(List<T> all, Random random) {
    return all.stream().filter(each -> random.nextInt(3) > 0).toList();
  }

  private static String print(List<Course> courses) {
    StringBuilder text = new StringBuilder();
    for (Course course : courses) {
      text.append(course.id).append(course.students.list()).append('\n');
      for (Student student : course.students.list()) {
        for (Club club : student.clubs.list()) {
          text.append("  ").append(club.code()).append(club.members().list()).append('\n');
        }
      }
    }
    return text.toString();
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
