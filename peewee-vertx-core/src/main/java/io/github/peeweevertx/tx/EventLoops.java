package io.github.peeweevertx.tx;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** Brings work to an event loop, for callers who stand on none. */
public final class EventLoops {
  private EventLoops() {}

  /**
   * Runs work on an event-loop context of its own.
   *
   * @param <T> its result
   * @param vertx whose event loop
   * @param work called once, there
   * @return the outcome; what the work throws fails it
   */
  public static <T> Future<T> run(Vertx vertx, Supplier<Future<T>> work) {
    Promise<T> promise = Promise.promise();
    VertxContexts.neutral(vertx).runOnContext(v -> Outcomes.guarded(work).onComplete(promise));
    return promise.future();
  }

  /**
   * Runs work where the caller stands, or where that is on no context, on one of its own.
   *
   * @param <T> its result
   * @param vertx whose event loop
   * @param work called once
   * @return the outcome; what the work throws fails it
   */
  public static <T> Future<T> ensure(Vertx vertx, Supplier<Future<T>> work) {
    return VertxContexts.current() == null ? run(vertx, work) : Outcomes.guarded(work);
  }
}
