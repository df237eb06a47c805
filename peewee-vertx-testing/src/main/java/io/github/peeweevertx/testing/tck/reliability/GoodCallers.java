package io.github.peeweevertx.testing.tck.reliability;

import static io.github.peeweevertx.testing.model.UserTable.USER;

import io.github.peeweevertx.service.QueryServiceProxy;
import io.github.peeweevertx.testing.faults.Poll;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Callers who get a row by key, one call after the other. */
final class GoodCallers {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final QueryServiceProxy proxy;
  private final long key;
  private final int callers;
  private final AtomicInteger calls = new AtomicInteger();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

  GoodCallers(QueryServiceProxy proxy, long key, int callers) {
    this.proxy = proxy;
    this.key = key;
    this.callers = callers;
  }

  /** Lets all of them call until something is true, and waits for the last answers. */
  Latencies until(BooleanSupplier over) {
    Latencies seen = new Latencies();
    List<Promise<Void>> flows = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      Promise<Void> flow = Promise.promise();
      flows.add(flow);
      next(seen, over, flow);
    }
    Poll.until(
        PATIENCE,
        () -> flows.stream().allMatch(flow -> flow.future().isComplete()),
        () -> "good callers hang after " + calls + " calls");
    return seen;
  }

  /** One future for all calls of a caller: one behind the other would be as many as there are. */
  private void next(Latencies seen, BooleanSupplier over, Promise<Void> flow) {
    long start = System.nanoTime();
    proxy
        .get(USER, key)
        .onComplete(
            (user, failure) -> {
              seen.add(System.nanoTime() - start);
              calls.incrementAndGet();
              if (failure != null || user.id != key) {
                wrong.add(String.valueOf(failure));
              }
              if (over.getAsBoolean()) {
                flow.complete();
              } else {
                next(seen, over, flow);
              }
            });
  }

  int calls() {
    return calls.get();
  }

  List<String> wrong() {
    return List.copyOf(wrong);
  }
}
