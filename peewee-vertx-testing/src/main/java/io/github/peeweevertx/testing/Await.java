package io.github.peeweevertx.testing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Brings the outcome of a future back to the thread of a test. Fails the test after {@value
 * #SECONDS} seconds rather than let a build hang.
 */
public final class Await {
  /** How long a test waits for one future. */
  public static final int SECONDS = 30;

  private Await() {}

  /**
   * Waits for a future.
   *
   * @param <T> the result
   * @param future what to wait for
   * @return its result; the future's own failure is thrown as it is, checked or not, with the line
   *     of the test that waited as a suppressed exception
   */
  public static <T> T await(Future<T> future) {
    Throwable failure = completed(future).cause();
    if (failure != null) {
      failure.addSuppressed(new AwaitedHere());
      throw Await.<RuntimeException>unchecked(failure);
    }
    return future.result();
  }

  /**
   * Runs a block on a fresh event-loop context, as a handler of a verticle would run, and waits for
   * its future.
   *
   * @param <T> the result
   * @param vertx whose event loop
   * @param body the block; what it throws fails the call
   * @return as {@link #await(Future)}
   */
  public static <T> T on(Vertx vertx, Supplier<Future<T>> body) {
    return await(started(vertx, body));
  }

  /**
   * Waits for a future that has to fail.
   *
   * @param <X> the failure
   * @param expected its class, or a class above it
   * @param future what to wait for
   * @return the failure
   * @throws AssertionError when the future succeeds, or fails with something else
   */
  public static <X extends Throwable> X failure(Class<X> expected, Future<?> future) {
    Throwable failure = completed(future).cause();
    if (failure == null) {
      throw new AssertionError(
          "Expected " + expected.getSimpleName() + ", and the future gave " + future.result());
    }
    if (!expected.isInstance(failure)) {
      throw new AssertionError("Expected " + expected.getSimpleName() + ", not this", failure);
    }
    return expected.cast(failure);
  }

  /**
   * Runs a block on a fresh event-loop context and waits for its future, which has to fail.
   *
   * @param <X> the failure
   * @param expected its class, or a class above it
   * @param vertx whose event loop
   * @param body the block
   * @return the failure
   * @throws AssertionError as {@link #failure(Class, Future)}
   */
  public static <X extends Throwable> X failureOn(
      Class<X> expected, Vertx vertx, Supplier<? extends Future<?>> body) {
    return failure(expected, started(vertx, () -> body.get().mapEmpty()));
  }

  /** {@code Future.future} would swallow what the body throws on another thread. */
  private static <T> Future<T> started(Vertx vertx, Supplier<Future<T>> body) {
    return Future.future(
        promise ->
            vertx
                .getOrCreateContext()
                .runOnContext(
                    v ->
                        Future.<Void>succeededFuture()
                            .compose(w -> body.get())
                            .onComplete(promise)));
  }

  private static <T> Future<T> completed(Future<T> future) {
    CountDownLatch done = new CountDownLatch(1);
    future.onComplete(outcome -> done.countDown());
    try {
      if (!done.await(SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("No outcome after " + SECONDS + " seconds: " + future);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while waiting for " + future, interrupted);
    }
    return future;
  }

  /** Throws a checked exception as it is: a test declares none of those that a future may hold. */
  @SuppressWarnings("unchecked")
  private static <X extends Throwable> X unchecked(Throwable failure) throws X {
    throw (X) failure;
  }

  /** The line of the test: the stack of the failure itself is that of an event loop. */
  private static final class AwaitedHere extends Exception {
    private static final long serialVersionUID = 1L;

    private AwaitedHere() {
      super("the test waited here");
    }
  }
}
