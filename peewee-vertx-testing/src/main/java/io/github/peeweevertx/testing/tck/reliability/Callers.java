package io.github.peeweevertx.testing.tck.reliability;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.tck.Slow;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Callers who ask for a number each, and may change their minds before it comes. */
final class Callers {
  /** A call takes so long at most; who goes does so within a little more. */
  private static final int LONGEST_MS = 10;

  private final Vertx vertx;
  private final Manager objects;
  private final int enough;
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger gone = new AtomicInteger();
  private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();
  private final Set<Integer> kept = ConcurrentHashMap.newKeySet();
  private final Set<Integer> undone = ConcurrentHashMap.newKeySet();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

  Callers(Vertx vertx, Manager objects, int enough) {
    this.vertx = vertx;
    this.objects = objects;
    this.enough = enough;
  }

  Future<Void> open() {
    return objects.query("CREATE TABLE numbers (n INTEGER PRIMARY KEY)", Tuple.tuple()).mapEmpty();
  }

  /** Calls one after the other, until enough callers have gone. */
  Future<Void> flow(long seed, boolean goes) {
    Random random = new Random(seed);
    Promise<Void> done = Promise.promise();
    Context context = vertx.getOrCreateContext();
    context.runOnContext(v -> next(random, goes, done));
    return done.future();
  }

  private void next(Random random, boolean goes, Promise<Void> done) {
    if (gone.get() >= enough) {
      done.complete();
      return;
    }
    int number = numbers.incrementAndGet();
    Promise<Void> signal = Promise.promise();
    boolean writes = random.nextInt(3) > 0;
    Manager mine = goes ? objects.stoppedBy(signal.future()) : objects;
    Future<Integer> call = writes ? block(mine, number, random) : ask(mine, number, random);
    if (goes) {
      leave(signal, call, random);
    }
    call.onComplete(
        (answer, failure) -> {
          note(number, writes, answer, failure, signal.future().isComplete());
          next(random, goes, done);
        });
  }

  /** At once, or in between, or when it is over already. */
  private void leave(Promise<Void> signal, Future<Integer> call, Random random) {
    int after = random.nextInt(5 * LONGEST_MS);
    Runnable go =
        () -> {
          if (!call.isComplete()) {
            gone.incrementAndGet();
            signal.complete();
          }
        };
    if (after == 0) {
      go.run();
    } else {
      vertx.setTimer(after, id -> go.run());
    }
  }

  private Future<Integer> block(Manager mine, int number, Random random) {
    boolean nests = random.nextBoolean();
    return mine.atomic(
        tx ->
            tx.query("INSERT INTO numbers VALUES (" + number + ")", Tuple.tuple())
                .compose(
                    v ->
                        nests
                            ? tx.atomic((Manager inner) -> ask(inner, number, random))
                            : ask(tx, number, random)));
  }

  /** A statement that takes a while and gives the number back. */
  private Future<Integer> ask(Manager by, int number, Random random) {
    return Slow.answer(by, number, random.nextInt(LONGEST_MS) / 1_000.0);
  }

  private void note(
      int number, boolean writes, Integer answer, Throwable failure, boolean signalled) {
    if (failure == null) {
      outcomes.merge("answered", 1, Integer::sum);
      if (answer != number) {
        wrong.add("asked for " + number + " and was told " + answer);
      }
      if (writes) {
        kept.add(number);
      }
      return;
    }
    ErrorCode code = failure instanceof PeeweeException known ? known.code() : null;
    outcomes.merge(String.valueOf(code), 1, Integer::sum);
    boolean expected = code == ErrorCode.CANCELLED || code == ErrorCode.COMMIT_UNKNOWN;
    if (!signalled || !expected) {
      wrong.add(
          (signalled ? "cancelled, and failed with " : "not cancelled, and failed with ")
              + failure);
    }
    if (writes && code == ErrorCode.CANCELLED) {
      undone.add(number);
    }
  }

  /** Opens so many transactions that none ends before all are open. */
  Future<Void> holdAtOnce(int connections) {
    AtomicInteger inside = new AtomicInteger();
    Promise<Void> all = Promise.promise();
    Supplier<Future<Void>> body =
        () -> {
          if (inside.incrementAndGet() == connections) {
            all.complete();
          }
          return all.future();
        };
    List<Future<Void>> blocks =
        IntStream.range(0, connections).mapToObj(i -> started(() -> objects.atomic(body))).toList();
    return Future.join(blocks).mapEmpty();
  }

  private Future<Void> started(Supplier<Future<Void>> work) {
    Promise<Void> promise = Promise.promise();
    vertx.getOrCreateContext().runOnContext(v -> work.get().onComplete(promise));
    return promise.future();
  }

  /** Compares what was told with what is there. */
  Future<List<String>> audit() {
    return objects
        .query("SELECT n FROM numbers", Tuple.tuple())
        .map(
            rows -> {
              Set<Integer> there = new HashSet<>();
              for (Row row : rows) {
                there.add(row.getInteger(0));
              }
              kept.stream().filter(n -> !there.contains(n)).forEach(n -> wrong.add("lost " + n));
              undone.stream().filter(there::contains).forEach(n -> wrong.add("kept " + n));
              return wrong();
            });
  }

  List<String> wrong() {
    return new ArrayList<>(wrong);
  }

  String counts() {
    return "%,d calls, %,d of them cancelled under way: %s"
        .formatted(numbers.get(), gone.get(), new TreeMap<>(outcomes));
  }
}
