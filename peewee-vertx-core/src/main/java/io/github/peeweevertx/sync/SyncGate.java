package io.github.peeweevertx.sync;

import io.github.peeweevertx.error.ContextException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.ServerError;
import io.github.peeweevertx.error.SyncNotAllowedException;
import io.github.peeweevertx.tx.StatementListener;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * The gate that every blocking call of one database goes through. Refuses by default; a {@link
 * SyncPermit} opens it for one thread, a {@link SyncPolicy} for all. Thread-safe.
 */
public final class SyncGate {
  private static final System.Logger LOG = System.getLogger("peewee.vertx");

  private final ThreadLocal<Integer> permits = ThreadLocal.withInitial(() -> 0);
  private volatile SyncPolicy policy = SyncPolicy.FORBID;

  /** Makes a gate that refuses. */
  public SyncGate() {}

  /**
   * What happens to a blocking call on this thread.
   *
   * @return {@link SyncPolicy#ALLOW} while a permit is open here, else the policy of all threads
   */
  public SyncPolicy policy() {
    return permits.get() > 0 ? SyncPolicy.ALLOW : policy;
  }

  /**
   * Sets what happens to blocking calls on all threads.
   *
   * @param policy the policy from now on
   */
  public void setPolicy(SyncPolicy policy) {
    this.policy = Objects.requireNonNull(policy, "policy");
  }

  /**
   * Allows blocking calls on this thread.
   *
   * @return ends the permission when it is closed, on this thread
   */
  public SyncPermit allow() {
    permits.set(permits.get() + 1);
    return new Permit();
  }

  private final class Permit implements SyncPermit {
    private boolean open = true;

    @Override
    public void close() {
      if (open) {
        open = false;
        if (permits.get() <= 1) {
          permits.remove();
        } else {
          permits.set(permits.get() - 1);
        }
      }
    }
  }

  /**
   * Makes a call and waits for it.
   *
   * @param <T> its result
   * @param call starts it; is given what has to hear of its statements
   * @return the result; the call's own failure is thrown as it is, with the place that waited as a
   *     suppressed exception
   * @throws SyncNotAllowedException when the policy refuses
   * @throws ContextException with {@link ErrorCode#WRONG_CONTEXT} on an event-loop thread
   */
  public <T> T call(Function<StatementListener, Future<T>> call) {
    check();
    List<String> sent = new CopyOnWriteArrayList<>();
    System.Logger.Level level = policy().level().orElse(null);
    try {
      return await(
          call.apply(level == null ? (sql, values) -> {} : (sql, values) -> sent.add(sql)));
    } finally {
      if (level != null) {
        LOG.log(level, "A blocking call waited for: " + String.join("; ", sent));
      }
    }
  }

  /**
   * Refuses where a call may not block.
   *
   * @throws SyncNotAllowedException when the policy refuses
   * @throws ContextException with {@link ErrorCode#WRONG_CONTEXT} on an event-loop thread
   */
  public void check() {
    refuseOnEventLoop();
    if (policy() == SyncPolicy.FORBID) {
      throw new SyncNotAllowedException();
    }
  }

  private static void refuseOnEventLoop() {
    if (Context.isOnEventLoopThread()) {
      throw new ContextException(
          ErrorCode.WRONG_CONTEXT,
          "A blocking call was made on an event-loop thread, and would have stopped all that runs"
              + " on it; this is refused even where blocking calls are allowed. Compose the"
              + " futures of the manager instead, or block in vertx.executeBlocking(…), on a"
              + " worker or on a virtual thread.");
    }
  }

  /**
   * Waits for a future on a thread that may block.
   *
   * @param <T> its result
   * @param future what to wait for
   * @return the result; the future's own failure is thrown as it is
   */
  public static <T> T await(Future<T> future) {
    refuseOnEventLoop();
    CompletableFuture<T> outcome = future.toCompletionStage().toCompletableFuture();
    try {
      return outcome.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new OperationalException(
          ErrorCode.OPERATIONAL,
          "The thread was interrupted while it waited for the database. The call may have been"
              + " carried out all the same.",
          ServerError.NONE,
          stopped);
    } catch (ExecutionException failed) {
      failed.getCause().addSuppressed(new WaitedHere());
      throw SyncGate.<RuntimeException>unchecked(failed.getCause());
    }
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> X unchecked(Throwable failure) throws X {
    throw (X) failure;
  }

  /** Where the caller stood: a failure that comes from an event loop does not tell. */
  private static final class WaitedHere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WaitedHere() {
      super("waited for here");
    }
  }
}
