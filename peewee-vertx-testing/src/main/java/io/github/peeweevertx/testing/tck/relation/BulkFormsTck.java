package io.github.peeweevertx.testing.tck.relation;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.query.Insert;
import io.github.peeweevertx.query.Row2;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.User;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The forms in which many rows are sent: the same effect, and one text where there are arrays. */
public abstract class BulkFormsTck extends RelationTck {
  /** For subclasses. */
  protected BulkFormsTck() {
    super(USER);
  }

  private static List<User> users(int count) {
    return IntStream.range(0, count).mapToObj(i -> new User("u" + i)).toList();
  }

  private static List<List<?>> rows(int from, int to) {
    List<List<?>> rows = new ArrayList<>();
    for (int i = from; i < to; i++) {
      rows.add(List.of("u" + i, i));
    }
    return rows;
  }

  private static Insert<User, Long> insert(int from, int to) {
    return USER.insertMany(List.of(USER.username, USER.logins), rows(from, to));
  }

  private boolean hasArrays() {
    return database.dialect().supports(Feature.UNNEST);
  }

  /** Runs a call with few rows and with many; as many texts as the database needs were sent. */
  private void assertOneText(Function<Integer, Future<?>> call) {
    Set<String> texts = new TreeSet<>();
    for (int count : new int[] {2, 3, 50}) {
      await(objects.execute(USER.delete().all()));
      try (QueryCounter counter = counter()) {
        await(call.apply(count));
        texts.addAll(counter.statements());
      }
      assertEquals((long) count, await(objects.count(USER)));
    }
    assertEquals(hasArrays() ? 1 : 3, texts.size(), texts::toString);
  }

  @Test
  void objectsOfAnyNumberAreCreatedByOneText() {
    assertOneText(count -> objects.bulkCreate(USER, users(count)));
  }

  @Test
  void rowsOfAnyNumberAreInsertedByOneText() {
    assertOneText(count -> objects.execute(insert(0, count).rowCount()));
    assertOneText(count -> objects.execute(insert(0, count)));
  }

  @Test
  void upsertsOfAnyNumberOfRowsAreOneText() {
    assertOneText(
        count ->
            objects.execute(
                (hasArrays()
                        ? insert(0, count).onConflict(USER.username)
                        : insert(0, count).onConflict())
                    .preserve(USER.logins)
                    .rowCount()));
  }

  @Test
  void rowsMayBeMoreThanTheParametersOfAStatement() {
    Insert<User, Long> many = insert(0, 40_000);
    if (hasArrays()) {
      assertEquals(40_000, await(objects.execute(many.rowCount())));
      assertEquals(40_000L, await(objects.count(USER)));
    } else {
      failure(ProgrammingException.class, objects.execute(many.rowCount()));
    }
  }

  @Test
  void textOfTheQueryItselfStaysTheListOfValues() {
    String text = insert(0, 3).sql(database.dialect()).text();
    assertTrue(text.contains(" VALUES ("), text);
  }

  @Test
  void keysComeInTheOrderOfTheObjects() {
    List<User> created = await(objects.bulkCreate(USER, users(700), 700));
    if (database.dialect().supports(Feature.INSERT_RETURNING)) {
      for (User each : created) {
        assertEquals(
            each.username,
            await(objects.scalar(USER.select(USER.username).where(USER.id.eq(each.id)))));
      }
    }
    List<String> byKey = await(objects.scalars(USER.select(USER.username).orderBy(USER.id)));
    assertEquals(created.stream().map(user -> user.username).toList(), byKey);
  }

  @Test
  void keysThatAreGivenStayWithTheirObjects() {
    List<Long> keys = new ArrayList<>(LongStream.range(1_000, 1_020).boxed().toList());
    Collections.shuffle(keys, new Random(3));
    List<User> users = users(20);
    for (int i = 0; i < 20; i++) {
      users.get(i).id = keys.get(i);
    }
    await(objects.bulkCreate(USER, users));
    for (int i = 0; i < 20; i++) {
      assertEquals(keys.get(i), users.get(i).id);
      assertEquals("u" + i, await(objects.get(USER, keys.get(i))).username);
    }
  }

  @Test
  void someKeysMayBeGivenAndOthersMade() {
    List<User> users = users(4);
    users.get(1).id = 5_000L;
    users.get(3).id = 7_000L;
    await(objects.bulkCreate(USER, users));
    assertEquals("u3", await(objects.get(USER, 7_000L)).username);
    assertEquals(4L, await(objects.count(USER)));
  }

