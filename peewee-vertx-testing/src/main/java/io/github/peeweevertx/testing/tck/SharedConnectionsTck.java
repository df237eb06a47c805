package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.DatabaseOptions;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.faults.Direction;
import io.github.peeweevertx.testing.faults.FaultProxy;
import io.github.peeweevertx.testing.faults.Poll;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Calls outside of transactions may share connections, and nobody can tell: each has its own
 * answer, its own error, its own deadline, and waits for no stranger. Where a database does not
 * share, the same holds.
 */
public abstract class SharedConnectionsTck extends Tck {
  private static final int CALLS = 400;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** For the subclass of each database. */
  protected SharedConnectionsTck() {
    super(USER);
  }

  private Manager pooled(int connections, int shared) {
    return Manager.create(
        closing(
            url()
                .pooled(connections)
                .option("max_waiting", Integer.toString(CALLS))
                .open(vertx, DatabaseOptions.DEFAULT.withSharedConnections(shared))));
  }

  private Manager single() {
    return Manager.create(open(url()));
  }

  @Test
  void callIsSentBeforeTheOneBeforeItIsAnswered() throws InterruptedException {
    holdsOnlyOn(DatabaseKind.POSTGRESQL, "a connection carries one statement at a time");
    try (FaultProxy proxy = FaultProxy.to(server)) {
      Manager single = Manager.create(open(url().port(proxy.port())));
      await(single.find(USER, USER.username.eq("nobody")));
      CountDownLatch sent = new CountDownLatch(1);
      proxy.when(Direction.TO_SERVER, "needle-two", sent::countDown);
      proxy.silence(Direction.TO_CLIENT);
      Future<List<Object>> both =
          inContext(
              () ->
                  Future.all(
                          single.find(USER, USER.username.eq("needle-one")),
                          single.find(USER, USER.username.eq("needle-two")))
                      .map(found -> found.list()));
      assertTrue(sent.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
      assertFalse(both.isComplete());
      proxy.heal();
      assertEquals(2, await(both).size());
    }
  }

  @Test
  void sharingMayBeTurnedOff() {
    try (FaultProxy proxy = FaultProxy.to(server)) {
      Manager alone =
          Manager.create(
              open(url().port(proxy.port()).pooled(4).option("shared_connections", "0")));
      assertEquals(List.of(0, 1, 2, 3), parallel(4, i -> Slow.answer(alone, i, 0.3)));
      assertEquals(4, proxy.accepted());
    }
  }

  @Test
  void numberOfSharedConnectionsIsChecked() {
    ProgrammingException error =
        assertThrows(
            ProgrammingException.class, () -> DatabaseOptions.DEFAULT.withSharedConnections(-2));
    assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
    error =
        assertThrows(
            ProgrammingException.class, () -> open(url().option("shared_connections", "-1")));
    assertEquals(ErrorCode.INVALID_URL, error.code());
  }

  @Test
  void failureOfACallIsItsOwn() {
    Manager shared = pooled(2, 1);
    await(shared.create(new User("taken")));
    List<Future<User>> calls = new ArrayList<>();
    await(
        inContext(
            () -> {
              for (int i = 0; i < 20; i++) {
                calls.add(shared.create(new User(i % 2 == 0 ? "taken" : "user" + i)));
              }
              return Future.join(calls).otherwiseEmpty();
            }));
    for (int i = 0; i < calls.size(); i++) {
      if (i % 2 == 0) {
        assertEquals(
            ErrorCode.UNIQUE_VIOLATION, failure(IntegrityException.class, calls.get(i)).code());
      } else {
        assertEquals("user" + i, await(calls.get(i)).username);
      }
    }
    assertEquals(11, await(shared.count(USER)));
    assertEquals(0, shared.database().acquired());
  }

  @Test
  void slowCallDoesNotHoldUpOthers() {
    Manager shared = pooled(3, 1);
    List<String> order = new ArrayList<>();
    await(
        inContext(
            () -> {
              List<Future<?>> calls = new ArrayList<>();
              calls.add(Slow.answer(shared, 7, 1.5).onSuccess(seven -> order.add("slow " + seven)));
              for (int i = 0; i < 5; i++) {
                calls.add(shared.count(USER).onSuccess(n -> order.add("fast")));
              }
              return Future.all(calls);
            }));
    assertEquals(List.of("fast", "fast", "fast", "fast", "fast", "slow 7"), order);
    assertEquals(0, shared.database().acquired());
  }

  @Test
  void callThatWaitsForALockDoesNotHoldUpWhatItWaitsFor() {
    Manager shared = pooled(4, 1);
    User charlie = await(shared.create(new User("charlie")));
    Promise<Void> locked = Promise.promise();
    Promise<Void> release = Promise.promise();
    Future<Integer> holder =
        inContext(
            () ->
                shared.atomic(
                    tx ->
                        tx.execute(USER.update(USER.logins.to(1)).where(USER.id.eq(charlie.id)))
                            .onSuccess(n -> locked.complete())
                            .compose(n -> release.future().map(n))));
    await(locked.future());
    Future<Integer> waits =
        inContext(
            () -> {
              Future<Integer> update =
                  shared.execute(
                      USER.update(USER.logins.to(USER.logins.plus(1)))
                          .where(USER.id.eq(charlie.id)));
              // The transaction ends only when this is answered, which stands behind the update.
              shared.count(USER).onComplete(n -> release.complete());
              return update;
            });
    assertEquals(1, await(holder));
    assertEquals(1, await(waits));
    assertEquals(2, await(shared.get(USER, charlie.id)).logins);
  }

  @Test
  void lateCallIsCancelledAndItsNeighboursAreAnswered() {
    Manager single = single();
    await(single.connect());
    List<Future<?>> calls = new ArrayList<>();
    await(
        inContext(
            () -> {
              calls.add(Slow.answer(single.within(Duration.ofMillis(200)), 1, 20));
              for (int i = 0; i < 10; i++) {
                calls.add(single.create(new User("user" + i)));
              }
              return Future.join(calls).otherwiseEmpty();
            }));
    assertEquals(ErrorCode.TIMEOUT, failure(OperationalException.class, calls.get(0)).code());
    calls.subList(1, calls.size()).forEach(call -> await(call));
    assertEquals(10, await(single.count(USER)));
    assertEquals(0, single.database().acquired());
  }

  @Test
  void transactionGetsAConnectionAlthoughCallsKeepComing() {
    Manager single = single();
    Promise<Void> over = Promise.promise();
    Future<Void> calls = inContext(() -> Future.all(flows(single, over.future())).mapEmpty());
    for (int i = 0; i < 5; i++) {
      User user = new User("user" + i);
      await(inContext(() -> single.atomic(() -> single.create(user))));
    }
    over.complete();
    await(calls);
    assertEquals(5, await(single.count(USER)));
    assertEquals(0, single.database().acquired());
  }

  private static List<Future<Void>> flows(Manager manager, Future<Void> over) {
    List<Future<Void>> flows = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      flows.add(flow(manager, over));
    }
    return flows;
  }

