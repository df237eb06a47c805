package io.github.peeweevertx.tx;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ErrorTranslator;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.TransactionException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The connections of one database: the pool, and on a context that stands in a transaction the
 * connection of that transaction. Thread-safe.
 *
 * <p>A transaction runs its body on a fresh duplicate of the caller's context, where alone it can
 * be seen; two databases never meet, since each looks for its own. After any outcome the connection
 * is given back before the caller hears of it.
 */
public final class Connections implements ConnectionSource {
  /** How long a server that was asked to cancel may take before its connection is closed. */
  private static final long GRACE_MS = 1_000;

  private final Supplier<Pool> pool;
  private final Loans loans;
  private final TransactionWords words;
  private final ErrorTranslator errors;
  private final List<StatementListener> listeners = new CopyOnWriteArrayList<>();

  /**
   * Makes the connections of a database.
   *
   * @param pool gives the open pool, or throws the error of a closed database
   * @param words how transactions are opened
   * @param errors translates what the driver fails with
   */
  public Connections(Supplier<Pool> pool, TransactionWords words, ErrorTranslator errors) {
    this.pool = Objects.requireNonNull(pool, "pool");
    this.words = Objects.requireNonNull(words, "words");
    this.errors = Objects.requireNonNull(errors, "errors");
    this.loans = new Loans(pool, errors);
  }

  TransactionWords words() {
    return words;
  }

  /**
   * Adds a listener of statements.
   *
   * @param listener the listener
   * @return removes it again when run
   */
  public Runnable listen(StatementListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
    return () -> listeners.remove(listener);
  }

  /**
   * Tells the listeners of a statement.
   *
   * @param sql the text
   * @param parameters the bound values
   */
  public void sending(String sql, Tuple parameters) {
    for (StatementListener listener : listeners) {
      listener.onStatement(sql, parameters);
    }
  }

  /**
   * How many connections transactions hold now.
   *
   * @return 0 when nothing is open
   */
  public int acquired() {
    return loans.count();
  }

  @Override
  public TransactionScope scope() {
    return VertxContexts.scopes().of(this);
  }

  @Override
  public <T> Future<T> with(Function<SqlClient, Future<T>> work) {
    TransactionScope scope = scope();
    return scope == null ? guarded(() -> work.apply(pool.get())) : scope.with(work);
  }

  /**
   * Runs a block: a transaction when none is open here, a savepoint inside of the one that is.
   *
   * @param <T> the result of the block
   * @param options how a transaction is opened; a savepoint takes none
   * @param body the block; called once for each attempt
   * @return what the body gave, once it is committed; the body's own error, once it is undone
   */
  public <T> Future<T> atomic(
      TransactionOptions options, Function<TransactionScope, Future<T>> body) {
    return atomic(scope(), options, body);
  }

  /**
   * Like {@link #atomic(TransactionOptions, Function)}, in a given block.
   *
   * @param <T> the result of the block
   * @param scope the block to nest in, null for none
   * @param options how a transaction is opened; a savepoint takes none
   * @param body the block
   * @return as {@link #atomic(TransactionOptions, Function)}
   */
  public <T> Future<T> atomic(
      TransactionScope scope,
      TransactionOptions options,
      Function<TransactionScope, Future<T>> body) {
    return scope == null
        ? Retry.run(options, caller(), left -> outermost(transaction(options), left, body))
        : guarded(() -> scope.nested(null, options, body));
  }

  /**
   * Runs a block that has to be the outermost.
   *
   * @param <T> the result of the block
   * @param options how the transaction is opened
   * @param body the block
   * @return as {@link #atomic}; fails with {@link ErrorCode#TRANSACTION_NESTED} inside of a
   *     transaction
   */
  public <T> Future<T> transaction(
      TransactionOptions options, Function<TransactionScope, Future<T>> body) {
    TransactionScope scope = scope();
    return scope == null || !scope.inTransaction()
        ? atomic(scope, options, body)
        : Future.failedFuture(nested());
  }

  /**
   * Runs a block as a savepoint.
   *
   * @param <T> the result of the block
   * @param scope the block to nest in, null for none
   * @param name the name of the savepoint, null for a numbered one
   * @param body the block; called once
   * @return as {@link #atomic}; fails with {@link ErrorCode#TRANSACTION_REQUIRED} outside of a
   *     transaction
   */
  public <T> Future<T> savepoint(
      TransactionScope scope, String name, Function<TransactionScope, Future<T>> body) {
    return scope == null || !scope.inTransaction()
        ? Future.failedFuture(required("savepoint(…)"))
        : guarded(() -> scope.nested(name, TransactionOptions.DEFAULT, body));
  }

  /**
   * Runs a block on one connection, which is given back when the block ends. Blocks inside of it,
   * and queries, use the same connection; each statement commits by itself.
   *
   * @param <T> the result of the block
   * @param body the block; called once
   * @return what the body gave; inside of another block, as if it stood there
   */
  public <T> Future<T> kept(Function<TransactionScope, Future<T>> body) {
    TransactionScope scope = scope();
    return scope == null
        ? outermost(BlockWords.connection(), null, body)
        : guarded(() -> body.apply(scope));
  }

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

  private BlockWords transaction(TransactionOptions options) {
    return BlockWords.transaction(words.begin().apply(options));
  }

  private static Context caller() {
    return VertxContexts.current();
  }