  @Test
  void nullsAndDefaultsAreWrittenRowByRow() {
    List<User> users = users(3);
    users.get(0).email = "a@example.org";
    users.get(2).active = false;
    await(objects.bulkCreate(USER, users));
    List<Row2<String, Boolean>> stored =
        await(objects.execute(USER.select(USER.email, USER.active).orderBy(USER.id).asTuples()));
    assertEquals(
        List.of(new Row2<>("a@example.org", true), new Row2<>(null, true), new Row2<>(null, false)),
        stored);
  }

  @Test
  void textThatIsTooLongIsRefusedAndNotCut() {
    List<User> users = users(3);
    users.get(1).username = "x".repeat(41);
    failure(DataException.class, objects.bulkCreate(USER, users));
    assertEquals(0L, await(objects.count(USER)));
    List<User> stored = await(objects.bulkCreate(USER, users(2)));
    List<User> again = await(objects.execute(USER.select().orderBy(USER.id)));
    again.get(1).username = "x".repeat(41);
    failure(DataException.class, objects.bulkUpdate(again, List.of(USER.username)));
    assertEquals(2, stored.size());
  }

  @Test
  void upsertOfManyRowsWritesOverThoseThatAreThere() {
    await(objects.execute(insert(0, 3).rowCount()));
    Insert<User, Long> upsert =
        (database.dialect().supports(Feature.ON_CONFLICT)
                ? insert(1, 6).onConflict(USER.username)
                : insert(1, 6).onConflict())
            .preserve(USER.logins)
            .set(USER.email.to("again"));
    await(objects.execute(upsert));
    assertEquals(6L, await(objects.count(USER)));
    assertEquals(2L, await(objects.count(USER.select().where(USER.email.eq("again")))));
  }

  @Test
  void insertThatIgnoresConflictsCountsTheNewRows() {
    await(objects.execute(insert(0, 3).rowCount()));
    assertEquals(2, await(objects.execute(insert(1, 5).onConflictDoNothing().rowCount())));
  }

  @Test
  void updateOfAnyNumberOfObjectsIsOneText() {
    Set<String> texts = new TreeSet<>();
    await(objects.bulkCreate(USER, users(50)));
    List<User> stored = await(objects.execute(USER.select().orderBy(USER.id)));
    for (int count : new int[] {2, 3, 50}) {
      stored.forEach(user -> user.logins = count);
      try (QueryCounter counter = counter()) {
        assertEquals(
            count, await(objects.bulkUpdate(stored.subList(0, count), List.of(USER.logins), 100)));
        texts.addAll(counter.statements());
      }
      assertEquals((long) count, await(objects.count(USER.select().where(USER.logins.eq(count)))));
    }
    assertEquals(hasArrays() ? 1 : 3, texts.size(), texts::toString);
  }

  @Test
  void firstOfTwoUpdatesOfOneRowWins() {
    User user = await(objects.create(new User("one")));
    User twin = await(objects.get(USER, user.id));
    user.logins = 1;
    twin.logins = 2;
    await(objects.bulkUpdate(List.of(user, twin), List.of(USER.logins)));
    assertEquals(1, await(objects.get(USER, user.id)).logins);
  }

  @Test
  void objectsOfAnIteratorAreWrittenBatchByBatch() {
    Iterator<User> made = IntStream.range(0, 1_003).mapToObj(i -> new User("u" + i)).iterator();
    assertEquals(1_003L, counted(11, () -> objects.bulkCreate(USER, made, 100)));
    assertEquals(1_003L, await(objects.count(USER)));
    assertEquals(
        0L, await(objects.bulkCreate(USER, Collections.<User>emptyIterator(), 100)).longValue());
  }

  @Test
  void iteratorIsNotAskedForMoreObjectsThanStandInABatch() {
    try (QueryCounter counter = counter()) {
      AtomicInteger most = new AtomicInteger();
      Iterator<User> made =
          IntStream.range(0, 1_000)
              .mapToObj(
                  i -> {
                    most.accumulateAndGet(i + 1 - 100 * counter.count(), Math::max);
                    return new User("u" + i);
                  })
              .iterator();
      await(objects.bulkCreate(USER, made, 100));
      counter.assertCount(10);
      assertTrue(most.get() <= 101, () -> most + " at once, with the one that is looked at");
    }
  }

  @Test
  void iteratorThatThrowsFailsTheCall() {
    Iterator<User> made =
        IntStream.range(0, 30)
            .mapToObj(i -> i < 25 ? new User("u" + i) : new User(List.<String>of().get(0)))
            .iterator();
    failure(IndexOutOfBoundsException.class, objects.bulkCreate(USER, made, 10));
    assertEquals(20L, await(objects.count(USER)));
  }
}
