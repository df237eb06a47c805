package io.github.peeweevertx.testing.tck.reliability;

import io.github.peeweevertx.testing.tck.service.HostileMessages;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends hostile messages, so many a second, and looks whether each is refused with a code. */
final class HostileStream {
  private static final long TICK_MS = 5;

  private final Vertx vertx;
  private final String address;
  private final int aSecond;
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private volatile int asked;

  HostileStream(Vertx vertx, String address, int aSecond) {
    this.vertx = vertx;
    this.address = address;
    this.aSecond = aSecond;
  }

  /** Begins to send some more. */
  void start(int messages) {
    int before = asked;
    asked = before + messages;
    long start = System.nanoTime();
    vertx
        .getOrCreateContext()
        .runOnContext(
            v ->
                vertx.setPeriodic(
                    TICK_MS,
                    timer -> {
                      double elapsed = (System.nanoTime() - start) / 1e9;
                      int due = before + (int) Math.min(messages, elapsed * aSecond);
                      while (sent.get() < due) {
                        send(sent.getAndIncrement());
                      }
                      if (due == before + messages) {
                        vertx.cancelTimer(timer);
                      }
                    }));
  }

  private void send(int number) {
    HostileMessages.send(vertx, address, number)
        .onComplete(
            (answer, failure) -> {
              if (isRefusal(failure)) {
                refused.incrementAndGet();
              } else {
                wrong.add(number + ": " + (failure == null ? "was answered" : failure));
              }
            });
  }

  private static boolean isRefusal(Throwable failure) {
    return failure instanceof ReplyException told
        && told.failureType() == ReplyFailure.RECIPIENT_FAILURE
        && told.getMessage().startsWith("PW-");
  }

  boolean isOver() {
    return refused.get() + wrong.size() >= asked;
  }

  int refused() {
    return refused.get();
  }

  List<String> wrong() {
    return List.copyOf(wrong);
  }
}
