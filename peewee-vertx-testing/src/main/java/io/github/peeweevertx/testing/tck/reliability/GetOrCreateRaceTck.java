package io.github.peeweevertx.testing.tck.reliability;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.manager.Created;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.tx.IsolationLevel;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Many ask for the same object at once: it is created once, and everybody gets it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class GetOrCreateRaceTck {
  private static final int KEYS = Scale.of(5, 1_000);
  private static final int CALLERS = 100;
  private static final int RETRIES = 50;

  /** For the subclass of each database. */
  protected GetOrCreateRaceTck() {}

  @BeforeAll
  final void createTable(Manager objects) {
    await(objects.createTables(USER));
  }

  @BeforeEach
  void emptyTable(Manager objects) {
    await(objects.execute(USER.delete().all()));
  }

  private static Future<Created<User>> ask(Manager objects, String name) {
    return objects.getOrCreate(USER, List.of(USER.username.to(name)));
  }

  private void assertOneForEachKey(Manager objects, String form, int key, List<Created<User>> got) {
    assertEquals(1, got.stream().filter(Created::created).count(), form + " " + key);
    assertEquals(1, got.stream().map(each -> each.value().id).distinct().count(), form);
    assertEquals(key + 1, await(objects.count(USER)), form);
  }

  @Test
  void outsideOfTransactions(Manager objects, Vertx vertx) {
    Report report = new Report("get-or-create");
    for (int key = 0; key < KEYS; key++) {
      String name = "user" + key;
      assertOneForEachKey(objects, "outside", key, on(vertx, () -> all(i -> ask(objects, name))));
    }
    write(report, objects);
  }

  @Test
  void insideOfTransactionsThatReadTheUncommitted(Manager objects, Vertx vertx) {
    insideOf(IsolationLevel.READ_UNCOMMITTED, objects, vertx);
  }

  @Test
  void insideOfTransactionsThatReadTheCommitted(Manager objects, Vertx vertx) {
    insideOf(IsolationLevel.READ_COMMITTED, objects, vertx);
  }

  @Test
  void insideOfTransactionsWithOneSnapshot(Manager objects, Vertx vertx) {
    insideOf(IsolationLevel.REPEATABLE_READ, objects, vertx);
  }

  @Test
  void insideOfSerializableTransactions(Manager objects, Vertx vertx) {
    insideOf(IsolationLevel.SERIALIZABLE, objects, vertx);
  }

  private void insideOf(IsolationLevel level, Manager objects, Vertx vertx) {
    Report report =
        new Report("get-or-create-" + level.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    TransactionOptions options = TransactionOptions.DEFAULT.isolated(level).retry(RETRIES);
    for (int key = 0; key < KEYS; key++) {
      String name = "user" + key;
      assertOneForEachKey(
          objects,
          level.name(),
          key,
          on(vertx, () -> all(i -> objects.atomic(options, tx -> ask(tx, name)))));
    }
    write(report, objects);
  }

  private static void write(Report report, Manager objects) {
    report
        .add("%d callers at once, %,d keys, %,d calls", CALLERS, KEYS, CALLERS * KEYS)
        .add("keys with another number of rows or of creators than one: 0")
        .write(objects);
  }

  /** A transaction that goes on afterwards has to be usable, whoever created the object. */
  @Test
  void transactionThatLostTheRaceGoesOn(Manager objects, Vertx vertx) {
    TransactionOptions options =
        TransactionOptions.DEFAULT.isolated(IsolationLevel.READ_COMMITTED).retry(RETRIES);
    List<Long> counts =
        on(
            vertx,
            () ->
                all(
                    i ->
                        objects.atomic(
                            options,
                            tx ->
                                ask(tx, "charlie")
                                    .compose(v -> ask(tx, "own" + i))
                                    .compose(v -> tx.count(USER.select())))));
    assertTrue(counts.stream().allMatch(count -> count >= 2), counts::toString);
    assertEquals(CALLERS + 1, await(objects.count(USER)));
  }

  private static <T> Future<List<T>> all(IntFunction<Future<T>> call) {
    List<Future<T>> started = IntStream.range(0, CALLERS).mapToObj(call).toList();
    return Future.join(started).map(v -> started.stream().map(Future::result).toList());
  }
}
