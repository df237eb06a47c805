package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.manager.CoalescedManager;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.User;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls of one tick travel together, and nobody can tell by what he gets. */
public abstract class CoalescingTck extends Tck {
  private CoalescedManager together;
  private List<User> users;

  /** For subclasses. */
  protected CoalescingTck() {
    super(USER);
  }

  @BeforeEach
  final void createUsers() {
    together = objects.coalesced();
    users = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      users.add(await(objects.create(new User("u" + i))));
    }
  }

  private boolean travels() {
    return database.dialect().supports(Feature.UNNEST);
  }

  /** Makes calls in one tick of one event loop; each outcome is a value or a failure. */
  private <T> List<Future<T>> inOneTick(List<Supplier<Future<T>>> calls) {
    List<Future<T>> outcomes = new ArrayList<>();
    await(
        inContext(
            () -> {
              calls.forEach(call -> outcomes.add(call.get()));
              return Future.join(outcomes).transform((v, failure) -> Future.succeededFuture());
            }));
    return outcomes;
  }

  private <T> List<Future<T>> inOneTick(int count, Function<Integer, Future<T>> call) {
    return inOneTick(
        IntStream.range(0, count).<Supplier<Future<T>>>mapToObj(i -> () -> call.apply(i)).toList());
  }

  private long missing() {
    return users.get(4).id + 1_000_000;
  }

  @Test
  void getsOfOneTickAreOneStatement() {
    try (QueryCounter counter = counter()) {
      List<Future<User>> found = inOneTick(5, i -> together.get(USER, users.get(i).id));
      for (int i = 0; i < 5; i++) {
        assertEquals("u" + i, found.get(i).result().username);
      }
      counter.assertCount(travels() ? 1 : 5);
    }
  }

  @Test
  void callersOfOneRowGetAnObjectEach() {
    List<Future<User>> found = inOneTick(3, i -> together.get(USER, users.get(1).id));
    assertNotSame(found.get(0).result(), found.get(1).result());
    assertEquals("u1", found.get(2).result().username);
    assertEquals(Set.of(), objects.dirty(found.get(2).result()));
  }

  @Test
  void missingRowFailsItsOwnCallerOnly() {
    List<Future<User>> found =
        inOneTick(3, i -> together.get(USER, i == 1 ? missing() : users.get(i).id));
    assertEquals("u0", found.get(0).result().username);
    assertEquals("u2", found.get(2).result().username);
    DoesNotExistException alone =
        failure(DoesNotExistException.class, objects.get(USER, missing()));
    DoesNotExistException error = failure(DoesNotExistException.class, found.get(1));
    assertEquals(alone.getMessage(), error.getMessage());
    assertEquals(User.class, error.model());
  }

  @Test
  void findsOfOneTickGiveObjectsOrNothing() {
    List<Future<Optional<User>>> found =
        inOneTick(2, i -> together.find(USER, i == 0 ? missing() : users.get(0).id));
    assertTrue(found.get(0).result().isEmpty());
    assertEquals("u0", found.get(1).result().orElseThrow().username);
  }

  @Test
  void createsOfOneTickAreOneStatement() {
    List<User> made = IntStream.range(0, 20).mapToObj(i -> new User("new" + i)).toList();
    try (QueryCounter counter = counter()) {
      List<Future<User>> created = inOneTick(20, i -> together.create(made.get(i)));
      counter.assertCount(travels() ? 1 : 20);
      for (int i = 0; i < 20; i++) {
        assertSame(made.get(i), created.get(i).result());
        assertEquals(Set.of(), objects.dirty(made.get(i)));
      }
    }
    for (User each : made) {
      assertEquals(each.username, await(objects.get(USER, each.id)).username);
    }
  }

  @Test
  void createThatFailsHarmsNoOther() {
    String[] names = {"a", "u3", "b", "x".repeat(41), "c"};
    List<Future<User>> created = inOneTick(5, i -> together.create(new User(names[i])));
    assertNotNull(created.get(0).result().id);
    assertEquals(
        ErrorCode.UNIQUE_VIOLATION, failure(IntegrityException.class, created.get(1)).code());
    assertNotNull(created.get(2).result().id);
    failure(DataException.class, created.get(3));
    assertEquals("c", await(objects.get(USER, created.get(4).result().id)).username);
    assertEquals(8L, await(objects.count(USER)));
  }

  @Test
  void objectThatIsCreatedTwiceMeetsItsOwnRow() {
    User user = new User("twin");
    List<Future<User>> created = inOneTick(2, i -> together.create(user));
    assertEquals(1, created.stream().filter(Future::succeeded).count());
  }

  @Test
  void callsInATransactionAreMadeInIt() {
    await(
        inContext(
            () ->
                objects.atomic(
                    transaction ->
                        together
                            .create(new User("inside"))
                            .compose(user -> together.get(USER, user.id))
                            .compose(user -> transaction.rollback()))));
    assertEquals(5L, await(objects.count(USER)));
  }

  @Test
  void callsOffAnEventLoopAreMadeAlone() {
    assertEquals("u0", await(together.get(USER, users.get(0).id)).username);
    assertNotNull(await(together.create(new User("alone"))).id);
  }

  @Test
  void callsOfAClosedDatabaseFailAsTheyWouldAlone() {
    Manager closed = Manager.create(open(url()));
    await(closed.close());
    CoalescedManager face = closed.coalesced();
    for (Future<User> each : inOneTick(3, i -> face.get(USER, (long) i))) {
      assertEquals(ErrorCode.DATABASE_CLOSED, failure(PeeweeException.class, each).code());
    }
    for (Future<User> each : inOneTick(3, i -> face.create(new User("n" + i)))) {
      assertEquals(ErrorCode.DATABASE_CLOSED, failure(PeeweeException.class, each).code());
    }
  }

  @Test
  void outcomesArriveOnTheContextsOfTheirCallers() {
    Context loop = vertx.getOrCreateContext();
    List<Future<Boolean>> outcomes = new ArrayList<>();
    Promise<Void> asked = Promise.promise();
    loop.runOnContext(
        v -> {
          for (User each : users) {
            Context own = Vertx.currentContext();
            outcomes.add(together.get(USER, each.id).map(found -> Vertx.currentContext() == own));
          }
          asked.complete();
        });
    await(asked.future());
    await(Future.all(outcomes));
    outcomes.forEach(outcome -> assertTrue(outcome.result()));
  }

  /** Random calls in random ticks: each gets what the plain manager gives. */
  @Test
  void randomCallsGetWhatTheyWouldHaveGotAlone() {
    long seed = Long.getLong("peewee.random.seed", System.nanoTime());
    Random random = new Random(seed);
    Set<String> taken = new TreeSet<>();
    users.forEach(user -> taken.add(user.username));
    for (int round = 0; round < 30; round++) {
      List<String> wanted = new ArrayList<>();
      List<Supplier<Future<String>>> calls = new ArrayList<>();
      for (int i = 1 + random.nextInt(12); i > 0; i--) {
        int kind = random.nextInt(10);
        User known = users.get(random.nextInt(users.size()));
        if (kind < 5) {
          calls.add(() -> together.get(USER, known.id).map(found -> found.username));
          wanted.add(known.username);
        } else if (kind == 5) {
          calls.add(() -> together.get(USER, missing()).map(found -> found.username));
          wanted.add(ErrorCode.DOES_NOT_EXIST.name());
        } else if (kind == 6) {
          calls.add(() -> name(together.create(new User(known.username))));
          wanted.add(ErrorCode.UNIQUE_VIOLATION.name());
        } else if (kind == 7) {
          calls.add(() -> name(together.create(new User("x".repeat(41)))));
          wanted.add(ErrorCode.VALUE_TOO_LONG.name());
        } else {
          String name = "r" + round + "-" + i;
          calls.add(() -> name(together.create(new User(name))));
          wanted.add(name);
          taken.add(name);
        }
      }
      assertEquals(
          wanted,
          inOneTick(calls).stream().map(CoalescingTck::told).toList(),
          () -> "-Dpeewee.random.seed=" + seed);
    }
    assertEquals(
        List.copyOf(taken),
        await(objects.scalars(USER.select(USER.username))).stream().sorted().toList());
    assertEquals(0, database.acquired());
  }

  /** What stands in the row that an object got its key of. */
  private Future<String> name(Future<User> created) {
    return created.compose(user -> objects.get(USER, user.id)).map(user -> user.username);
  }

  private static String told(Future<String> outcome) {
    return outcome.succeeded()
        ? outcome.result()
        : ((PeeweeException) outcome.cause()).code().name();
  }
}
