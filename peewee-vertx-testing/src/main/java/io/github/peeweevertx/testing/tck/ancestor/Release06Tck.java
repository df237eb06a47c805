package io.github.peeweevertx.testing.tck.ancestor;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.ancestor.AlphaTable.ALPHA;
import static io.github.peeweevertx.testing.tck.ancestor.BetaTable.BETA;
import static io.github.peeweevertx.testing.tck.ancestor.CompositeModelTable.COMPOSITE_MODEL;
import static io.github.peeweevertx.testing.tck.ancestor.GammaTable.GAMMA;
import static io.github.peeweevertx.testing.tck.ancestor.TestModelTable.TEST_MODEL;
import static io.github.peeweevertx.testing.tck.ancestor.UuidModelTable.UUID_MODEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.SyncNotAllowedException;
import io.github.peeweevertx.manager.Created;
import io.github.peeweevertx.manager.LateManager;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.manager.PeeweeAsync;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.RawQuery;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The test suite of release 0.6.0 but for its transactions, scenario by scenario. */
public abstract class Release06Tck extends AncestorTck {
  private static final String TEXT = "Test 1";

  /** For subclasses. */
  protected Release06Tck() {}

  private Manager another() {
    return Manager.create(open(url()));
  }

  // databases

  @Test
  void managerIsDeclaredBeforeItsDatabaseIsKnown() {
    LateManager late = new LateManager();
    assertFalse(late.isInitialized());
    assertThrows(ProgrammingException.class, late::get);
    late.initialize(another());
    assertTrue(late.isInitialized());
    assertEquals(0, await(late.get().count(TEST_MODEL)));
  }

  @Test
  void managerIsPointedAtOneDatabaseAfterTheOther() {
    LateManager late = new LateManager();
    for (String text : List.of("one", "two")) {
      late.initialize(another());
      await(late.get().create(TEST_MODEL, TEST_MODEL.text.to(text)));
      assertEquals(text, await(late.get().get(TEST_MODEL, TEST_MODEL.text.eq(text))).text);
      await(late.get().close());
    }
  }

  @Test
  void connectMayBeRepeatedAlsoAtOnceAndCloseEndsIt() {
    Manager manager = another();
    await(manager.connect());
    await(manager.connect());
    assertTrue(manager.isConnected());
    await(manager.close());
    assertFalse(manager.isConnected());
    parallel(3, i -> manager.connect());
    assertTrue(manager.isConnected());
    await(manager.close());
    assertFalse(manager.isConnected());
  }

  @Test
  void twiceAsManyRequestsAsConnectionsAreAnswered() {
    Manager pooled = Manager.create(open(url().pooled(4)));
    TestModel row = row(TEXT);
    assertEquals(
        List.of(row, row, row, row, row, row, row, row),
        parallel(8, i -> pooled.get(TEST_MODEL, row.id)));
  }

  @Test
  void allowanceOfBlockingCallsEndsWithAFailure() {
    assertThrows(
        IntegrityException.class,
        () ->
            objects.allowSync(
                sync -> {
                  sync.create(TEST_MODEL, TEST_MODEL.text.to(TEXT));
                  return sync.create(TEST_MODEL, TEST_MODEL.text.to(TEXT));
                }));
    assertThrows(SyncNotAllowedException.class, () -> objects.sync().count(TEST_MODEL));
  }

  // the low-level functions

  @Test
  void functionCreatesAnObject() {
    TestModel row = await(PeeweeAsync.createObject(database, TEST_MODEL, TEST_MODEL.text.to(TEXT)));
    assertNotNull(row.id);
    assertEquals(TEXT, row.text);
  }

  @Test
  void functionGetsAndDeletesAnObject() {
    TestModel row = row(TEXT);
    TestModel found = await(PeeweeAsync.getObject(database, TEST_MODEL, TEST_MODEL.id.eq(row.id)));
    await(PeeweeAsync.deleteObject(database, found));
    failure(
        DoesNotExistException.class,
        PeeweeAsync.getObject(database, TEST_MODEL, TEST_MODEL.id.eq(row.id)));
  }

