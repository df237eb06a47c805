package io.github.peeweevertx.manager;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.tx.Call;
import io.github.peeweevertx.tx.ConnectionSource;
import io.github.peeweevertx.tx.TransactionScope;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.function.Function;

/** Stays inside of a block that somebody else ends. */
record EnclosedSource(TransactionScope scope, boolean savepoints) implements ConnectionSource {
  @Override
  public <T> Future<T> with(Call call, Function<SqlClient, Future<T>> work) {
    return scope.with(call, work);
  }

  /** Whether a block may be opened inside. */
  static boolean allowsBlocks(ConnectionSource source) {
    return !(source instanceof EnclosedSource enclosed) || enclosed.savepoints();
  }

  static TransactionException refusal() {
    return new TransactionException(
        ErrorCode.TRANSACTION_NESTED,
        "This manager stays inside of a transaction that somebody else ends, for example a test"
            + " that is rolled back: begin(), commit() and rollback() are refused, and so are"
            + " blocks unless savepoints are allowed, in a test by @RolledBack(savepoints ="
            + " true); outside() is refused as well.");
  }
}
