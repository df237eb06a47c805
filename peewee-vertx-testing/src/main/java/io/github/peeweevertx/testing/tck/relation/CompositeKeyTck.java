package io.github.peeweevertx.testing.tck.relation;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.relation.ClubTable.CLUB;
import static io.github.peeweevertx.testing.tck.relation.EnlistmentTable.ENLISTMENT;
import static io.github.peeweevertx.testing.tck.relation.LockerItemTable.LOCKER_ITEM;
import static io.github.peeweevertx.testing.tck.relation.LockerTable.LOCKER;
import static io.github.peeweevertx.testing.tck.relation.StudentTable.STUDENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.relation.DeleteOptions;
import io.github.peeweevertx.relation.PrefetchOptions;
import io.github.peeweevertx.relation.PrefetchStrategy;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.type.CompositeKey;
import io.github.peeweevertx.type.Ref;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Keys of several fields, keys that are references, and both at once. */
public abstract class CompositeKeyTck extends RelationTck {
  private Student ann;
  private Student bob;
  private Club chess;
  private Club golf;

  /** For subclasses. */
  protected CompositeKeyTck() {
    super(STUDENT, CLUB, ENLISTMENT, LOCKER, LOCKER_ITEM);
  }

  @BeforeEach
  final void createRows() {
    ann = await(objects.create(new Student("ann")));
    bob = await(objects.create(new Student("bob")));
    chess = await(objects.create(new Club("ch", "chess")));
    golf = await(objects.create(new Club("go", "golf")));
  }

  private Enlistment enlisted(Student student, Club club, int year) {
    return await(objects.create(new Enlistment(Ref.of(student), Ref.of(club), year)));
  }

  @Test
  void keyHoldsTheStoredKeysAlsoOfLoadedObjects() {
    Enlistment row = enlisted(ann, chess, 2001);
    assertTrue(row.student().isLoaded());
    assertEquals(CompositeKey.of(ann.id, "ch"), ENLISTMENT.key(row));
    Enlistment read = await(objects.get(ENLISTMENT, CompositeKey.of(ann.id, "ch")));
    assertFalse(read.student().isLoaded());
    assertEquals(ENLISTMENT.key(row), ENLISTMENT.key(read));
    assertTrue(ENLISTMENT.same(row, read));
    assertFalse(ENLISTMENT.same(row, enlisted(ann, golf, 2001)));
  }

  @Test
  void rowIsSavedAndDeletedByTheKeysOfObjectsThatAreNotLoaded() {
    enlisted(ann, chess, 2001);
    enlisted(ann, golf, 2002);
    enlisted(bob, chess, 2003);
    Enlistment changed = new Enlistment(Ref.id(ann.id), Ref.id("ch"), 1999);
    assertEquals(1, counted(1, () -> objects.save(changed)));
    assertEquals(
        1, counted(1, () -> objects.delete(new Enlistment(Ref.id(bob.id), Ref.id("ch"), 0))));
    assertEquals(
        List.of("ch 1999", "go 2002"),
        await(objects.execute(ENLISTMENT.select().orderBy(ENLISTMENT.year))).stream()
            .map(row -> row.club().id() + " " + row.year())
            .toList());
    assertEquals(
        2002,
        counted(1, () -> objects.refresh(new Enlistment(Ref.of(ann), Ref.of(golf), 0))).year());
  }

  @Test
  void keyIsNeverWritten() {
    Enlistment row = enlisted(ann, chess, 2001);
    try (QueryCounter counter = counter()) {
      await(objects.update(row));
      await(objects.update(row, ENLISTMENT.year, ENLISTMENT.club));
      for (String sql : counter.statements()) {
        String written = sql.substring(sql.indexOf(" SET "), sql.indexOf(" WHERE "));
        assertTrue(written.contains("year"), sql);
        assertFalse(written.contains("_id"), sql);
      }
      counter.assertCount(2);
    }
    ProgrammingException nothing =
        failure(ProgrammingException.class, objects.update(row, ENLISTMENT.club));
    assertEquals(ErrorCode.NOTHING_TO_SAVE, nothing.code());
  }

  @Test
  void keyThatIsTakenIsRefused() {
    enlisted(ann, chess, 2001);
    IntegrityException taken =
        failure(
            IntegrityException.class,
            objects.create(new Enlistment(Ref.of(ann), Ref.of(chess), 2002)));
    assertEquals(ErrorCode.UNIQUE_VIOLATION, taken.code());
  }

