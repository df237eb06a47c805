package io.github.peeweevertx.testing.tck.relation;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.relation.ClubTable.CLUB;
import static io.github.peeweevertx.testing.tck.relation.CourseStudentThroughTable.COURSE_STUDENT_THROUGH;
import static io.github.peeweevertx.testing.tck.relation.CourseTable.COURSE;
import static io.github.peeweevertx.testing.tck.relation.EnlistmentTable.ENLISTMENT;
import static io.github.peeweevertx.testing.tck.relation.StudentTable.STUDENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.manager.Link;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.relation.DeleteOptions;
import io.github.peeweevertx.testing.QueryCounter;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What belongs together by a table in the middle: added, removed, replaced, cleared and read. */
public abstract class ManyToManyTck extends SchoolTck {
  private static final Select<Student> SOME = STUDENT.select().where(STUDENT.name.ne("bob"));

  /** For subclasses. */
  protected ManyToManyTck() {}

  private Link<Course, Student, Long> mathsStudents() {
    return objects.link(maths, COURSE.students);
  }

  @Test
  void objectsAreAddedInOneStatement() {
    assertEquals(1, counted(1, () -> mathsStudents().add(ann)));
    assertEquals(2, counted(1, () -> mathsStudents().add(List.of(bob, cid))));
    assertEquals(List.of("ann", "bob", "cid"), attending(maths));
    assertEquals(List.of(), attending(music));
  }

  @Test
  void keysAreAddedInOneStatement() {
    assertEquals(1, counted(1, () -> mathsStudents().addKeys(ann.id)));
    assertEquals(2, counted(1, () -> mathsStudents().addKeys(List.of(bob.id, cid.id))));
    assertEquals(List.of("ann", "bob", "cid"), attending(maths));
  }

  @Test
  void rowsOfAQueryAreAddedInOneStatement() {
    assertEquals(2, counted(1, () -> mathsStudents().add(SOME)));
    assertEquals(List.of("ann", "cid"), attending(maths));
    Select<Student> last = STUDENT.select().orderBy(STUDENT.name.desc()).limit(1);
    assertEquals(1, counted(1, () -> objects.link(music, COURSE.students).add(last)));
    assertEquals(List.of("cid"), attending(music));
  }

  @Test
  void nothingIsAddedOrRemovedWithoutAStatement() {
    assertEquals(0, counted(0, () -> mathsStudents().add()));
    assertEquals(0, counted(0, () -> mathsStudents().add(List.of())));
    assertEquals(0, counted(0, () -> mathsStudents().addKeys()));
    assertEquals(0, counted(0, () -> mathsStudents().remove(List.of())));
    assertEquals(0, counted(0, () -> mathsStudents().removeKeys()));
    assertEquals(
        0, counted(1, () -> mathsStudents().add(STUDENT.select().where(STUDENT.id.eq(0L)))));
  }

  @Test
  void objectThatBelongsAlreadyIsRefusedAndNothingIsAdded() {
    await(mathsStudents().add(ann));
    for (Supplier<Future<Integer>> call :
        List.<Supplier<Future<Integer>>>of(
            () -> mathsStudents().add(bob, ann),
            () -> mathsStudents().addKeys(bob.id, ann.id),
            () -> mathsStudents().add(STUDENT.select()))) {
      IntegrityException refused = failure(IntegrityException.class, call.get());
      assertEquals(ErrorCode.UNIQUE_VIOLATION, refused.code());
      assertEquals(List.of("ann"), attending(maths));
    }
  }

  @Test
  void rowsAreRemovedInOneStatement() {
    await(mathsStudents().add(ann, bob, cid));
    await(objects.link(music, COURSE.students).add(ann, bob, cid));
    assertEquals(1, counted(1, () -> mathsStudents().remove(bob)));
    assertEquals(1, counted(1, () -> mathsStudents().remove(List.of(ann, bob))));
    assertEquals(1, counted(1, () -> mathsStudents().removeKeys(cid.id, cid.id)));
    assertEquals(List.of(), attending(maths));
    assertEquals(2, counted(1, () -> objects.link(music, COURSE.students).remove(SOME)));
    assertEquals(List.of("bob"), attending(music));
  }

