package io.github.peeweevertx.tx;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.vertx.core.Future;
import java.time.Duration;

/**
 * How an outermost transaction is opened, and how often it may be tried. A value; nested blocks
 * join what is open and take none of it.
 *
 * @param isolation the isolation level, null for the default of the server
 * @param readOnly whether the server refuses writes
 * @param deferrable whether a serializable read-only transaction waits for a moment at which it
 *     cannot fail (PostgreSQL)
 * @param deadline how long all attempts together may take, null for no limit
 * @param retries how often a block is run again after a serialization failure or a deadlock
 * @param stop cancels the block when it completes, in whichever way; null for never
 * @param outcomeChecked whether the server is asked what became of a commit whose answer was lost
 */
public record TransactionOptions(
    IsolationLevel isolation,
    boolean readOnly,
    boolean deferrable,
    Duration deadline,
    int retries,
    Future<?> stop,
    boolean outcomeChecked) {
  /** The server's own defaults, no deadline, one attempt. */
  public static final TransactionOptions DEFAULT =
      new TransactionOptions(null, false, false, null, 0, null, false);

  /**
   * Checks the numbers.
   *
   * @param isolation the isolation level, null for the default of the server
   * @param readOnly whether the server refuses writes
   * @param deferrable whether a serializable read-only transaction waits
   * @param deadline how long all attempts together may take, null for no limit
   * @param retries how often a block is run again
   * @param stop cancels the block when it completes, null for never
   * @param outcomeChecked whether the server is asked for the outcome of a commit
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when the deadline is not
   *     positive, or the retries are negative
   */
  public TransactionOptions {
    if (deadline != null && (deadline.isNegative() || deadline.isZero())) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT, "The deadline of a transaction has to be positive.");
    }
    if (retries < 0) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT, "A transaction is retried 0 times or more, not " + retries);
    }
  }

  /**
   * As if transactions ran one after the other.
   *
   * @return options with {@link IsolationLevel#SERIALIZABLE}
   */
  public static TransactionOptions serializable() {
    return DEFAULT.isolated(IsolationLevel.SERIALIZABLE);
  }

  /**
   * One snapshot for all statements.
   *
   * @return options with {@link IsolationLevel#REPEATABLE_READ}
   */
  public static TransactionOptions repeatableRead() {
    return DEFAULT.isolated(IsolationLevel.REPEATABLE_READ);
  }

  /**
   * The same options with an isolation level.
   *
   * @param level the level
   * @return a copy
   */
  public TransactionOptions isolated(IsolationLevel level) {
    return new TransactionOptions(
        level, readOnly, deferrable, deadline, retries, stop, outcomeChecked);
  }

  /**
   * The same options, and the server refuses writes.
   *
   * @return a copy
   */
  public TransactionOptions asReadOnly() {
    return new TransactionOptions(
        isolation, true, deferrable, deadline, retries, stop, outcomeChecked);
  }

  /**
   * The same options, and a serializable read-only transaction waits for a moment at which it
   * cannot fail.
   *
   * @return a copy
   */
  public TransactionOptions asDeferrable() {
    return new TransactionOptions(
        isolation, readOnly, true, deadline, retries, stop, outcomeChecked);
  }

  /**
   * The same options with a deadline. When it passes, the statement under way is cancelled on the
   * server, the block is undone, and the call fails with {@link ErrorCode#TIMEOUT}.
   *
   * @param limit how long all attempts together may take
   * @return a copy
   */
  public TransactionOptions within(Duration limit) {
    return new TransactionOptions(
        isolation, readOnly, deferrable, limit, retries, stop, outcomeChecked);
  }

  /**
   * The same options with retries. Only the outermost block is run again, as a whole, after the
   * server has rolled it back for a serialization failure or a deadlock; never when nobody knows
   * whether it was committed.
   *
   * @param times how often at most
   * @return a copy
   */
  public TransactionOptions retry(int times) {
    return new TransactionOptions(
        isolation, readOnly, deferrable, deadline, times, stop, outcomeChecked);
  }

  /**
   * The same options with something that cancels the block: when it completes, the statement under
   * way is cancelled on the server, the block is undone, and the call fails with {@link
   * ErrorCode#CANCELLED}.
   *
   * @param signal for example a promise that the close handler of an HTTP connection completes
   * @return a copy
   */
  public TransactionOptions stoppedBy(Future<?> signal) {
    return new TransactionOptions(
        isolation, readOnly, deferrable, deadline, retries, signal, outcomeChecked);
  }

  /**
   * The same options, and when the answer to the commit is lost, the server is asked on another
   * connection what became of it: then the call succeeds, or fails with {@link
   * ErrorCode#CONNECTION_FAILED} when the transaction was rolled back. It fails with {@link
   * ErrorCode#COMMIT_UNKNOWN} only when the server cannot tell within five seconds, or within what
   * is left of the deadline. Costs one round trip for each commit. Of an outermost block on
   * PostgreSQL; elsewhere the call fails with {@link
   * io.github.peeweevertx.error.UnsupportedSqlException}.
   *
   * @return a copy
   */
  public TransactionOptions withOutcomeCheck() {
    return new TransactionOptions(isolation, readOnly, deferrable, deadline, retries, stop, true);
  }

  /**
   * The same options with limits for what they leave open.
   *
   * @param limits a deadline and a signal, or neither
   * @return a copy
   */
  public TransactionOptions limitedBy(Limits limits) {
    TransactionOptions timed =
        deadline == null && limits.deadline() != null ? within(limits.deadline()) : this;
    return stop == null && limits.stop() != null ? timed.stoppedBy(limits.stop()) : timed;
  }
}
