package io.github.peeweevertx.testing.tck.ancestor;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.ancestor.AlphaTable.ALPHA;
import static io.github.peeweevertx.testing.tck.ancestor.BetaTable.BETA;
import static io.github.peeweevertx.testing.tck.ancestor.TestModelTable.TEST_MODEL;
import static io.github.peeweevertx.testing.tck.ancestor.UuidModelTable.UUID_MODEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.manager.ModelManager;
import io.github.peeweevertx.query.Insert;
import io.github.peeweevertx.query.Returning;
import io.github.peeweevertx.query.Row2;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.type.Ref;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Selects, inserts, updates and deletes of {@code AioModel}, release 2.1. Where a database has no
 * {@code RETURNING} for a statement, it is refused before anything is sent.
 */
public abstract class Release21QueriesTck extends AncestorTck {
  private ModelManager<TestModel, Long> tests;

  /** For subclasses. */
  protected Release21QueriesTck() {}

  @BeforeEach
  final void face() {
    tests = objects.of(TEST_MODEL);
  }

  /** Checks the rows that a write gives, or that it is refused where it gives none. */
  private <R> void returned(Feature feature, Returning<R> query, Consumer<List<R>> check) {
    Future<List<R>> call = objects.execute(query);
    if (database.dialect().supports(feature)) {
      check.accept(await(call));
    } else {
      failure(UnsupportedSqlException.class, call);
    }
  }

  private Insert<TestModel, Long> two(String one, String two) {
    return TEST_MODEL.insert(TEST_MODEL.text.to(one)).row(TEST_MODEL.text.to(two));
  }

  // selects

  @Test
  void joinedModelIsLoaded() {
    Alpha alpha = alpha("Test 1");
    Beta beta = await(objects.create(BETA, BETA.alpha.to(Ref.id(alpha.id)), BETA.text.to("text")));
    Beta found = counted(1, () -> objects.get(BETA.select(BETA, ALPHA).join(ALPHA).on(BETA.alpha)));
    assertEquals(beta, found);
    assertEquals(alpha, found.alpha.get());
  }

  @Test
  void rawQueryGivesModels() {
    List<TestModel> rows = List.of(row("Test 1"), row("Test 2"));
    assertEquals(
        rows,
        await(
            objects.execute(
                TEST_MODEL.raw("SELECT id, text, data FROM testmodel m ORDER BY m.text"))));
  }

  @Test
  void rowsAreTuples() {
    TestModel row = row("Test 1");
    assertEquals(
        List.of(new Row2<>(row.id, row.text)),
        await(objects.execute(TEST_MODEL.select(TEST_MODEL.id, TEST_MODEL.text).asTuples())));
  }

  @Test
  void rowsAreMaps() {
    TestModel row = row("Test 1");
    assertEquals(
        List.of(Map.of("id", row.id, "text", row.text)),
        await(objects.execute(TEST_MODEL.select(TEST_MODEL.id, TEST_MODEL.text).asMaps())));
  }

  private static Select<TestModel> withText(String... texts) {
    return TEST_MODEL.select().where(TEST_MODEL.text.in(List.of(texts)));
  }

  @Test
  void unionAllKeepsDuplicates() {
    row("1");
    row("2");
    assertEquals(
        List.of("1", "2", "2"),
        texts(
            await(objects.execute(withText("1").unionAll(withText("2")).unionAll(withText("2"))))));
  }

  @Test
  void unionDropsDuplicates() {
    row("1");
    row("2");
    assertEquals(
        List.of("1", "2"),
        texts(await(objects.execute(withText("1").union(withText("2")).union(withText("2"))))));
  }

  @Test
  void intersectionHasWhatBothHave() {
    List.of("1", "2", "3").forEach(this::row);
    assertEquals(
        List.of("2"),
        texts(await(objects.execute(withText("1", "2").intersect(withText("2", "3"))))));
  }

  @Test
  void differenceHasWhatTheSecondLacks() {
    List.of("1", "2", "3").forEach(this::row);
    assertEquals(
        List.of("1", "3"),
        texts(await(objects.execute(withText("1", "2", "3").except(withText("2"))))));
  }

  // inserts

  @Test
  void insertGivesTheKey() {
    Long key = await(tests.insert(TEST_MODEL.text.to("text")).execute());
    assertEquals(List.of(key), await(tests.scalars(TEST_MODEL.select(TEST_MODEL.id))));
  }

  @Test
  void insertOfManyGivesTheKeysWhereItCan() {
    returned(
        Feature.INSERT_RETURNING,
        two("1", "2").returningKeys(),
        keys ->
            assertEquals(
                keys,
                await(tests.scalars(TEST_MODEL.select(TEST_MODEL.id).orderBy(TEST_MODEL.id)))));
  }

  @Test
  void insertOfManyGivesAKeyEverywhere() {
    Long key = await(objects.execute(two("1", "2")));
    assertTrue(await(tests.scalars(TEST_MODEL.select(TEST_MODEL.id))).contains(key));
    assertEquals(2, await(tests.count()));
  }

