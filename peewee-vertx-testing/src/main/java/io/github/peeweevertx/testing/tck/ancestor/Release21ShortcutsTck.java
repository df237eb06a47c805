package io.github.peeweevertx.testing.tck.ancestor;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.tck.ancestor.AlphaTable.ALPHA;
import static io.github.peeweevertx.testing.tck.ancestor.BetaTable.BETA;
import static io.github.peeweevertx.testing.tck.ancestor.GammaTable.GAMMA;
import static io.github.peeweevertx.testing.tck.ancestor.IntegerModelTable.INTEGER_MODEL;
import static io.github.peeweevertx.testing.tck.ancestor.NullableModelTable.NULLABLE_MODEL;
import static io.github.peeweevertx.testing.tck.ancestor.TestModelTable.TEST_MODEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.manager.Created;
import io.github.peeweevertx.manager.ModelManager;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Row2;
import io.github.peeweevertx.relation.DeleteOptions;
import io.github.peeweevertx.relation.PrefetchOptions;
import io.github.peeweevertx.relation.PrefetchStrategy;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shortcuts of {@code AioModel}, release 2.1, on {@code objects.of(TABLE)}. */
public abstract class Release21ShortcutsTck extends AncestorTck {
  private ModelManager<TestModel, Long> tests;
  private ModelManager<IntegerModel, Long> numbers;

  /** For subclasses. */
  protected Release21ShortcutsTck() {}

  @BeforeEach
  final void faces() {
    tests = objects.of(TEST_MODEL);
    numbers = objects.of(INTEGER_MODEL);
  }

  private void numbers(int... values) {
    for (int value : values) {
      await(numbers.create(INTEGER_MODEL.num.to(value)));
    }
  }

  // reads

  @Test
  void getFindsByConditionOrFails() {
    TestModel one = row("Test 1");
    TestModel two = row("Test 2");
    assertEquals(one, await(tests.get(TEST_MODEL.id.eq(one.id))));
    assertEquals(two, await(tests.get(TEST_MODEL.text.eq("Test 2"))));
    DoesNotExistException error =
        failure(DoesNotExistException.class, tests.get(TEST_MODEL.text.eq("unknown")));
    assertEquals(TestModel.class, error.model());
  }

  @Test
  void getOrNoneGivesNothingInPlaceOfAnError() {
    TestModel one = row("Test 1");
    assertEquals(one, await(tests.find(TEST_MODEL.id.eq(one.id))).orElseThrow());
    assertTrue(await(tests.find(TEST_MODEL.text.eq("unknown"))).isEmpty());
  }

  @Test
  void firstGivesOneRowOrSeveral() {
    List<TestModel> rows = List.of(row("1"), row("2"), row("3"));
    var ordered = tests.select().orderBy(TEST_MODEL.text);
    assertEquals(rows.get(0), await(ordered.first()).orElseThrow());
    assertEquals(rows.subList(0, 2), await(ordered.first(2)));
    assertTrue(await(ordered.where(TEST_MODEL.text.eq("unknown")).first()).isEmpty());
  }

  @Test
  void peekGivesTheFirstRowsOfTheQueryAsItIs() {
    List<TestModel> rows = List.of(row("1"), row("2"), row("3"));
    var ordered = tests.select().orderBy(TEST_MODEL.text);
    assertEquals(rows.get(0), await(ordered.peek()).orElseThrow());
    assertEquals(rows.subList(0, 2), await(ordered.peek(2)));
    assertTrue(await(ordered.where(TEST_MODEL.text.eq("unknown")).peek()).isEmpty());
  }

  @Test
  void scalarIsAValueOrARowOrNull() {
    numbers(1, 2);
    assertEquals(2, await(numbers.scalar(INTEGER_MODEL.select(Fn.max(INTEGER_MODEL.num)))));
    assertEquals(
        new Row2<>(2, 1),
        await(
            objects.scalar(
                INTEGER_MODEL
                    .select(Fn.max(INTEGER_MODEL.num), Fn.min(INTEGER_MODEL.num))
                    .asTuples())));
    assertNull(await(tests.scalar(TEST_MODEL.select(TEST_MODEL.id))));
  }

  @Test
  void countHonoursTheLimit() {
    numbers(0, 1, 2, 3, 4);
    assertEquals(3, await(numbers.select().limit(3).count()));
  }

  @Test
  void countClearsTheLimitWhenToldTo() {
    numbers(0, 1, 2, 3, 4);
    assertEquals(5, await(numbers.select().limit(3).count(true)));
  }

