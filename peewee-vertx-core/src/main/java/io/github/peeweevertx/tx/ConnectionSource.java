package io.github.peeweevertx.tx;

import io.github.peeweevertx.error.PeeweeException;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.function.Function;

/** Which connection now? The pool, or the connection of a transaction. */
public interface ConnectionSource {
  /**
   * Runs one piece of work, usually one statement.
   *
   * @param <T> its result
   * @param call what is to be known of it
   * @param work what to do with the client; called once; never when there is no connection to give,
   *     and again when it may be repeated and its connection died
   * @return the outcome, on the caller's context; fails with a transaction error when the
   *     transaction that the caller stands in has ended
   */
  <T> Future<T> with(Call call, Function<SqlClient, Future<T>> work);

  /**
   * Runs one piece of work of which nothing is known: it has the default deadline, and is never
   * repeated.
   *
   * @param <T> its result
   * @param work what to do with the client
   * @return as {@link #with(Call, Function)}
   */
  default <T> Future<T> with(Function<SqlClient, Future<T>> work) {
    return with(Call.UNKNOWN, work);
  }

  /**
   * The transaction that work given to this source would join.
   *
   * @return null outside of a transaction
   */
  TransactionScope scope();

  /**
   * Why nobody may open a block here now.
   *
   * @return null where it is allowed, which is the rule
   */
  default PeeweeException refusalOfBlocks() {
    return null;
  }
}
