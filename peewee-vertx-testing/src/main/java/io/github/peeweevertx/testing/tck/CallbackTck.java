package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.manager.PeeweeAsync;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.signal.Registration;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Functions of the application go wrong wherever they are called: there is an answer each time, and
 * the only connection is free again.
 */
public abstract class CallbackTck extends Tck {
  private Manager single;

  /** For subclasses. */
  protected CallbackTck() {
    super(USER);
  }

  /** How a function goes wrong. */
  enum Wrong {
    EXCEPTION(new IllegalStateException("thrown by the application")),
    ERROR(new LinkageError("thrown by the application")),
    NULL(null);

    private final Throwable thrown;

    Wrong(Throwable thrown) {
      this.thrown = thrown;
    }

    /** In place of a future. */
    <T> Future<T> future() {
      if (thrown != null) {
        throw CallbackTck.<RuntimeException>unchecked(thrown);
      }
      return null;
    }

    /** In place of a value. */
    <T> T value() {
      throw CallbackTck.<RuntimeException>unchecked(
          thrown == null ? new NullPointerException("thrown by the application") : thrown);
    }

    boolean isTold(Throwable failure) {
      if (thrown == null) {
        return failure instanceof PeeweeException known
            && known.code() == ErrorCode.INVALID_ARGUMENT;
      }
      return failure == thrown || failure != null && isTold(failure.getCause());
    }
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> X unchecked(Throwable failure) throws X {
    throw (X) failure;
  }

  @BeforeEach
  final void openOneConnection() {
    single = Manager.create(open(url()));
  }

  private void assertTold(Wrong wrong, Map<String, Supplier<Future<?>>> calls) {
    calls.forEach(
        (name, call) -> {
          Throwable failure =
              await(
                  inContext(
                      () -> call.get().transform((v, error) -> Future.succeededFuture(error))));
          assertTrue(wrong.isTold(failure), () -> name + ", " + wrong + ": told " + failure);
          assertEquals(0, single.database().acquired(), name);
        });
    await(single.count(USER));
  }

  @ParameterizedTest
  @EnumSource
  void bodiesOfBlocks(Wrong wrong) {
    Database database = single.database();
    Map<String, Supplier<Future<?>>> calls = new LinkedHashMap<>();
    calls.put("atomic(supplier)", () -> single.atomic(() -> wrong.future()));
    calls.put("atomic(function)", () -> single.atomic((Manager tx) -> wrong.future()));
    calls.put(
        "atomic(options)",
        () -> single.atomic(TransactionOptions.DEFAULT.retry(2), tx -> wrong.future()));
    calls.put("transaction", () -> single.transaction(tx -> wrong.future()));
    calls.put("withConnection", () -> single.withConnection(kept -> wrong.future()));
    calls.put("joined", () -> single.joined(tx -> wrong.future()));
    calls.put("outside", () -> single.outside().atomic(() -> wrong.future()));
    calls.put("nested", () -> single.atomic(() -> single.atomic(() -> wrong.future())));
    calls.put(
        "nested, bound", () -> single.atomic((Manager tx) -> tx.atomic(() -> wrong.future())));
    calls.put("savepoint", () -> single.atomic(() -> single.savepoint(tx -> wrong.future())));
    calls.put(
        "named savepoint", () -> single.atomic(() -> single.savepoint("s", tx -> wrong.future())));
    calls.put("joined inside", () -> single.atomic(() -> single.joined(tx -> wrong.future())));
    calls.put(
        "kept, then atomic",
        () -> single.withConnection(kept -> kept.atomic((Manager tx) -> wrong.future())));
    calls.put("low-level atomic", () -> PeeweeAsync.atomic(database, tx -> wrong.future()));
    calls.put(
        "low-level transaction", () -> PeeweeAsync.transaction(database, tx -> wrong.future()));
    assertTold(wrong, calls);
  }

  @ParameterizedTest
  @EnumSource(names = {"EXCEPTION", "ERROR"})
  void continuationsInsideOfBlocks(Wrong wrong) {
    Map<String, Supplier<Future<?>>> calls = new LinkedHashMap<>();
    calls.put(
        "compose", () -> single.atomic(() -> single.count(USER).compose(n -> wrong.future())));
    calls.put("map", () -> single.atomic(() -> single.count(USER).<Long>map(n -> wrong.value())));
    calls.put(
        "recover",
        () ->
            single.atomic(
                () ->
                    single
                        .atomic(() -> Future.<Long>failedFuture("inner"))
                        .recover(failure -> wrong.future())));
    assertTold(wrong, calls);
  }

  @ParameterizedTest
  @EnumSource(names = {"EXCEPTION", "ERROR"})
  void functionsOfRows(Wrong wrong) {
    await(single.create(new User("charlie")));
    Select<String> mapped = USER.select().map(user -> wrong.<String>value());
    Map<String, Supplier<Future<?>>> calls = new LinkedHashMap<>();
    calls.put("execute", () -> single.execute(mapped));
    calls.put("first", () -> single.first(mapped));
    calls.put("get", () -> single.get(mapped));
    calls.put("find", () -> single.find(mapped));
    calls.put("in a block", () -> single.atomic(() -> single.execute(mapped)));
    calls.put("stream", () -> ended(mapped));
    assertTold(wrong, calls);
  }

  private Future<Void> ended(Select<String> mapped) {
    Promise<Void> ended = Promise.promise();
    single.stream(mapped, 2)
        .exceptionHandler(ended::tryFail)
        .endHandler(v -> ended.tryComplete())
        .handler(name -> {});
    return ended.future();
  }

  @ParameterizedTest
  @EnumSource
  void receiversOfSignals(Wrong wrong) {
    User saved = await(single.create(new User("charlie")));
    List<Supplier<Registration>> receivers =
        List.of(
            () -> single.signals().beforeSave(USER, (user, created) -> wrong.future()),
            () -> single.signals().afterSave(USER, (user, created) -> wrong.future()),
            () -> single.signals().beforeDelete(USER, user -> wrong.future()),
            () -> single.signals().afterDelete(USER, user -> wrong.future()));
    for (int i = 0; i < receivers.size(); i++) {
      boolean saves = i < 2;
      Registration registration = receivers.get(i).get();
      assertTold(
          wrong,
          Map.of(
              "receiver " + i,
              () -> saves ? single.create(new User("lucy")) : single.delete(saved)));
      registration.unregister();
    }
    assertEquals(1, await(single.count(USER)), "a write was kept though its receiver failed");
  }

  @ParameterizedTest
  @EnumSource(names = {"EXCEPTION", "ERROR"})
  void actionAfterTheCommitHarmsNobody(Wrong wrong) {
    List<String> done = new CopyOnWriteArrayList<>();
    Promise<Void> last = Promise.promise();
    on(
        vertx,
        () ->
            single.atomic(
                tx -> {
                  tx.afterCommit(wrong::value);
                  tx.afterCommit(() -> done.add("next"));
                  tx.afterCommit(last::complete);
                  return tx.create(new User("charlie"));
                }));

    await(last.future());
    assertEquals(List.of("next"), done);
    assertEquals(1, await(single.count(USER)));
  }

  @ParameterizedTest
  @EnumSource(names = {"EXCEPTION", "ERROR"})
  void listenerOfStatementsHarmsNobody(Wrong wrong) {
    Runnable end = single.database().listen((sql, values) -> wrong.value());

    on(vertx, () -> single.atomic(() -> single.create(new User("charlie"))));
    await(single.create(new User("lucy")));

    end.run();
    assertEquals(0, single.database().acquired());
    assertEquals(2, await(single.count(USER)));
  }
}