  @Test
  void keyOfWhichAPartIsMissingIsNoKey() {
    Enlistment half = new Enlistment(Ref.of(ann), null, 2001);
    assertEquals(null, ENLISTMENT.key(half));
    assertFalse(ENLISTMENT.same(half, new Enlistment(Ref.of(ann), null, 2001)));
    assertEquals(
        ErrorCode.MISSING_KEY, failure(ProgrammingException.class, objects.create(half)).code());
    assertEquals(
        ErrorCode.MISSING_KEY, failure(ProgrammingException.class, objects.delete(half)).code());
    Enlistment unsaved = new Enlistment(Ref.of(new Student("later")), Ref.of(chess), 2001);
    assertEquals(
        ErrorCode.MISSING_KEY, failure(ProgrammingException.class, objects.create(unsaved)).code());
  }

  @Test
  void keyOfAnotherLengthIsRefused() {
    for (CompositeKey wrong :
        List.of(CompositeKey.of(), CompositeKey.of(1L), CompositeKey.of(1L, "ch", 2))) {
      refused(() -> ENLISTMENT.byKey(wrong));
      refused(() -> ENLISTMENT.key().eq(wrong));
      refused(() -> ENLISTMENT.key().ne(wrong));
      refused(() -> ENLISTMENT.key().in(wrong));
      refused(() -> ENLISTMENT.byKeys(List.of(wrong)));
      refused(() -> ENLISTMENT.withKey(new Enlistment(null, null, 0), wrong));
      refusedByGet(wrong);
    }
  }

  @Test
  void keyOfOtherTypesIsRefused() {
    CompositeKey turned = CompositeKey.of("ch", 1L);
    refused(() -> ENLISTMENT.byKey(turned));
    refused(() -> ENLISTMENT.key().eq(turned));
    refused(() -> ENLISTMENT.key().in(List.of(turned)));
    refused(() -> ENLISTMENT.withKey(new Enlistment(null, null, 0), turned));
    refusedByGet(turned);
  }

  private static void refused(Executable call) {
    ProgrammingException error = assertThrows(ProgrammingException.class, call);
    assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
  }

  private void refusedByGet(CompositeKey wrong) {
    try (QueryCounter counter = counter()) {
      ProgrammingException error =
          failure(ProgrammingException.class, objects.get(ENLISTMENT, wrong));
      assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
      counter.assertCount(0);
    }
  }

  @Test
  void keyIsPutIntoAnObject() {
    Enlistment keyed =
        ENLISTMENT.withKey(new Enlistment(null, null, 2004), CompositeKey.of(ann.id, "go"));
    assertEquals(Ref.id(ann.id), keyed.student());
    await(objects.create(keyed));
    Student student = new Student();
    assertSame(student, STUDENT.withKey(student, 7L));
    assertEquals(7L, student.id);
  }

  @Test
  void rowsAreFoundByManyKeysAtOnce() {
    enlisted(ann, chess, 2001);
    enlisted(ann, golf, 2002);
    enlisted(bob, chess, 2003);
    List<CompositeKey> keys =
        List.of(
            CompositeKey.of(ann.id, "go"),
            CompositeKey.of(bob.id, "ch"),
            CompositeKey.of(bob.id, "go"));
    assertEquals(
        List.of(2002, 2003),
        await(
            objects.scalars(
                ENLISTMENT
                    .select(ENLISTMENT.year)
                    .where(ENLISTMENT.byKeys(keys))
                    .orderBy(ENLISTMENT.year))));
    assertEquals(
        1,
        await(
            objects.execute(
                ENLISTMENT.delete().where(ENLISTMENT.key().eq(CompositeKey.of(ann.id, "ch"))))));
  }

  @Test
  void relationsGoOverTheParts() {
    enlisted(ann, chess, 2001);
    enlisted(ann, golf, 2002);
    assertEquals(
        2, counted(1, () -> objects.execute(objects.backref(ann, ENLISTMENT.student))).size());
    Enlistment row = await(objects.get(ENLISTMENT, CompositeKey.of(ann.id, "go")));
    assertEquals("golf", counted(1, () -> objects.fetch(row, ENLISTMENT.club)).club().get().name());
    Enlistment joined =
        counted(
            1,
            () ->
                objects.get(
                    ENLISTMENT
                        .select(ENLISTMENT, STUDENT, CLUB)
                        .join(STUDENT)
                        .joinFrom(ENLISTMENT, CLUB)
                        .where(ENLISTMENT.year.eq(2001))));
    assertEquals("ann chess", joined.student().get().name + " " + joined.club().get().name());
    for (PrefetchStrategy strategy : PrefetchStrategy.values()) {
      List<Student> students =
          counted(
              3,
              () ->
                  objects.prefetch(
                      PrefetchOptions.by(strategy),
                      STUDENT.select().orderBy(STUDENT.name),
                      ENLISTMENT.select().orderBy(ENLISTMENT.year),
                      CLUB.select().to(ENLISTMENT)));
      assertEquals(
          List.of("chess", "golf"),
          students.get(0).enlistments.list().stream().map(e -> e.club().get().name()).toList());
      assertEquals(List.of(), students.get(1).enlistments.list());
    }
  }

