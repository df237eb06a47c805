package io.github.peeweevertx.tx;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ErrorTranslator;
import io.github.peeweevertx.error.PeeweeException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
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
  /** After these a connection is of no use any more. */
  private static final Set<ErrorCode> OF_A_DEAD_CONNECTION =
      Set.of(ErrorCode.CONNECTION_FAILED, ErrorCode.SERVER_SHUTDOWN);

  private final Watch watch;
  private final Loans loans;
  private final Lanes lanes;
  private final ConnectionSettings settings;
  private final TransactionWords words;
  private final ErrorTranslator errors;
  private final List<StatementListener> listeners;

  /** Those whose blocks these belong to: themselves, or those that write. */
  private final Connections home;

  private volatile Connections replicas;

  /**
   * Makes the connections of a database.
   *
   * @param vertx where they live
   * @param pool gives the open pool, or throws the error of a closed database
   * @param words how transactions are opened
   * @param errors translates what the driver fails with
   * @param settings how long things may take
   */
  public Connections(
      Vertx vertx,
      Supplier<Pool> pool,
      TransactionWords words,
      ErrorTranslator errors,
      ConnectionSettings settings) {
    this.words = Objects.requireNonNull(words, "words");
    this.errors = Objects.requireNonNull(errors, "errors");
    this.settings = Objects.requireNonNull(settings, "settings");
    this.listeners = new CopyOnWriteArrayList<>();
    this.home = this;
    this.watch = new Watch(vertx);
    this.loans =
        new Loans(
            pool,
            settings.sharing().connections(),
            errors,
            new LoanWarnings(watch, settings.warnAfter()));
    this.lanes = new Lanes(this, VertxContexts.neutral(vertx), settings.sharing());
  }

  /** Those of the replicas of the same database. */
  private Connections(Vertx vertx, Connections home, Supplier<Pool> pool) {
    this.words = home.words;
    this.errors = home.errors;
    this.settings = home.settings;
    this.listeners = home.listeners;
    this.home = home;
    this.watch = home.watch;
    this.loans = home.loans.of(pool);
    this.lanes = new Lanes(this, VertxContexts.neutral(vertx), settings.sharing());
  }

  /**
   * Gives this database a second pool, to replicas that only read.
   *
   * @param vertx where its connections live
   * @param pool gives the open pool, or throws the error of a closed database
   */
  public void addReplicas(Vertx vertx, Supplier<Pool> pool) {
    replicas = new Connections(vertx, this, pool);
  }

  /**
   * Where reads go that may see a replica.
   *
   * @return the connections to the replicas; these where there are none. Both know the same blocks:
   *     what is called inside of one stays in it
   */
  public Connections reads() {
    Connections others = replicas;
    return others == null ? this : others;
  }

  Connections home() {
    return home;
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
      StatementListener.tell(listener, sql, parameters);
    }
  }

  /**
   * How many connections are in somebody's hands now.
   *
   * @return 0 when nothing is under way
   */
  public int acquired() {
    Connections others = replicas;
    return loans.count() + (others == null ? 0 : others.acquired());
  }

  /**
   * How the connections stand now.
   *
   * @return a snapshot
   */
  public PoolUse use() {
    return loans.use();
  }

  @Override
  public TransactionScope scope() {
    return VertxContexts.scopes().of(this);
  }

  @Override
  public <T> Future<T> with(Call call, Function<SqlClient, Future<T>> work) {
    TransactionScope scope = scope();
    return scope == null ? outside(call, work) : scope.with(call, work);
  }

  /**
   * Connections of their own for work that stands in no block.
   *
   * @param bound the block that the caller is bound to, null for none
   * @return a source that refuses to wait for connections which the caller has himself
   */
  public ConnectionSource outside(TransactionScope bound) {
    return new Outside(this, bound);
  }

  <T> Future<T> outside(Call call, Function<SqlClient, Future<T>> work) {
    Future<?> stop = call.limits().stop();
    return stop != null && stop.isComplete()
        ? Future.failedFuture(ScopeErrors.cancelled())
        : new OneStatement<>(this, call, work).run();
  }

  /**
   * Runs a block: a savepoint in a transaction that is open, else a transaction.
   *
   * @param <T> the result of the block
   * @param scope the block to nest in, null for none
   * @param options how a transaction is opened; a savepoint takes none
   * @param body the block; called once for each attempt
   * @return what the body gave, once it is committed; the body's own error, once it is undone
   */
  public <T> Future<T> atomic(
      TransactionScope scope,
      TransactionOptions options,
      Function<TransactionScope, Future<T>> body) {
    return scope == null
        ? Outcomes.guarded(() -> attempts(options, body))
        : Outcomes.guarded(() -> scope.nested(null, options, body));
  }

  private <T> Future<T> attempts(
      TransactionOptions given, Function<TransactionScope, Future<T>> body) {
    TransactionOptions options =
        given.deadline() == null && settings.transactionTimeout() != null
            ? given.within(settings.transactionTimeout())
            : given;
    BlockWords block =
        BlockWords.transaction(words.begin().apply(options), options.outcomeChecked());
    return Retry.run(
        options,
        VertxContexts.current(),
        left -> outermost(block, new Limits(left, options.stop()), body));
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
        ? Future.failedFuture(ScopeErrors.required("savepoint(…)"))
        : Outcomes.guarded(() -> scope.nested(name, TransactionOptions.DEFAULT, body));
  }

  /**
   * Runs a block on one connection, which is given back when the block ends. Blocks inside of it,
   * and queries, use the same connection; each statement commits by itself.
   *
   * @param <T> the result of the block
   * @param scope the block that the caller stands in, null for none
   * @param limits how long the block may take, for ever when it says nothing
   * @param body the block; called once
   * @return what the body gave; inside of another block, as if it stood there
   */
  public <T> Future<T> kept(
      TransactionScope scope, Limits limits, Function<TransactionScope, Future<T>> body) {
    return scope == null
        ? outermost(BlockWords.connection(), limits, body)
        : Outcomes.guarded(() -> body.apply(scope));
  }

  private <T> Future<T> outermost(
      BlockWords block, Limits limits, Function<TransactionScope, Future<T>> body) {
    Context caller = VertxContexts.current();
    if (caller == null) {
      return Future.failedFuture(ScopeErrors.noContext());
    }
    if (limits.stop() != null && limits.stop().isComplete()) {
      return Future.failedFuture(ScopeErrors.cancelled());
    }
    return new Outermost<>(this, block, caller, limits.deadline(), body).run(limits.stop());
  }

  /** How long a statement may take: what its call says, else what the database says. */
  Duration allowed(Limits limits) {
    return limits.deadline() == null ? settings.statementTimeout() : limits.deadline();
  }

  Watch watch() {
    return watch;
  }

  Loans loans() {
    return loans;
  }

  Lanes lanes() {
    return lanes;
  }

  /** Asks the server to give up what a connection waits for. Whether it does is not waited for. */
  void cancel(SqlConnection connection) {
    Outcomes.guarded(() -> words.cancel().apply(connection));
  }

  /** A failure of the driver in the toolkit's own words. */
  PeeweeException translated(Throwable failure) {
    return errors.translate(failure, null);
  }

  /** Whether a failure means that the connection is of no use any more. */
  boolean isLost(Throwable failure) {
    return OF_A_DEAD_CONNECTION.contains(errors.translate(failure, null).code());
  }

  /** Whether a failure is the server's answer to a cancel. */
  boolean isOfACancel(Throwable failure) {
    return errors.translate(failure, null).code() == ErrorCode.TIMEOUT;
  }

  /** Whether a statement may be sent once more, since it surely only reads, or was never sent. */
  boolean mayReconnect(Call call, boolean lost, Throwable failure) {
    return settings.reconnect() && (lost && call.isRepeatable() || errors.isUnsent(failure));
  }

  /** Asks a connection that may have died for a sign of life; nobody hears of this statement. */
  Future<Void> probe(Loan loan) {
    return new Probe(this, loan).run();
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

  /**
   * Notes that a connection has a cursor, with which nobody else may have it.
   *
   * @param connection the connection of a block
   */
  public void cursorOpened(SqlConnection connection) {
    loans.cursorOpened(connection);
  }

  /**
   * Notes that a cursor was closed.
   *
   * @param connection where it was open
   */
  public void cursorClosed(SqlConnection connection) {
    loans.cursorClosed(connection);
  }

  /** Runs work outside of every block, whoever stands in one here. */
  <T> Future<T> alone(Limits limits, Function<SqlClient, Future<T>> work) {
    return new OneStatement<>(this, Call.unknown(limits), work).run();
  }

  /** Asks something of the toolkit's own; the failure is the driver's. */
  Future<RowSet<Row>> query(SqlClient client, String sql) {
    sending(sql, Tuple.tuple());
    return client.query(sql).execute();
  }

  /**
   * Sends a statement of the toolkit's own.
   *
   * @param answer hears the outcome, unless it was completed before
   */
  void control(SqlConnection connection, String sql, Promise<Void> answer) {
    sending(sql, Tuple.tuple());
    connection
        .query(sql)
        .execute()
        .onComplete(
            (rows, failure) ->
                Outcomes.settle(
                    answer, null, failure == null ? null : errors.translate(failure, sql)));
  }
}
