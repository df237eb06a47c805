package io.github.peeweevertx.service;

import io.github.peeweevertx.tx.VertxContexts;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.spi.metrics.PoolMetrics;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets so many calls work at once, and so many wait. One whose deadline passes while it waits, or
 * leaves no time for its work, is turned away when its turn comes: it never takes a connection.
 */
final class Gate {
  private record Waiting(long deadline, Promise<Void> turn) {}

  /** Each call moves what is typical by so small a part. */
  private static final double LEARNS = 16;

  /** Many calls take longer than what is typical, and few twice as long. */
  private static final double MARGIN = 2;

  private final int inFlight;
  private final int atWork;
  private final LongSupplier clock;
  private final PoolMetrics<Object, Object> metrics;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private int taken;
  private int working;
  private boolean stopping;

  /** How long calls were at work lately, in milliseconds. */
  private double typical;

  private Promise<Void> idle;

  /**
   * A gate with room for as many as the limits say.
   *
   * @param metrics hears of who waits and who works, null for nobody
   */
  Gate(ServiceLimits limits, LongSupplier clock, PoolMetrics<Object, Object> metrics) {
    this.metrics = metrics;
    this.inFlight = limits.inFlight();
    this.atWork = limits.atWork();
    this.clock = clock;
  }

  /** Takes a call in, or refuses it; who is taken in has to leave. */
  synchronized void enter() {
    if (stopping) {
      throw Refusal.stopping();
    }
    if (taken >= inFlight) {
      throw Refusal.overloaded();
    }
    taken++;
  }

  synchronized void leave() {
    taken--;
    if (idle != null && taken == 0) {
      idle.tryComplete();
    }
  }

  /** Works when there is room, unless it is too late by then. */
  <T> Future<T> work(long deadline, Supplier<Future<T>> work) {
    Object waits = metrics == null ? null : metrics.enqueue();
    return turn(deadline)
        .onComplete(turned -> left(waits))
        .compose(
            v -> {
              if (deadline <= clock.getAsLong()) {
                done();
                return Future.failedFuture(Refusal.late());
              }
              return begun(work);
            });
  }

  private synchronized void took(long millis) {
    typical += (millis - typical) / LEARNS;
  }

  private void left(Object waits) {
    if (metrics != null) {
      metrics.dequeue(waits);
    }
  }

  private <T> Future<T> begun(Supplier<Future<T>> work) {
    Object works = metrics == null ? null : metrics.begin();
    long since = clock.getAsLong();
    Future<T> started;
    try {
      started = work.get();
    } catch (RuntimeException failure) {
      started = Future.failedFuture(failure);
    }
    return started.onComplete(
        ended -> {
          if (metrics != null) {
            metrics.end(works);
          }
          took(clock.getAsLong() - since);
          done();
        });
  }

  private synchronized Future<Void> turn(long deadline) {
    if (working < atWork) {
      working++;
      return Future.succeededFuture();
    }
    // Who waits goes on where he came from, not where the one before him has ended.
    Promise<Void> turn = VertxContexts.promise(Vertx.currentContext());
    waiting.add(new Waiting(deadline, turn));
    return turn.future();
  }

  /**
   * Gives the place to the next who can end in time. Else all would begin just before they are
   * late, none would be answered, and nobody else had the place in the meantime.
   */
  private void done() {
    List<Waiting> late = new ArrayList<>();
    Waiting next;
    synchronized (this) {
      next = waiting.poll();
      while (next != null && isLate(next)) {
        late.add(next);
        next = waiting.poll();
      }
      if (next == null) {
        working--;
      }
    }
    if (next != null) {
      next.turn().complete();
    }
    late.forEach(each -> each.turn().fail(Refusal.late()));
  }

  private boolean isLate(Waiting next) {
    long left = next.deadline() - clock.getAsLong();
    return left <= 0 || left < MARGIN * typical;
  }

  synchronized int taken() {
    return taken;
  }

  synchronized int working() {
    return working;
  }

  synchronized int waiting() {
    return waiting.size();
  }

  /** Takes nobody in any more. Those who wait are turned away; the rest is waited for. */
  Future<Void> stop() {
    Deque<Waiting> turnedAway;
    Future<Void> empty;
    synchronized (this) {
      stopping = true;
      turnedAway = new ArrayDeque<>(waiting);
      waiting.clear();
      idle = Promise.promise();
      empty = taken == 0 ? Future.succeededFuture() : idle.future();
    }
    turnedAway.forEach(each -> each.turn().fail(Refusal.stopping()));
    return empty;
  }
}