  private <T> Future<T> outermost(
      BlockWords block, Duration left, Function<TransactionScope, Future<T>> body) {
    Context caller = caller();
    if (caller == null) {
      return Future.failedFuture(ScopeErrors.noContext());
    }
    Promise<T> promise = VertxContexts.promise(caller);
    TransactionScope scope = new TransactionScope(this, block, caller, VertxContexts.scopes());
    Runnable unwatch = watch(scope, left, promise);
    scope
        .owner()
        .runOnContext(
            v ->
                opened(scope, 0)
                    .compose(connection -> lent(scope, connection, body))
                    .onComplete(
                        (value, failure) -> {
                          unwatch.run();
                          settle(promise, value, failure);
                        }));
    return promise.future();
  }

  /** Ends a block that is not over in time, first gently. */
  private static <T> Runnable watch(TransactionScope scope, Duration left, Promise<T> promise) {
    if (left == null) {
      return () -> {};
    }
    Vertx vertx = scope.owner().owner();
    AtomicLong timer = new AtomicLong();
    timer.set(
        vertx.setTimer(
            Math.max(1, left.toMillis()),
            id -> {
              timer.set(
                  vertx.setTimer(
                      GRACE_MS, late -> scope.owner().runOnContext(v -> scope.abandon())));
              scope.owner().runOnContext(v -> expire(scope, left, promise));
            }));
    return () -> vertx.cancelTimer(timer.get());
  }

  private static <T> void expire(TransactionScope scope, Duration left, Promise<T> promise) {
    Throwable late = ScopeErrors.expired(left);
    scope.expire(late);
    if (scope.wire() == null) {
      // It still waits for a connection; one that comes now goes straight back.
      promise.tryFail(late);
    }
  }

  /**
   * Borrows a connection and opens the block on it. One that has died in the pool is noticed here,
   * when nothing is lost yet, and another one is taken: after a restart of the server all that are
   * in the pool may be dead.
   */
  private Future<SqlConnection> opened(TransactionScope scope, int failed) {
    return loans
        .borrow()
        .compose(
            connection ->
                scope
                    .open(connection)
                    .transform(
                        (v, failure) ->
                            failure == null
                                ? Future.succeededFuture(connection)
                                : unopened(scope, connection, failed, failure)));
  }

  private Future<SqlConnection> unopened(
      TransactionScope scope, SqlConnection connection, int failed, Throwable failure) {
    return loans
        .giveBack(connection, false)
        .compose(
            v ->
                Undelivered.onDeadConnection(failure) && failed <= loans.poolSize()
                    ? opened(scope, failed + 1)
                    : Future.failedFuture(failure));
  }

  private <T> Future<T> lent(
      TransactionScope scope,
      SqlConnection connection,
      Function<TransactionScope, Future<T>> body) {
    return scope
        .run(scope.owner(), body)
        .transform(
            (value, failure) ->
                loans
                    .giveBack(connection, scope.wire().isSound())
                    .compose(
                        v ->
                            failure == null
                                ? Future.succeededFuture(value)
                                : Future.failedFuture(failure)));
  }

  /**
   * Runs one statement on a connection that nobody else gets afterwards.
   *
   * @param <T> its result
   * @param work what to do with the connection
   * @return the outcome
   */
  public <T> Future<T> once(Function<SqlClient, Future<T>> work) {
    return loans
        .borrow()
        .compose(
            connection ->
                guarded(() -> work.apply(connection))
                    .eventually(() -> loans.giveBack(connection, false)));
  }

  /**
   * Says who has the connections, where a failure only says that none came free.
   *
   * @param failure what a call failed with
   * @return the same one, or a better one
   */
  public PeeweeException explained(PeeweeException failure) {
    return loans.explained(failure);
  }

  /** Sends a statement of the toolkit's own. */
  Future<Void> control(SqlConnection connection, String sql) {
    sending(sql, Tuple.tuple());
    return connection
        .query(sql)
        .execute()
        .transform(
            (rows, failure) ->
                failure == null
                    ? Future.succeededFuture()
                    : Future.failedFuture(errors.translate(failure, sql)));
  }

  /** Calls a function of the user on a context; whatever it throws fails the future. */
  static <T> Future<T> guarded(Context context, Supplier<Future<T>> function) {
    Promise<T> promise = Promise.promise();
    context.runOnContext(v -> guarded(function).onComplete(promise));
    return promise.future();
  }

  /** Calls a function; whatever it throws fails the future, and so does null. */
  static <T> Future<T> guarded(Supplier<Future<T>> function) {
    Future<T> future;
    try {
      future = function.get();
    } catch (Throwable failure) {
      return Future.failedFuture(failure);
    }
    return future == null
        ? Future.failedFuture(
            new PeeweeException(
                ErrorCode.INVALID_ARGUMENT,
                "The function gave null where a Future is needed. Return"
                    + " Future.succeededFuture() when there is nothing to wait for."))
        : future;
  }

  /** Hands an outcome on, unless the deadline was first. */
  static <T> void settle(Promise<T> promise, T value, Throwable failure) {
    if (failure == null) {
      promise.tryComplete(value);
    } else {
      promise.tryFail(failure);
    }
  }

  /** Attaches a later failure to the one that is reported. */
  static void suppress(Throwable cause, Throwable later) {
    if (later != null && later != cause) {
      cause.addSuppressed(later);
    }
  }
}
