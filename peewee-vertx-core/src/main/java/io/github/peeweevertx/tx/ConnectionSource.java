package io.github.peeweevertx.tx;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.function.Function;

/** Which connection now? The pool, or the connection of a transaction. */
public interface ConnectionSource {
  /**
   * Runs one piece of work, usually one statement.
   *
   * @param <T> its result
   * @param work what to do with the client; called once, or never when there is no connection to
   *     give
   * @return the outcome, on the caller's context; fails with a transaction error when the
   *     transaction that the caller stands in has ended
   */
  <T> Future<T> with(Function<SqlClient, Future<T>> work);

  /**
   * The transaction that work given to this source would join.
   *
   * @return null outside of a transaction
   */
  TransactionScope scope();
}