  @Test
  void functionUpdatesAnObject() {
    TestModel row = row(TEXT);
    row.text = "Test update object";
    await(PeeweeAsync.updateObject(database, row));
    assertEquals("Test update object", stored(row).text);
  }

  // objects

  @Test
  void objectIsCreated() {
    TestModel row = row(TEXT);
    assertNotNull(row.id);
    assertEquals(TEXT, row.text);
  }

  @Test
  void objectIsCreatedOrFoundByItsUniqueText() {
    Created<TestModel> first =
        await(
            objects.createOrGet(
                TEST_MODEL, TEST_MODEL.text.to(TEXT), TEST_MODEL.data.to("Data 1")));
    Created<TestModel> second =
        await(
            objects.createOrGet(
                TEST_MODEL, TEST_MODEL.text.to(TEXT), TEST_MODEL.data.to("Data 2")));
    assertSecondFindsTheFirst(first, second);
  }

  @Test
  void objectIsFoundOrCreatedWithDefaults() {
    Created<TestModel> first =
        await(
            objects.getOrCreate(
                TEST_MODEL, List.of(TEST_MODEL.text.to(TEXT)), TEST_MODEL.data.to("Data 1")));
    Created<TestModel> second =
        await(
            objects.getOrCreate(
                TEST_MODEL, List.of(TEST_MODEL.text.to(TEXT)), TEST_MODEL.data.to("Data 2")));
    assertSecondFindsTheFirst(first, second);
  }

  private static void assertSecondFindsTheFirst(
      Created<TestModel> first, Created<TestModel> second) {
    assertTrue(first.created());
    assertFalse(second.created());
    assertEquals(first.value(), second.value());
    assertEquals("Data 1", first.value().data);
    assertEquals("Data 1", second.value().data);
  }

  @Test
  void uuidKeyIsMade() {
    UuidModel row = await(objects.create(UUID_MODEL, UUID_MODEL.text.to(TEXT)));
    assertEquals(36, row.id.toString().length());
  }

  @Test
  void objectIsFoundByItsKey() {
    TestModel row = row(TEXT);
    TestModel found = await(objects.get(TEST_MODEL, row.id));
    assertEquals(row, found);
    assertEquals(row.id, found.id);
  }

  @Test
  void objectIsFoundByItsUuid() {
    UuidModel row = await(objects.create(UUID_MODEL, UUID_MODEL.text.to(TEXT)));
    assertEquals(row, await(objects.get(UUID_MODEL, row.id)));
  }

  @Test
  void objectIsUpdated() {
    TestModel row = row(TEXT);
    row.text = "Test update object";
    await(objects.update(row));
    assertEquals("Test update object", stored(row).text);
  }

  @Test
  void objectIsDeleted() {
    TestModel row = row(TEXT);
    await(objects.delete(stored(row)));
    failure(DoesNotExistException.class, objects.get(TEST_MODEL, row.id));
  }

  @Test
  void keyOfTwoReferencesIsMadeOfObjects() {
    UuidModel uuid = await(objects.create(UUID_MODEL, UUID_MODEL.text.to("UUID")));
    Alpha alpha = alpha("Alpha");
    CompositeModel both =
        await(
            objects.create(
                COMPOSITE_MODEL, COMPOSITE_MODEL.uuid.to(uuid), COMPOSITE_MODEL.alpha.to(alpha)));
    assertEquals(uuid, both.uuid().get());
    assertEquals(alpha, both.alpha().get());
  }

  // queries

  @Test
  void rawQueryGivesModelsTuplesAndMaps() {
    TestModel row = row(TEXT);
    RawQuery<TestModel> query = TEST_MODEL.raw("SELECT id, text FROM testmodel");
    assertInstanceOf(TestModel.class, await(objects.execute(query)).get(0));
    assertEquals(List.of(List.of(row.id, TEXT)), await(objects.execute(query.asLists())));
    assertEquals(
        List.of(Map.of("id", row.id, "text", TEXT)), await(objects.execute(query.asMaps())));
  }

  @Test
  void allObjectsAreSelectedInOrder() {
    List<TestModel> rows = List.of(row("Test 1"), row("Test 2"));
    assertEquals(rows, await(objects.execute(TEST_MODEL.select().orderBy(TEST_MODEL.text))));
  }

