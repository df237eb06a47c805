package io.github.peeweevertx.testing.tck.relation;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.relation.MarkTable.MARK;
import static io.github.peeweevertx.testing.tck.relation.StudentTable.STUDENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.ast.JoinType;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.relation.DeleteOptions;
import io.github.peeweevertx.relation.PrefetchOptions;
import io.github.peeweevertx.relation.PrefetchStrategy;
import io.github.peeweevertx.testing.QueryCounter;
import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables without a key: rows that are added and asked for, and nobody can point at. */
public abstract class KeylessTck extends RelationTck {
  private static final Select<Mark> MARKS = MARK.select().orderBy(MARK.points);

  private Student ann;
  private Student bob;

  /** For subclasses. */
  protected KeylessTck() {
    super(STUDENT, MARK);
  }

  @BeforeEach
  final void createRows() {
    ann = await(objects.create(new Student("ann")));
    bob = await(objects.create(new Student("bob")));
    for (int points : List.of(1, 3, 3)) {
      await(objects.create(new Mark(ann, points)));
    }
  }

  @Test
  void saveAlwaysInserts() {
    Mark mark = new Mark(bob, 5);
    assertEquals(1, counted(1, () -> objects.save(mark)));
    assertEquals(1, counted(1, () -> objects.save(mark)));
    assertEquals(2L, await(objects.count(MARK.select().where(MARK.student.eq(bob)))));
  }

  @Test
  void rowsAreAskedForAndWrittenByConditions() {
    assertEquals(1, await(objects.get(MARK, MARK.points.eq(1))).points);
    assertEquals(
        2, await(objects.execute(MARK.update(MARK.points.to(4)).where(MARK.points.eq(3)))));
    assertEquals(2, await(objects.execute(MARK.delete().where(MARK.points.eq(4)))));
    assertEquals(1L, await(objects.count(MARK)));
    assertNull(await(objects.execute(MARK.insert(MARK.student.to(bob), MARK.points.to(2)))));
  }

  @Test
  void callsThatNeedAKeyAreRefusedAndSendNothing() {
    Mark mark = new Mark(ann, 1);
    try (QueryCounter counter = counter()) {
      for (Future<?> call :
          List.of(
              objects.update(mark),
              objects.delete(mark),
              objects.refresh(mark),
              objects.get(MARK, (Void) null),
              inContext(() -> objects.delete(mark, DeleteOptions.recursive().among(MARK))))) {
        assertEquals(ErrorCode.MISSING_KEY, failure(ProgrammingException.class, call).code());
      }
      counter.assertCount(0);
    }
  }

  @Test
  void twoRowsAreNeverTheSameObject() {
    List<Mark> marks = await(objects.execute(MARKS));
    assertFalse(MARK.same(marks.get(1), marks.get(2)));
    assertTrue(MARK.same(marks.get(1), marks.get(1)));
    assertNull(MARK.key(marks.get(0)));
    assertEquals(MARK.hash(marks.get(1)), MARK.hash(marks.get(1)));
  }

  @Test
  void rowsAreLoadedWithWhatTheyReferTo() {
    List<Mark> marks = counted(2, () -> objects.prefetch(MARKS, STUDENT));
    assertEquals(
        List.of("ann 1", "ann 3", "ann 3"),
        marks.stream().map(mark -> mark.student.get().name + " " + mark.points).toList());
    Mark one = await(objects.get(MARK, MARK.points.eq(1)));
    assertEquals("ann", counted(1, () -> objects.fetch(one, MARK.student)).student.get().name);
  }

  @Test
  void rowsAreLoadedIntoWhatTheyReferTo() {
    for (PrefetchStrategy strategy : PrefetchStrategy.values()) {
      List<Student> students =
          counted(
              2,
              () ->
                  objects.prefetch(
                      PrefetchOptions.by(strategy), STUDENT.select().orderBy(STUDENT.name), MARKS));
      assertEquals(
          List.of(List.of(1, 3, 3), List.of()),
          students.stream()
              .map(student -> student.marks.list().stream().map(mark -> mark.points).toList())
              .toList());
    }
    assertEquals(3, await(objects.execute(objects.backref(ann, MARK.student))).size());
    ProgrammingException refused =
        failure(
            ProgrammingException.class,
            objects.prefetch(STUDENT.select(), MARKS.limitPerParent(1)));
    assertTrue(refused.getMessage().contains("key of one field"), refused::getMessage);
  }

  @Test
  void joinedRowIsThereWhenAnyColumnIs() {
    await(objects.execute(MARK.insert(MARK.student.to(bob), MARK.points.to((Integer) null))));
    Select<Mark> joined =
        MARK.select(MARK, STUDENT).join(JoinType.LEFT, STUDENT).orderBy(STUDENT.name, MARK.points);
    List<Mark> marks = counted(1, () -> objects.execute(joined));
    assertEquals(
        List.of("ann 1", "ann 3", "ann 3", "bob null"),
        marks.stream().map(mark -> mark.student.get().name + " " + mark.points).toList());
  }

  @Test
  void recursiveDeleteTakesThemAlong() {
    await(objects.create(new Mark(bob, 2)));
    DeleteOptions options = DeleteOptions.recursive().among(MARK);
    assertEquals(1, await(inContext(() -> objects.delete(ann, options))));
    assertEquals(
        List.of(2),
        await(objects.execute(MARKS)).stream()
            .map(m -> m.points)
            .filter(Objects::nonNull)
            .toList());
  }

  @Test
  void manyRowsAreCreatedAtOnce() {
    await(objects.bulkCreate(MARK, List.of(new Mark(bob, 1), new Mark(bob, 1))));
    assertEquals(5L, await(objects.count(MARK)));
  }
}
