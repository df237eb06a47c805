package io.github.peeweevertx.testing.tck.relation;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.relation.AuthorTable.AUTHOR;
import static io.github.peeweevertx.testing.tck.relation.BondTable.BOND;
import static io.github.peeweevertx.testing.tck.relation.EssayTable.ESSAY;
import static io.github.peeweevertx.testing.tck.relation.LeafTable.LEAF;
import static io.github.peeweevertx.testing.tck.relation.ParcelItemTable.PARCEL_ITEM;
import static io.github.peeweevertx.testing.tck.relation.ParcelTable.PARCEL;
import static io.github.peeweevertx.testing.tck.relation.ShelfTable.SHELF;
import static io.github.peeweevertx.testing.tck.relation.VolumeTable.VOLUME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.NotLoadedException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.type.Ref;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One object, and what it refers to or what refers to it. */
public abstract class FetchTck extends RelationTck {
  /** For subclasses. */
  protected FetchTck() {
    super(AUTHOR, ESSAY, BOND, PARCEL, PARCEL_ITEM, SHELF, VOLUME, LEAF);
  }

  private Essay stored(Essay essay) {
    return await(objects.get(ESSAY, essay.id));
  }

  @Test
  void fetchLoadsTheReferenceIntoTheObject() {
    Author huey = author("huey");
    Essay essay = stored(essay(huey, "meow"));
    Essay fetched = counted(1, () -> objects.fetch(essay, ESSAY.author));
    assertSame(essay, fetched);
    assertEquals("huey", essay.author.get().name);
    assertEquals(huey.id, essay.author.<Long>id());
    assertEquals(Set.of(), objects.dirty(essay));
  }

  @Test
  void fetchOfWhatIsLoadedSendsNothing() {
    Author huey = author("huey");
    Essay essay = essay(huey, "meow");
    assertSame(huey, counted(0, () -> objects.fetch(essay, ESSAY.author)).author.get());
    Essay again = stored(essay);
    counted(1, () -> objects.fetch(again, ESSAY.author));
    counted(0, () -> objects.fetch(again, ESSAY.author));
  }

  @Test
  void fetchOfWhatAJoinLoadedSendsNothing() {
    essay(author("huey"), "meow");
    Essay joined = await(objects.get(ESSAY.select(ESSAY, AUTHOR).join(AUTHOR).on(ESSAY.author)));
    counted(0, () -> objects.fetch(joined, ESSAY.author));
  }

  @Test
  void fetchOfANullReferenceThatMayBeNullLeavesNull() {
    Essay essay = stored(essay(author("huey"), "meow"));
    assertNull(counted(0, () -> objects.fetch(essay, ESSAY.editor)).editor);
  }

  @Test
  void fetchOfANullReferenceThatMayNotBeNullFails() {
    Essay essay = new Essay(null, "of nobody");
    DoesNotExistException error =
        failure(DoesNotExistException.class, objects.fetch(essay, ESSAY.author));
    assertEquals(Author.class, error.model());
  }

  @Test
  void fetchOfARowThatIsGoneFails() {
    Essay essay = new Essay();
    essay.author = Ref.id(4711L);
    DoesNotExistException error =
        failure(DoesNotExistException.class, objects.fetch(essay, ESSAY.author));
    assertEquals(Author.class, error.model());
    assertFalse(essay.author.isLoaded());
  }

  @Test
  void accessToWhatIsNotLoadedNamesTheCallThatLoadsIt() {
    Essay essay = stored(essay(author("huey"), "meow"));
    NotLoadedException error = assertThrows(NotLoadedException.class, () -> essay.author.get());
    assertTrue(error.getMessage().contains("objects.fetch("), error::getMessage);
    Author author = await(objects.get(AUTHOR, essay.author.<Long>id()));
    error = assertThrows(NotLoadedException.class, () -> author.essays.list());
    assertTrue(error.getMessage().contains("objects.prefetch("), error::getMessage);
    assertTrue(error.getMessage().contains("objects.backref("), error::getMessage);
  }