  @Test
  void recursiveDeleteGoesOverTheParts() {
    enlisted(ann, chess, 2001);
    enlisted(bob, chess, 2002);
    DeleteOptions options = DeleteOptions.recursive().among(ENLISTMENT);
    assertEquals(1, await(inContext(() -> objects.delete(ann, options))));
    assertEquals(1L, await(objects.count(ENLISTMENT)));
    Enlistment last = await(objects.first(ENLISTMENT.select())).orElseThrow();
    assertEquals(1, await(inContext(() -> objects.delete(last, options))));
    assertEquals(0L, await(objects.count(ENLISTMENT)));
  }

  @Test
  void keyThatIsAReferenceIsAKeyLikeAnyOther() {
    Locker locker = await(objects.create(new Locker(ann, "hall")));
    assertEquals(ann.id, LOCKER.key(locker));
    Locker read = counted(1, () -> objects.get(LOCKER, ann.id));
    assertFalse(read.student.isLoaded());
    read.place = "cellar";
    assertEquals(1, counted(1, () -> objects.save(read)));
    assertEquals("ann", counted(1, () -> objects.fetch(read, LOCKER.student)).student.get().name);
    assertEquals("cellar", await(objects.get(LOCKER, LOCKER.student.eq(ann))).place);
    assertEquals(1, counted(1, () -> objects.delete(read)));
    Locker unsaved = new Locker(new Student("later"), "hall");
    assertEquals(
        ErrorCode.MISSING_KEY, failure(ProgrammingException.class, objects.create(unsaved)).code());
    IntegrityException nobody =
        failure(
            IntegrityException.class,
            objects.create(LOCKER, LOCKER.student.to(Ref.id(-1L)), LOCKER.place.to("hall")));
    assertEquals(ErrorCode.FOREIGN_KEY_VIOLATION, nobody.code());
  }

  @Test
  void keyThatIsAReferenceIsReferredTo() {
    Locker locker = await(objects.create(new Locker(ann, "hall")));
    await(objects.create(new LockerItem(null, Ref.of(locker), "book")));
    LockerItem item = await(objects.first(LOCKER_ITEM.select())).orElseThrow();
    assertEquals(ann.id, item.locker().<Long>id());
    List<LockerItem> items =
        counted(3, () -> objects.prefetch(LOCKER_ITEM.select(), LOCKER, STUDENT));
    assertEquals("ann", items.get(0).locker().get().student.get().name);
    List<Student> students =
        counted(2, () -> objects.prefetch(STUDENT.select().orderBy(STUDENT.name), LOCKER));
    assertEquals("hall", students.get(0).lockers.list().get(0).place);
    assertEquals(List.of(), students.get(1).lockers.list());
    DeleteOptions all = DeleteOptions.recursive().among(LOCKER, LOCKER_ITEM);
    assertEquals(1, await(inContext(() -> objects.delete(ann, all))));
    assertEquals(0L, await(objects.count(LOCKER_ITEM)));
  }

  @Test
  void manyRowsAreCreatedAndNotUpdatedAtOnce() {
    List<Enlistment> rows = new ArrayList<>();
    for (Club club : Arrays.asList(chess, golf)) {
      rows.add(new Enlistment(Ref.of(ann), Ref.of(club), 2001));
    }
    List<Enlistment> made = counted(1, () -> objects.bulkCreate(ENLISTMENT, rows));
    assertEquals(2, made.size());
    assertEquals(2L, await(objects.count(ENLISTMENT)));
    ProgrammingException refused =
        failure(ProgrammingException.class, objects.bulkUpdate(made, List.of(ENLISTMENT.year)));
    assertEquals(ErrorCode.INVALID_ARGUMENT, refused.code());
  }
}
