package io.github.peeweevertx.testing.tck.reliability;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failureOn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.faults.Direction;
import io.github.peeweevertx.testing.faults.FaultProxy;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The line is cut at every byte around the commit: nobody is told what is not so. */
public abstract class CommitCutTck {
  /** More than the commit, its answer, and the question for the outcome take. */
  private static final int BYTES = 130;

  private static final int ROUNDS = Scale.of(1, 40);

  private Vertx vertx;
  private FaultProxy proxy;
  private Database database;
  private Manager objects;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Set<Integer> done = new HashSet<>();
  private final Map<Integer, ErrorCode> failed = new ConcurrentHashMap<>();
  private final Set<Integer> toldAfterwards = ConcurrentHashMap.newKeySet();

  /** For the subclass of each database. */
  protected CommitCutTck() {}

  @BeforeEach
  final void open(Vertx home, DatabaseUnderTest server) {
    vertx = home;
    DatabaseUnderTest own = server.createDatabase("commits");
    proxy = FaultProxy.to(own);
    database = TestUrl.of(own).port(proxy.port()).pooled(2).open(vertx);
    objects = Manager.create(database);
    await(objects.query("CREATE TABLE numbers (n INTEGER PRIMARY KEY)", Tuple.tuple()));
  }

  @AfterEach
  final void close() {
    assertEquals(0, database.acquired());
    await(database.close());
    proxy.close();
  }

  @Test
  void whatIsToldOfACommitIsSo(Manager any) {
    Report report = new Report("commits");
    cutEverywhere(TransactionOptions.DEFAULT);
    Map<ErrorCode, Integer> counts = audit();
    assertTrue(counts.containsKey(ErrorCode.COMMIT_UNKNOWN), counts::toString);
    report
        .add("%d cuts around the commit: %d acknowledged, failed: %s", cuts(), done.size(), counts)
        .add("acknowledged and lost, applied though undone: 0")
        .write(any);
  }

  @Test
  void outcomeIsAskedForWhereTheServerTells(Manager any) {
    TransactionOptions checked = TransactionOptions.DEFAULT.withOutcomeCheck();
    if (!database.dialect().supports(Feature.TRANSACTION_STATUS)) {
      failureOn(
          UnsupportedSqlException.class, vertx, () -> objects.atomic(checked, tx -> insert(tx, 0)));
      return;
    }
    Report report = new Report("commits-checked");
    cutEverywhere(checked);
    Map<ErrorCode, Integer> counts = audit();
    assertNull(counts.get(ErrorCode.COMMIT_UNKNOWN), counts::toString);
    assertTrue(counts.containsKey(ErrorCode.CONNECTION_FAILED), counts::toString);
    assertEquals(done, toldAfterwards, "actions after the commit");
    report
        .add("%d cuts around the commit: %d acknowledged, failed: %s", cuts(), done.size(), counts)
        .add("outcomes that nobody could tell: 0")
        .write(any);
  }

  @Test
  void readerHasNothingToLose() {
    TransactionOptions checked = TransactionOptions.DEFAULT.withOutcomeCheck();
    assumeTrue(
        database.dialect().supports(Feature.TRANSACTION_STATUS), "this server does not tell");
    proxy.cutAnswerTo("COMMIT");
    int rows =
        await(
            started(
                () ->
                    objects.atomic(
                        checked,
                        tx ->
                            tx.query("SELECT n FROM numbers", Tuple.tuple()).map(r -> r.size()))));

    assertEquals(0, rows);
  }

  private static int cuts() {
    return ROUNDS * BYTES * Direction.values().length;
  }

  private void cutEverywhere(TransactionOptions options) {
    for (int round = 0; round < ROUNDS; round++) {
      for (Direction direction : Direction.values()) {
        for (int bytes = 0; bytes < BYTES; bytes++) {
          cut(options, direction, bytes);
        }
      }
    }
  }

  private void cut(TransactionOptions options, Direction direction, int bytes) {
    int number = numbers.incrementAndGet();
    Future<Void> call =
        started(
            () ->
                objects.atomic(
                    options,
                    tx -> {
                      tx.afterCommit(() -> toldAfterwards.add(number));
                      return insert(tx, number).onSuccess(v -> proxy.cutAfter(direction, bytes));
                    }));
    Throwable failure = await(call.transform((v, error) -> Future.succeededFuture(error)));
    proxy.heal();
    if (failure == null) {
      done.add(number);
    } else {
      failed.put(number, failure instanceof PeeweeException known ? known.code() : null);
    }
  }

  private static Future<Void> insert(Manager tx, int number) {
    return tx.query("INSERT INTO numbers VALUES (" + number + ")", Tuple.tuple()).mapEmpty();
  }

  private <T> Future<T> started(Supplier<Future<T>> work) {
    Promise<T> promise = Promise.promise();
    vertx.getOrCreateContext().runOnContext(v -> work.get().onComplete(promise));
    return promise.future();
  }

  private Map<ErrorCode, Integer> audit() {
    Set<Integer> rows = new HashSet<>();
    await(objects.query("SELECT n FROM numbers", Tuple.tuple()))
        .forEach(row -> rows.add(row.getInteger(0)));
    assertTrue(rows.containsAll(done), "an acknowledged commit was lost");
    Map<ErrorCode, Integer> counts = new EnumMap<>(ErrorCode.class);
    failed.forEach(
        (number, code) -> {
          counts.merge(code, 1, Integer::sum);
          assertTrue(
              code == ErrorCode.COMMIT_UNKNOWN || !rows.contains(number),
              () -> number + " is there, and its call failed with " + code);
        });
    return counts;
  }
}