  @Test
  void resultIsReadByIndex() {
    row("Test 1");
    TestModel second = row("Test 2");
    assertEquals(
        second, await(objects.execute(TEST_MODEL.select().orderBy(TEST_MODEL.text))).get(1));
  }

  @Test
  void resultIsReadTwice() {
    List<TestModel> rows = List.of(row("Test 1"), row("Test 2"));
    List<TestModel> result =
        counted(1, () -> objects.execute(TEST_MODEL.select().orderBy(TEST_MODEL.text)));
    assertEquals(rows, List.copyOf(result));
    assertEquals(rows, List.copyOf(result));
  }

  @Test
  void manyRowsAreInsertedAndTheirLastKeyIsTold() {
    assertEquals(0, await(objects.execute(TEST_MODEL.select())).size());
    Long key =
        await(
            objects.execute(
                TEST_MODEL.insert(TEST_MODEL.text.to("Test 1")).row(TEST_MODEL.text.to("Test 2"))));
    assertNotNull(key);
    assertEquals(2, await(objects.execute(TEST_MODEL.select())).size());
  }

  @Test
  void oneRowIsInsertedAndItsKeyIsTold() {
    Long key = await(objects.execute(TEST_MODEL.insert(TEST_MODEL.text.to(TEXT))));
    assertEquals(List.of(key), await(objects.scalars(TEST_MODEL.select(TEST_MODEL.id))));
  }

  @Test
  void rowWithAUuidIsInsertedAndItsKeyIsTold() {
    UUID key = await(objects.execute(UUID_MODEL.insert(UUID_MODEL.text.to(TEXT))));
    assertEquals(36, key.toString().length());
  }

  @Test
  void rowThatIsThereIsPassedOverAndHasNoKey() {
    var query = TEST_MODEL.insert(TEST_MODEL.text.to("text")).onConflictDoNothing();
    assertNotNull(await(objects.execute(query)));
    assertNull(await(objects.execute(query)));
    assertEquals(1, await(objects.scalar(TEST_MODEL.select(Fn.count(TEST_MODEL.id)))));
  }

  @Test
  void rowsAreUpdatedByAQuery() {
    TestModel row = row(TEXT);
    assertEquals(
        1,
        await(
            objects.execute(
                TEST_MODEL
                    .update(TEST_MODEL.text.to("Test update query"))
                    .where(TEST_MODEL.id.eq(row.id)))));
    assertEquals("Test update query", stored(row).text);
  }

  @Test
  void scalarOfAQueryIsItsValue() {
    row("Test 1");
    row("Test 2");
    assertEquals(2L, await(objects.scalar(TEST_MODEL.select(Fn.count(TEST_MODEL.id)))));
  }

  @Test
  void rowsOfAQueryAreCounted() {
    List.of("Test 1", "Test 2", "Test 3").forEach(this::row);
    assertEquals(3, await(objects.count(TEST_MODEL.select())));
  }

  @Test
  void rowsOfALimitedQueryAreCounted() {
    List.of("Test 1", "Test 2", "Test 3").forEach(this::row);
    assertEquals(1, await(objects.count(TEST_MODEL.select().limit(1))));
  }

  @Test
  void treeIsPrefetched() {
    Alpha one = alpha("Alpha 1");
    Alpha two = alpha("Alpha 2");
    Beta beta11 = beta(one, "Beta 11");
    Beta beta12 = beta(one, "Beta 12");
    beta(two, "Beta 21");
    beta(two, "Beta 22");
    List<Gamma> gammas = List.of(gamma(beta11, "Gamma 111"), gamma(beta11, "Gamma 112"));
    List<Alpha> result =
        counted(
            3,
            () ->
                objects.prefetch(
                    ALPHA.select().orderBy(ALPHA.id),
                    BETA.select().orderBy(BETA.id),
                    GAMMA.select().orderBy(GAMMA.id)));
    assertEquals(List.of(one, two), result);
    assertEquals(List.of(beta11, beta12), result.get(0).betas.list());
    assertEquals(gammas, result.get(0).betas.list().get(0).gammas.list());
  }
}