  @Test
  void rowsOfALimitedQueryAreRemoved() {
    await(mathsStudents().add(ann, bob, cid));
    Select<Student> first = STUDENT.select().orderBy(STUDENT.name).limit(2);
    assertEquals(2, counted(1, () -> mathsStudents().remove(first)));
    assertEquals(List.of("cid"), attending(maths));
  }

  @Test
  void allRowsAreClearedInOneStatement() {
    await(mathsStudents().add(ann, bob));
    await(objects.link(music, COURSE.students).add(ann));
    assertEquals(2, counted(1, () -> mathsStudents().clear()));
    assertEquals(0, counted(1, () -> mathsStudents().clear()));
    assertEquals(List.of(), attending(maths));
    assertEquals(List.of("ann"), attending(music));
  }

  @Test
  void rowsAreReplacedInTwoStatementsOfOneTransaction() {
    await(mathsStudents().add(ann));
    assertEquals(2, setWithin(() -> mathsStudents().set(bob, cid)));
    assertEquals(List.of("bob", "cid"), attending(maths));
    assertEquals(1, setWithin(() -> mathsStudents().setKeys(ann.id)));
    assertEquals(List.of("ann"), attending(maths));
    assertEquals(2, setWithin(() -> mathsStudents().set(SOME)));
    assertEquals(List.of("ann", "cid"), attending(maths));
    assertEquals(2, counted(4, () -> mathsStudents().setKeys(List.of(ann.id, bob.id))));
    assertEquals(0, counted(1, () -> mathsStudents().set()));
    assertEquals(List.of(), attending(maths));
  }

  /** Inside of a transaction: a savepoint around the two statements. */
  private int setWithin(Supplier<Future<Integer>> call) {
    try (QueryCounter counter = counter()) {
      int rows = await(inContext(() -> objects.atomic(call::get)));
      List<String> sent =
          counter.statements().stream()
              .filter(sql -> sql.startsWith("DELETE") || sql.startsWith("INSERT"))
              .toList();
      assertEquals(2, sent.size(), sent::toString);
      return rows;
    }
  }

  @Test
  void replacementThatFailsChangesNothing() {
    await(mathsStudents().add(ann));
    failure(IntegrityException.class, inContext(() -> mathsStudents().set(bob, bob)));
    failure(IntegrityException.class, inContext(() -> mathsStudents().setKeys(-1L)));
    assertEquals(List.of("ann"), attending(maths));
  }

  @Test
  void objectWithoutAKeyIsRefusedAndNothingIsSent() {
    Course unsaved = new Course("later");
    Link<Course, Student, Long> link = objects.link(unsaved, COURSE.students);
    try (QueryCounter counter = counter()) {
      for (Future<Integer> call :
          List.of(link.add(ann), link.add(SOME), link.clear(), link.set(), link.removeKeys(1L))) {
        assertEquals(ErrorCode.MISSING_KEY, failure(ProgrammingException.class, call).code());
      }
      Future<Integer> other = mathsStudents().add(ann, new Student("later"));
      assertEquals(ErrorCode.MISSING_KEY, failure(ProgrammingException.class, other).code());
      assertThrows(ProgrammingException.class, link::select);
      counter.assertCount(0);
    }
  }

  @Test
  void bothEndsSeeTheSameRows() {
    await(objects.link(ann, STUDENT.courses).add(music, maths));
    assertEquals(List.of("ann"), attending(maths));
    Select<Course> courses =
        objects.link(ann, STUDENT.courses).select().where(COURSE.title.startsWith("mu"));
    assertEquals("music", counted(1, () -> objects.get(courses)).title);
    await(objects.link(ann, STUDENT.courses).remove(music));
    assertEquals(List.of(), attending(music));
  }

