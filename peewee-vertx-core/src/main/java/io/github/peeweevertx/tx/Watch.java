package io.github.peeweevertx.tx;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks after all that has to be over in time, with one timer for everything, since most of it is
 * over long before; with none while nothing is under way. Thread-safe.
 */
final class Watch {
  /** How late a thing may be told that its time is up. */
  private static final long TICK_MS = 25;

  private final Vertx vertx;
  private final Context home;
  private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean ticking = new AtomicBoolean();

  Watch(Vertx vertx) {
    this.vertx = vertx;
    this.home = VertxContexts.neutral(vertx);
  }

  /** What is looked at again and again. */
  interface Watched {
    /**
     * Looks.
     *
     * @param now the time, as of {@link System#nanoTime}
     */
    void look(long now);
  }

  void add(Watched thing) {
    watched.add(thing);
    wake();
  }

  void remove(Watched thing) {
    watched.remove(thing);
  }

  /** Tells a thing that its time is up, whatever it was allowed. */
  void hurry(Timed timed) {
    onHome(timed::hurry);
  }

  private void wake() {
    if (!ticking.get() && ticking.compareAndSet(false, true)) {
      onHome(this::sleep);
    }
  }

  private void sleep() {
    vertx.setTimer(TICK_MS, id -> tick());
  }

  private void tick() {
    long now = System.nanoTime();
    for (Watched thing : watched) {
      thing.look(now);
    }
    if (!watched.isEmpty()) {
      sleep();
      return;
    }
    ticking.set(false);
    if (!watched.isEmpty()) {
      wake();
    }
  }

  private void onHome(Runnable action) {
    try {
      home.runOnContext(v -> action.run());
    } catch (RejectedExecutionException closed) {
      // Vert.x is closed, and all connections with it: nothing is under way any more.
      watched.clear();
    }
  }
}
