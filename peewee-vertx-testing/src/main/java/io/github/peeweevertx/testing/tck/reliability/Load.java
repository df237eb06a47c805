package io.github.peeweevertx.testing.tck.reliability;

import static io.github.peeweevertx.testing.Await.await;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.service.QueryService;
import io.github.peeweevertx.service.QueryServiceProxy;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Callers who come so many a second, whatever becomes of those who came before. */
final class Load {
  private static final long TICK_MS = 5;
  private static final String ANSWERED = "answered";

  /** With these a service under too much load may turn somebody away. */
  private static final Set<String> EXPECTED =
      Set.of(
          ErrorCode.SERVICE_OVERLOADED.name(),
          ErrorCode.DEADLINE_PASSED.name(),
          ErrorCode.TIMEOUT.name(),
          ErrorCode.NO_ANSWER.name());

  private final Vertx vertx;
  private final QueryServiceProxy proxy;
  private final QueryService service;
  private final Duration deadline;
  private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final AtomicInteger mostInFlight = new AtomicInteger();
  private volatile boolean done;

  Load(Vertx vertx, QueryServiceProxy proxy, QueryService service, Duration deadline) {
    this.vertx = vertx;
    this.proxy = proxy;
    this.service = service;
    this.deadline = deadline;
  }

  /** How many calls a second are answered when there are twice as many callers as can be served. */
  static double atCapacity(QueryServiceProxy proxy, int places, int seconds) {
    AtomicInteger answered = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + Duration.ofSeconds(seconds).toNanos();
    List<Future<Void>> callers = new ArrayList<>();
    for (int i = 0; i < 2 * places; i++) {
      Promise<Void> caller = Promise.promise();
      callers.add(caller.future());
      again(proxy, answered, end, caller);
    }
    await(Future.all(callers));
    return answered.get() / ((System.nanoTime() - start) / 1e9);
  }

  private static void again(
      QueryServiceProxy proxy, AtomicInteger answered, long end, Promise<Void> caller) {
    proxy
        .call("work", new JsonObject().put("deadline", Long.MAX_VALUE))
        .onComplete(
            (done, failure) -> {
              if (failure != null) {
                caller.fail(failure);
                return;
              }
              answered.incrementAndGet();
              if (System.nanoTime() < end) {
                again(proxy, answered, end, caller);
              } else {
                caller.complete();
              }
            });
  }

  /** Begins to ask for so much. */
  void run(int aSecond, int seconds) {
    long start = System.nanoTime();
    long total = (long) aSecond * seconds;
    vertx
        .getOrCreateContext()
        .runOnContext(
            v ->
                vertx.setPeriodic(
                    TICK_MS,
                    timer -> {
                      double elapsed = (System.nanoTime() - start) / 1e9;
                      long due = Math.min(total, Math.round(elapsed * aSecond));
                      while (asked.get() < due) {
                        ask();
                      }
                      if (due == total) {
                        vertx.cancelTimer(timer);
                        done = true;
                      }
                    }));
  }

  private void ask() {
    asked.incrementAndGet();
    long until = System.currentTimeMillis() + deadline.toMillis();
    proxy
        .call("work", new JsonObject().put("deadline", until))
        .onComplete((answer, failure) -> ended(failure));
  }

  private void ended(Throwable failure) {
    String outcome =
        failure == null
            ? ANSWERED
            : failure instanceof PeeweeException known
                ? known.code().name()
                : failure.getClass().getName();
    outcomes.merge(outcome, 1, Integer::sum);
    if (failure != null && !EXPECTED.contains(outcome)) {
      wrong.add(failure.toString());
    }
    mostInFlight.accumulateAndGet(service.stats().inFlight(), Math::max);
    ended.incrementAndGet();
  }

  boolean isOver() {
    return done && asked.get() == ended.get() && service.stats().inFlight() == 0;
  }

  int asked() {
    return asked.get();
  }

  int ended() {
    return ended.get();
  }

  int answered() {
    return outcomes.getOrDefault(ANSWERED, 0);
  }

  int refused() {
    return ended() - answered();
  }

  int mostInFlight() {
    return mostInFlight.get();
  }

  List<String> wrong() {
    return List.copyOf(wrong);
  }

  @Override
  public String toString() {
    return "%,d calls, %,d of them ended: %s".formatted(asked(), ended(), new TreeMap<>(outcomes));
  }
}
