package io.github.peeweevertx.manager;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.Executor;
import io.github.peeweevertx.exec.ResultStream;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.RowQuery;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.tx.ScopeErrors;
import io.github.peeweevertx.tx.TransactionOptions;
import io.github.peeweevertx.tx.TransactionScope;
import io.vertx.core.Future;
import java.util.Iterator;
import java.util.function.Function;

/** The part of {@link Manager} for more rows than fit into memory. */
abstract class ManagerStreams extends ManagerRelations {
  private static final int DEFAULT_FETCH_SIZE = 256;

  ManagerStreams(Executor executor) {
    super(executor);
  }

  /**
   * Like {@link #stream(RowQuery, int)}, with portions of 256 rows.
   *
   * @param <R> what one row gives
   * @param query the query
   * @return a stream that has sent nothing yet
   * @throws PeeweeException when the query cannot be said on this database
   */
  public final <R> ResultStream<R> stream(RowQuery<R> query) {
    return stream(query, DEFAULT_FETCH_SIZE);
  }

  /**
   * The results of a query, one after the other, as they are asked for: any number of them, a
   * portion of which is in memory. Inside of a transaction the stream reads on its connection, and
   * other statements may run in between; it has to be over before the transaction is. Elsewhere it
   * has a connection and a transaction of its own, which no query joins that its handlers make.
   *
   * @param <R> what one row gives
   * @param query a select, a set operation, or raw SQL that reads
   * @param fetchSize how many rows are read at a time, from 1
   * @return a stream that has sent nothing yet; on PostgreSQL, in a block that only keeps a
   *     connection, it fails with {@link ErrorCode#TRANSACTION_REQUIRED}
   * @throws PeeweeException when the query cannot be said on this database, or the size is less
   *     than 1
   */
  public final <R> ResultStream<R> stream(RowQuery<R> query, int fetchSize) {
    if (fetchSize < 1) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT, "A portion has at least one row, not " + fetchSize + ".");
    }
    Rendered statement = Given.query(query).sql(dialect());
    return executor().stream(statement, query.reader(), fetchSize, streamBlock());
  }

  /**
   * Writes objects that an iterator makes, in statements of {@code batch} rows, one after the
   * other; no more objects than that are in memory. Each statement commits by itself; call it in
   * {@code atomic(…)} when all or none shall be written. The objects are not given their keys.
   *
   * @param <M> the model
   * @param table its table
   * @param objects makes the objects; asked on the caller's context, so it must not block
   * @param batch how many in one statement
   * @return how many rows were written; what the iterator throws fails it
   */
  public final <M> Future<Long> bulkCreate(
      ModelTable<M, ?> table, Iterator<? extends M> objects, int batch) {
    return guarded(
        () ->
            new BulkWrites(executor(), batch)
                .createEach(
                    Given.table(table), Given.argument(objects, "iterator", "Give the objects.")));
  }

  /**
   * How many bytes of values one statement may have. MySQL and MariaDB tell it with each new
   * connection, as {@code max_allowed_packet}; before the first one it is taken for a mebibyte. The
   * calls for many objects keep to it by themselves; an insert of many rows is cut by hand, with
   * {@code insert.batches(1000, objects.longestMessage())}.
   *
   * @return the bytes; {@link Long#MAX_VALUE} for any number
   */
  public final long longestMessage() {
    return executor().longestMessage();
  }

  private Function<Function<Executor, Future<Void>>, Future<Void>> streamBlock() {
    TransactionScope scope = executor().source().scope();
    if (scope == null) {
      return reading -> together(TransactionOptions.DEFAULT, reading);
    }
    return dialect().supports(Feature.CURSOR_IN_TRANSACTION) && !scope.inTransaction()
        ? reading -> Future.failedFuture(ScopeErrors.required("stream(…)"))
        : reading -> reading.apply(executor());
  }
}
