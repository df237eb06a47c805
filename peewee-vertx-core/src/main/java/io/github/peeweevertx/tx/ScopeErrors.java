package io.github.peeweevertx.tx;

import io.github.peeweevertx.error.ContextException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.ServerError;
import io.github.peeweevertx.error.TransactionException;
import java.time.Duration;

/** What goes wrong with blocks, in words. */
final class ScopeErrors {
  private ScopeErrors() {}

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
}
