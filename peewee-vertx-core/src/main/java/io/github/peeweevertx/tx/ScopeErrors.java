package io.github.peeweevertx.tx;

import io.github.peeweevertx.error.ContextException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.ServerError;
import io.github.peeweevertx.error.TransactionException;
import java.time.Duration;

/** What goes wrong with blocks, in words. */
public final class ScopeErrors {
  private ScopeErrors() {}

  /**
   * The error of a call that opens only an outermost transaction.
   *
   * @return the exception
   */
  public static TransactionException nested() {
    return new TransactionException(
        ErrorCode.TRANSACTION_NESTED,
        "A transaction is open here, and this opens only an outermost one. Use atomic(…) for a"
            + " block that becomes a savepoint.");
  }

  /**
   * The error of a call that works only inside of a transaction.
   *
   * @param call what was called
   * @return the exception
   */
  public static TransactionException required(String call) {
    return new TransactionException(
        ErrorCode.TRANSACTION_REQUIRED,
        call
            + " works only inside of a transaction, and none is open here. Call it in the body of"
            + " atomic(…).");
  }

  static TransactionException closed() {
    return new TransactionException(
        ErrorCode.TRANSACTION_CLOSED,
        "This transaction has ended, and the code that runs here was started inside of it (a"
            + " timer, a callback, a handle kept too long). Nothing was sent. Wait for the work"
            + " inside of the block, or start it outside.");
  }

  static TransactionException outerUsedInside() {
    return new TransactionException(
        ErrorCode.CONCURRENT_SAVEPOINT,
        "The outer transaction was used while a block nested in it is open. Use the handle of the"
            + " nested block, or wait until it has ended.");
  }

  static ContextException noContext() {
    return new ContextException(
        ErrorCode.NO_CONTEXT,
        "atomic(…) has to run on a Vert.x context, and this thread has none. Call it from a"
            + " verticle or a handler, or inside of vertx.runOnContext(…).");
  }

  static OperationalException expired(Duration deadline) {
    return new OperationalException(
        ErrorCode.TIMEOUT,
        "The transaction was not over within its deadline of "
            + deadline.toMillis()
            + " ms. It was rolled back. Shorten it, or give it more time.",
        ServerError.NONE,
        null);
  }

  /** The error of a block that goes on after a failure which it cannot go on after. */
  static TransactionException aborted(Throwable cause) {
    return new TransactionException(
        ErrorCode.TRANSACTION_ABORTED,
        "Something in this transaction failed, and its error was recovered from; the transaction can"
            + " only be undone since, and nothing more is sent. The cause is what failed first. Put"
            + " what may fail into a nested atomic(…).",
        cause);
  }

  /**
   * The error of a statement whose deadline has passed.
   *
   * @param waitedFor how the pool stands, null for a statement that was sent
   */
  static OperationalException late(long nanos, String waitedFor) {
    String millis = nanos / 1_000_000 + " ms";
    return timeout(
        waitedFor == null
            ? "The statement was not answered within its deadline, and was cancelled after "
                + millis
                + ". Make it faster, or give it more time: within(…)."
            : "The statement was not sent within its deadline of " + millis + ". " + waitedFor);
  }

  /** The error of a transaction in which a statement was late. */
  static OperationalException lateInBlock(long nanos) {
    return timeout(
        "A statement of this block was not answered within its deadline, and was cancelled after "
            + nanos / 1_000_000
            + " ms. The block was undone. Make it faster, or give it more time: within(…).");
  }

  /** The error of a commit whose answer was lost, and of which the server has told the outcome. */
  static OperationalException lostBeforeCommit(Throwable cause) {
    return new OperationalException(
        ErrorCode.CONNECTION_FAILED,
        "The connection was lost before the transaction was committed: the server says that it was"
            + " rolled back. It may be run again.",
        ServerError.NONE,
        cause);
  }

  static OperationalException silent() {
    return new OperationalException(
        ErrorCode.CONNECTION_FAILED,
        "The server did not answer any more, and the connection was closed.",
        ServerError.NONE,
        null);
  }

  static TransactionException cancelled() {
    return new TransactionException(
        ErrorCode.CANCELLED, "The call was cancelled: what was to stop it has happened.");
  }

  static TransactionException cancelledBlock() {
    return new TransactionException(
        ErrorCode.CANCELLED,
        "The block was cancelled and undone: what was to stop it has happened, or its verticle was"
            + " undeployed.");
  }

  private static OperationalException timeout(String message) {
    return new OperationalException(ErrorCode.TIMEOUT, message, ServerError.NONE, null);
  }
}