  @Test
  void modelInTheMiddleMayBeOneOfTheUser() {
    Club chess = await(objects.create(new Club("ch", "chess")));
    Club golf = await(objects.create(new Club("go", "golf")));
    assertEquals(2, counted(1, () -> objects.link(chess, CLUB.members).add(ann, bob)));
    assertEquals(1, counted(1, () -> objects.link(ann, STUDENT.clubs).addKeys("go")));
    List<Enlistment> rows = await(objects.execute(ENLISTMENT.select()));
    assertEquals(3, rows.size());
    assertTrue(rows.stream().allMatch(row -> row.year() == 2020), "the default of the model");
    Select<Student> golfers = objects.link(golf, CLUB.members).select();
    assertEquals("ann", await(objects.get(golfers)).name);
    failure(IntegrityException.class, objects.link(bob, STUDENT.clubs).add(chess));
  }

  @Test
  void modelMayBeRelatedToItself() {
    Club chess = await(objects.create(new Club("ch", "chess")));
    Club golf = await(objects.create(new Club("go", "golf")));
    await(objects.link(chess, CLUB.friends).add(golf, chess));
    await(objects.link(golf, CLUB.friends).add(chess));
    Select<Club> friends = objects.link(chess, CLUB.friends).select();
    assertEquals(
        List.of("chess", "golf"),
        await(objects.execute(friends.orderBy(CLUB.name))).stream().map(Club::name).toList());
    await(objects.link(chess, CLUB.friends).remove(chess));
    assertEquals("golf", await(objects.get(friends)).name());
    assertEquals("chess", await(objects.get(objects.link(golf, CLUB.friends).select())).name());
  }

  @Test
  void callsJoinTheTransaction() {
    failure(
        IllegalStateException.class,
        inContext(
            () ->
                objects.atomic(
                    () ->
                        mathsStudents()
                            .add(ann)
                            .compose(n -> objects.link(music, COURSE.students).set(bob))
                            .compose(n -> Future.failedFuture(new IllegalStateException())))));
    assertEquals(List.of(), attending(maths));
    assertEquals(List.of(), attending(music));
  }

  @Test
  void fieldsOfTheObjectsAreLeftAsTheyAre() {
    await(mathsStudents().add(ann));
    assertFalse(maths.students.isLoaded());
    assertFalse(ann.courses.isLoaded());
  }

  @Test
  void pairsGoWithTheirRows() {
    await(mathsStudents().add(ann, bob));
    assertEquals(1, await(objects.delete(ann)));
    assertEquals(List.of("bob"), attending(maths));
    int deleted =
        await(
            inContext(
                () ->
                    objects.delete(
                        maths, DeleteOptions.recursive().among(COURSE_STUDENT_THROUGH))));
    assertEquals(1, deleted);
    assertEquals(0, await(objects.count(COURSE_STUDENT_THROUGH)));
  }

  @Test
  void tableInTheMiddleIsJoinedLikeAnyOther() {
    await(mathsStudents().add(ann, bob));
    Select<Student> mathematicians =
        STUDENT
            .select()
            .join(COURSE_STUDENT_THROUGH)
            .join(COURSE)
            .where(COURSE.title.eq("maths"))
            .orderBy(STUDENT.name);
    assertEquals(
        List.of("ann", "bob"),
        counted(1, () -> objects.execute(mathematicians)).stream().map(s -> s.name).toList());
  }

  @Test
  void tableInTheMiddleComesAndGoesWithTheModelThatDeclaresIt() {
    await(objects.dropTables(COURSE));
    failure(RuntimeException.class, objects.count(COURSE_STUDENT_THROUGH));
    await(objects.createTables(COURSE));
    assertEquals(0, await(objects.count(COURSE_STUDENT_THROUGH)));
    Course again = await(objects.create(new Course("again")));
    await(objects.link(again, COURSE.students).add(ann));
    failure(IntegrityException.class, objects.link(again, COURSE.students).add(ann));
  }
}