  @Test
  void fetchGivesANewRecord() {
    Shelf shelf = await(objects.create(new Shelf("a")));
    Volume created = await(objects.create(new Volume(shelf, "one")));
    Volume stored = await(objects.get(VOLUME, created.id()));
    Volume fetched = await(objects.fetch(stored, VOLUME.shelf));
    assertNotSame(stored, fetched);
    assertFalse(stored.shelf().isLoaded());
    assertEquals("a", fetched.shelf().get().label());
    assertEquals(shelf.id(), fetched.shelf().<Long>id());
  }

  @Test
  void fetchFollowsAReferenceToAFieldThatIsNotTheKey() {
    Parcel parcel = await(objects.create(new Parcel("4006381")));
    ParcelItem created = await(objects.create(new ParcelItem(parcel, "ball")));
    ParcelItem item = await(objects.get(PARCEL_ITEM, created.id));
    assertEquals("4006381", item.parcel.<String>id());
    await(objects.fetch(item, PARCEL_ITEM.parcel));
    assertEquals(parcel.id, item.parcel.get().id);
    assertEquals("4006381", item.parcel.<String>id());
    await(objects.update(item));
    assertEquals("4006381", await(objects.get(PARCEL_ITEM, item.id)).parcel.<String>id());
  }

  @Test
  void fetchJoinsTheTransaction() {
    Essay fetched =
        await(
            inContext(
                () ->
                    objects.atomic(
                        () ->
                            objects
                                .create(new Author("huey"))
                                .compose(huey -> objects.create(new Essay(huey, "meow")))
                                .compose(essay -> objects.get(ESSAY, essay.id))
                                .compose(essay -> objects.fetch(essay, ESSAY.author)))));
    assertEquals("huey", fetched.author.get().name);
  }

  @Test
  void fetchWithoutAnObjectOrAReferenceIsRefused() {
    ProgrammingException error =
        failure(ProgrammingException.class, objects.fetch((Essay) null, ESSAY.author));
    assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
    failure(
        ProgrammingException.class,
        objects.fetch(new Essay(), (AuthorTable.Reference<Essay, Long>) null));
  }

  @Test
  void backrefIsASelectOfTheRowsThatRefer() {
    Author huey = author("huey");
    essay(huey, "meow");
    essay(huey, "purr");
    essay(author("mickey"), "woof");
    List<Essay> essays =
        counted(
            1,
            () ->
                objects.execute(
                    objects.backref(huey, ESSAY.author).orderBy(ESSAY.title.desc()).limit(5)));
    assertEquals(List.of("purr", "meow"), essays.stream().map(each -> each.title).toList());
    assertEquals(
        1L,
        await(objects.count(objects.backref(huey, ESSAY.author).where(ESSAY.title.eq("meow")))));
  }

  @Test
  void backrefGoesByTheReferenceThatIsNamed() {
    Author huey = author("huey");
    Author mickey = author("mickey");
    await(objects.create(new Bond(huey, mickey)));
    assertEquals(1L, await(objects.count(objects.backref(huey, BOND.one))));
    assertEquals(0L, await(objects.count(objects.backref(huey, BOND.other))));
    assertEquals(1L, await(objects.count(objects.backref(mickey, BOND.other))));
  }

  @Test
  void backrefUsesTheFieldThatIsReferredTo() {
    Parcel parcel = await(objects.create(new Parcel("4006381")));
    await(objects.create(new ParcelItem(parcel, "ball")));
    assertEquals(1L, await(objects.count(objects.backref(parcel, PARCEL_ITEM.parcel))));
  }

  @Test
  void backrefOfAnUnsavedObjectIsRefused() {
    ProgrammingException error =
        assertThrows(
            ProgrammingException.class, () -> objects.backref(new Author("new"), ESSAY.author));
    assertEquals(ErrorCode.MISSING_KEY, error.code());
  }
}
