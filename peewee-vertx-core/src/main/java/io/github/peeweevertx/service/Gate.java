package io.github.peeweevertx.service;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets so many calls work at once, and so many wait. One whose deadline passes while it waits is
 * turned away when its turn comes: it never takes a connection.
 */
final class Gate {
  private record Waiting(long deadline, Promise<Void> turn) {}

  private final int inFlight;
  private final int atWork;
  private final LongSupplier clock;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private int taken;
  private int working;
  private boolean stopping;
  private Promise<Void> idle;

  Gate(ServiceLimits limits, LongSupplier clock) {
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
    return turn(deadline)
        .compose(
            v -> {
              if (deadline <= clock.getAsLong()) {
                done();
                return Future.failedFuture(Refusal.late());
              }
              Future<T> started;
              try {
                started = work.get();
              } catch (RuntimeException failure) {
                started = Future.failedFuture(failure);
              }
              return started.onComplete(ended -> done());
            });
  }

  private synchronized Future<Void> turn(long deadline) {
    if (working < atWork) {
      working++;
      return Future.succeededFuture();
    }
    Waiting next = new Waiting(deadline, Promise.promise());
    waiting.add(next);
    return next.turn().future();
  }

  private void done() {
    Waiting next;
    synchronized (this) {
      next = waiting.poll();
      if (next == null) {
        working--;
      }
    }
    if (next != null) {
      next.turn().complete();
    }
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