  @Test
  void insertGivesTheNumberOfRows() {
    assertEquals(2, await(objects.execute(two("1", "2").rowCount())));
  }

  @Test
  void insertThatIsIgnoredGivesNoKey() {
    Insert<TestModel, Long> query =
        TEST_MODEL.insert(TEST_MODEL.text.to("text")).onConflictDoNothing();
    Long key = await(objects.execute(query));
    assertNull(await(objects.execute(query)));
    assertEquals(List.of(key), await(tests.scalars(TEST_MODEL.select(TEST_MODEL.id))));
  }

  @Test
  void insertThatMayBeIgnoredGivesTheModel() {
    returned(
        Feature.INSERT_RETURNING,
        TEST_MODEL
            .insert(TEST_MODEL.text.to("text"), TEST_MODEL.data.to("data"))
            .onConflictDoNothing()
            .returning(),
        this::assertStored);
  }

  private void assertStored(List<TestModel> given) {
    List<TestModel> stored = await(tests.select().orderBy(TEST_MODEL.id).execute());
    assertEquals(stored, given);
    assertEquals(
        stored.stream().map(row -> row.text + " " + row.data).toList(),
        given.stream().map(row -> row.text + " " + row.data).toList());
  }

  @Test
  void insertGivesTheModel() {
    returned(
        Feature.INSERT_RETURNING,
        TEST_MODEL.insert(TEST_MODEL.text.to("text"), TEST_MODEL.data.to("data")).returning(),
        this::assertStored);
  }

  @Test
  void insertOfManyGivesTheModels() {
    returned(
        Feature.INSERT_RETURNING,
        two("text0", "text1").returning(),
        rows -> assertEquals(List.of("text0", "text1"), texts(rows)));
  }

  @Test
  void insertOfAUuidGivesIt() {
    UUID key = await(objects.execute(UUID_MODEL.insert(UUID_MODEL.text.to("text"))));
    assertNotNull(await(objects.get(UUID_MODEL, key)));
  }

  // updates

  @Test
  void updateGivesTheNumberOfRows() {
    List.of("0", "1", "2").forEach(this::row);
    assertEquals(3, await(tests.update(TEST_MODEL.data.to("new_data")).all().execute()));
  }

  @Test
  void updateWritesTheField() {
    TestModel row = row("text");
    await(
        tests
            .update(TEST_MODEL.text.to("Test update query"))
            .where(TEST_MODEL.id.eq(row.id))
            .execute());
    assertEquals("Test update query", stored(row).text);
  }

  @Test
  void updateGivesTheModels() {
    row("text1", "data");
    row("text2", "data");
    returned(
        Feature.UPDATE_RETURNING,
        TEST_MODEL
            .update(TEST_MODEL.data.to("New_data"))
            .where(TEST_MODEL.data.eq("data"))
            .returning(),
        rows ->
            assertEquals(
                List.of("New_data", "New_data"), rows.stream().map(row -> row.data).toList()));
  }

  private record IdAndData(Long id, String data) {}

  @Test
  void updateGivesRecords() {
    TestModel row = row("text1", "data");
    returned(
        Feature.UPDATE_RETURNING,
        TEST_MODEL
            .update(TEST_MODEL.data.to("New_data"))
            .all()
            .returning(TEST_MODEL.id, TEST_MODEL.data)
            .map(values -> new IdAndData(values.value1(), values.value2())),
        rows -> assertEquals(List.of(new IdAndData(row.id, "New_data")), rows));
  }

  // deletes

  @Test
  void deleteGivesTheNumberOfRows() {
    await(objects.execute(two("1", "2")));
    assertEquals(2, await(tests.delete().all().execute()));
  }

  @Test
  void deleteTakesARowByItsCondition() {
    await(objects.execute(two("text1", "text2")));
    await(tests.delete().where(TEST_MODEL.text.eq("text2")).execute());
    assertEquals(List.of("text1"), texts(await(tests.select().execute())));
  }

  @Test
  void deleteGivesTheModels() {
    TestModel row = row("text", "data");
    returned(
        Feature.DELETE_RETURNING,
        TEST_MODEL.delete().all().returning(),
        rows -> {
          assertEquals(List.of(row), rows);
          assertEquals("data", rows.get(0).data);
        });
  }

  @Test
  void deleteGivesMaps() {
    TestModel row = row("text", "data");
    returned(
        Feature.DELETE_RETURNING,
        TEST_MODEL.delete().all().returningMaps(TEST_MODEL.id, TEST_MODEL.text),
        rows -> assertEquals(List.of(Map.of("id", row.id, "text", "text")), rows));
  }

  @Test
  void deleteGivesOneField() {
    row("text", "data");
    returned(
        Feature.DELETE_RETURNING,
        TEST_MODEL.delete().all().returning(TEST_MODEL.text),
        rows -> assertEquals(List.of("text"), rows));
  }
}