  @Test
  void existsTellsWhetherThereIsARow() {
    row("text1", "data");
    row("text2", "data");
    assertTrue(await(tests.select().where(TEST_MODEL.data.eq("data")).exists()));
    assertFalse(await(tests.select().where(TEST_MODEL.data.eq("not_existed")).exists()));
  }

  @Test
  void treeIsPrefetchedByEachStrategy() {
    Alpha one = alpha("Alpha 1");
    Alpha two = alpha("Alpha 2");
    List<Beta> betas = List.of(beta(one, "Beta 11"), beta(one, "Beta 12"));
    beta(two, "Beta 21");
    List<Gamma> gammas =
        List.of(gamma(betas.get(0), "Gamma 111"), gamma(betas.get(0), "Gamma 112"));
    for (PrefetchStrategy strategy : PrefetchStrategy.values()) {
      List<Alpha> result =
          await(
              objects.prefetch(
                  PrefetchOptions.by(strategy),
                  ALPHA.select().orderBy(ALPHA.id),
                  BETA.select().orderBy(BETA.id),
                  GAMMA.select().orderBy(GAMMA.id)));
      assertEquals(List.of(one, two), result);
      assertEquals(betas, result.get(0).betas.list());
      assertEquals(gammas, result.get(0).betas.list().get(0).gammas.list());
    }
  }

  // writes

  @Test
  void saveOfANewObjectInsertsItsRow() {
    TestModel row = new TestModel("text", "data");
    assertEquals(1, await(tests.save(row)));
    assertNotNull(row.id);
    assertTrue(await(tests.exists(TEST_MODEL.text.eq("text"), TEST_MODEL.data.eq("data"))));
  }

  @Test
  void saveUpdatesUnlessItIsToldToInsert() {
    TestModel row = row("text", "data");
    row.data = "data2";
    await(tests.save(row));
    assertTrue(await(tests.exists(TEST_MODEL.text.eq("text"), TEST_MODEL.data.eq("data2"))));
    failure(IntegrityException.class, tests.create(row));
  }

  @Test
  void getOrCreateGetsWhatIsThere() {
    TestModel row = row("text", "data");
    Created<TestModel> found = await(tests.getOrCreate(List.of(TEST_MODEL.text.to("text"))));
    assertEquals(row, found.value());
    assertFalse(found.created());
  }

  @Test
  void getOrCreateCreatesWhatIsNotThere() {
    Created<TestModel> made = await(tests.getOrCreate(List.of(TEST_MODEL.text.to("text"))));
    assertEquals("text", made.value().text);
    assertTrue(made.created());
  }

  @Test
  void instanceIsDeleted() {
    TestModel row = row("text");
    assertEquals(1, await(tests.delete(await(tests.get(row.id)))));
    assertTrue(await(tests.find(row.id)).isEmpty());
  }

  @Test
  void recursiveDeleteTakesAlongWhatRefers() {
    Alpha alpha = alpha("test");
    Beta beta = beta(alpha, "test");
    gamma(beta, "test");
    on(vertx, () -> objects.of(ALPHA).delete(alpha, DeleteOptions.recursive()));
    assertTrue(await(objects.find(ALPHA, alpha.id)).isEmpty());
    assertTrue(await(objects.find(BETA, beta.id)).isEmpty());
    assertEquals(0, await(objects.count(GAMMA)));
  }

  @Test
  void recursiveDeleteClearsReferencesThatMayBeNull() {
    Alpha alpha = alpha("test");
    NullableModel row = await(objects.create(NULLABLE_MODEL, NULLABLE_MODEL.alpha.to(alpha)));
    on(vertx, () -> objects.of(ALPHA).delete(alpha, DeleteOptions.recursive()));
    assertTrue(await(objects.find(ALPHA, alpha.id)).isEmpty());
    assertNull(await(objects.get(NULLABLE_MODEL, row.id)).alpha);
  }

  @Test
  void recursiveDeleteTakesRowsWithNullableReferencesAlongWhenToldTo() {
    Alpha alpha = alpha("test");
    await(objects.create(NULLABLE_MODEL, NULLABLE_MODEL.alpha.to(alpha)));
    on(vertx, () -> objects.of(ALPHA).delete(alpha, DeleteOptions.recursive().deleteNullable()));
    assertTrue(await(objects.find(ALPHA, alpha.id)).isEmpty());
    assertEquals(0, await(objects.count(NULLABLE_MODEL)));
  }
}