  private static Future<Void> flow(Manager manager, Future<Void> over) {
    return over.isComplete()
        ? Future.succeededFuture()
        : manager.count(USER).compose(n -> flow(manager, over));
  }

  @Test
  void callsAtOnceEachHaveTheirOwnOutcome() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Manager shared = pooled(4, 2);
    User taken = await(shared.create(new User("taken")));
    List<String> wrong = new ArrayList<>();
    Set<String> expected = new TreeSet<>(Set.of("taken"));
    await(
        inContext(
            () -> {
              List<Future<?>> calls = new ArrayList<>();
              for (int i = 0; i < CALLS; i++) {
                calls.add(call(shared, i, taken, random, expected, wrong));
              }
              return Future.join(calls).otherwiseEmpty();
            }));
    assertEquals(List.of(), wrong, "seed " + seed);
    Set<String> there =
        await(shared.execute(USER.select())).stream()
            .map(user -> user.username)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, there, "seed " + seed);
    Poll.until(
        PATIENCE,
        () -> shared.database().acquired() == 0,
        () -> shared.database().acquired() + " are borrowed, seed " + seed);
  }

  /** One call of any kind, that may be stopped at any moment; its outcome is looked at. */
  private Future<?> call(
      Manager shared, int i, User taken, Random random, Set<String> expected, List<String> wrong) {
    boolean stops = random.nextInt(4) == 0;
    Promise<Void> stop = Promise.promise();
    Manager by = stops ? shared.stoppedBy(stop.future()) : shared;
    String name = "user" + i;
    int kind = random.nextInt(4);
    Future<?> call =
        switch (kind) {
          case 0 -> by.get(USER, taken.id).map(user -> user.username);
          case 1 -> by.create(new User(name)).map(user -> user.username);
          case 2 -> by.create(new User("taken"));
          default -> Slow.answer(by, i, random.nextInt(6) / 1_000.0);
        };
    Object right = List.of("taken", name, ErrorCode.UNIQUE_VIOLATION, i).get(kind);
    if (stops) {
      vertx.setTimer(1 + random.nextInt(20), id -> stop.complete());
    }
    return call.onComplete(
        (answer, failure) -> {
          Object told = failure instanceof PeeweeException error ? error.code() : answer;
          if (kind == 1 && failure == null) {
            expected.add(name);
          }
          if (!right.equals(told) && !(stops && told == ErrorCode.CANCELLED)) {
            wrong.add("call " + i + " of kind " + kind + " was told " + told + ", " + failure);
          }
        });
  }
}
