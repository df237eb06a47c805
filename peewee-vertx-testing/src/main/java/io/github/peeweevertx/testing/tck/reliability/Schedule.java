package io.github.peeweevertx.testing.tck.reliability;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.tx.IsolationLevel;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A random piece of an application: transactions that are started somewhere and go somewhere. */
final class Schedule {
  private static final int DEEPEST = 3;

  /**
   * A nested block that is undone leaves a lock on the gap in which its rows were, where MySQL
   * keeps to one snapshot, and what runs outside would wait for its own caller.
   */
  private static final TransactionOptions OPTIONS =
      TransactionOptions.DEFAULT.isolated(IsolationLevel.READ_COMMITTED);

  private final Places places;
  private final Witness mine;
  private final Witness other;
  private final Random random;

  Schedule(Places places, Witness mine, Witness other, long seed) {
    this.places = places;
    this.mine = mine;
    this.other = other;
    this.random = new Random(seed);
  }

  /** What is open around a step. */
  private record Here(Manager bound, long backend, long transaction, Set<Integer> rows) {}

  Future<Void> run() {
    List<Places.Way> ways = places.ways();
    return switch (random.nextInt(10)) {
      case 0 -> offAnyContext();
      case 1, 2, 3 ->
          ways.get(random.nextInt(ways.size()))
              .to(() -> Future.join(transaction(mine), transaction(mine)).mapEmpty());
      default -> ways.get(random.nextInt(ways.size())).to(() -> transaction(mine));
    };
  }

  private Future<Void> offAnyContext() {
    return foreign(
            () ->
                mine.objects.atomic(
                    () -> mine.insert(mine.objects, mine.numbers.incrementAndGet())))
        .transform(
            (v, failure) -> {
              mine.check(
                  failure.getCause() instanceof PeeweeException known
                      && known.code() == ErrorCode.NO_CONTEXT,
                  "off any context: " + failure);
              return Future.succeededFuture();
            });
  }

  /** An outermost transaction; its outcome says which rows have to be there. */
  private Future<Void> transaction(Witness database) {
    Set<Integer> rows = ConcurrentHashMap.newKeySet();
    boolean fails = random.nextInt(3) == 0;
    return database
        .objects
        .atomic(
            OPTIONS,
            bound -> {
              long id = database.objects.transactionId().orElse(-1);
              return database
                  .backend(database.objects)
                  .compose(
                      backend -> {
                        database.entered(id, backend);
                        Here here = new Here(bound, backend, id, rows);
                        return steps(database, here, 1)
                            .eventually(
                                () -> {
                                  database.left(backend);
                                  return Future.succeededFuture();
                                });
                      })
                  .compose(v -> end(fails));
            })
        .transform(
            (v, failure) -> {
              database.check(fails == (failure != null), "told wrong: " + failure);
              if (failure == null) {
                database.expect(rows);
              }
              return Future.succeededFuture();
            });
  }

  private static Future<Void> end(boolean fails) {
    return fails ? Future.failedFuture("on purpose") : Future.succeededFuture();
  }

  private Future<Void> steps(Witness database, Here here, int depth) {
    Future<Void> done = Future.succeededFuture();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int kind = random.nextInt(10);
      done = done.compose(v -> Places.back(step(kind, database, here, depth)));
    }
    return done;
  }

  private Future<Void> step(int kind, Witness database, Here here, int depth) {
    Supplier<Future<Void>> inside = () -> inside(database, database.objects, here);
    return switch (kind) {
      case 0 -> Places.started(Vertx.currentContext(), inside);
      case 1 -> places.byTimer(inside);
      case 2 -> places.byBlocking(inside);
      case 3 -> foreign(() -> inside(database, here.bound(), here));
      case 4 -> places.byMessage(() -> outside(database, here));
      case 5 -> places.byPeriodicTimer(() -> outside(database, here));
      case 6 -> Future.join(statements(database, here)).mapEmpty();
      case 7 ->
          database == mine && depth == 1
              ? transaction(other)
              : inside(database, here.bound(), here);
      default -> depth < DEEPEST ? nested(database, here, depth) : inside.get();
    };
  }

  private List<Future<Void>> statements(Witness database, Here here) {
    List<Future<Void>> started = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      started.add(inside(database, database.objects, here));
    }
    return started;
  }

  /** A statement that has to be part of the transaction. */
  private Future<Void> inside(Witness database, Manager by, Here here) {
    int number = database.numbers.incrementAndGet();
    return database
        .insert(by, number)
        .compose(v -> database.backend(by))
        .map(
            backend -> {
              here.rows().add(number);
              database.check(
                  backend == here.backend(), "escape: " + backend + " in place of " + here);
              return null;
            });
  }

  /** A statement that has to be no part of it, and stays whatever becomes of it. */
  private Future<Void> outside(Witness database, Here here) {
    int number = database.numbers.incrementAndGet();
    database.check(database.objects.transactionId().isEmpty(), "joined from outside: " + here);
    return database
        .insert(database.objects, number)
        .compose(v -> database.backend(database.objects))
        .map(
            backend -> {
              database.expect(Set.of(number));
              database.check(backend != here.backend(), "joined from outside: " + here);
              return null;
            });
  }

  private Future<Void> nested(Witness database, Here here, int depth) {
    Set<Integer> rows = ConcurrentHashMap.newKeySet();
    boolean fails = random.nextInt(3) == 0;
    Context outer = Vertx.currentContext();
    return database
        .objects
        .atomic(
            (Manager bound) -> {
              database.check(
                  Vertx.currentContext() != outer, "a nested block on its outer's context");
              Here inner = new Here(bound, here.backend(), here.transaction(), rows);
              return steps(database, inner, depth + 1).compose(v -> end(fails));
            })
        .transform(
            (v, failure) -> {
              database.check(fails == (failure != null), "nested told wrong: " + failure);
              if (failure == null) {
                here.rows().addAll(rows);
              }
              return Future.succeededFuture();
            });
  }

  private static Future<Void> foreign(Supplier<Future<Void>> work) {
    Context back = Vertx.currentContext();
    CompletableFuture<Void> elsewhere =
        CompletableFuture.supplyAsync(work::get).thenCompose(future -> future.toCompletionStage());
    return back == null
        ? Future.fromCompletionStage(elsewhere)
        : Future.fromCompletionStage(elsewhere, back);
  }
}
