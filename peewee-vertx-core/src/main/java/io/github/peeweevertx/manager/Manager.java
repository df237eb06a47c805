package io.github.peeweevertx.manager;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.Executor;
import io.github.peeweevertx.tx.ConnectionSource;
import io.github.peeweevertx.tx.Connections;
import io.github.peeweevertx.tx.Limits;
import io.github.peeweevertx.tx.ScopeErrors;
import io.github.peeweevertx.tx.TransactionOptions;
import io.github.peeweevertx.tx.TransactionScope;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one door: creates, gets, updates and deletes objects, runs queries, opens transactions.
 * peewee-async's {@code Manager}. Every call that touches the network returns a {@link Future},
 * completed on the caller's context; it fails, and never throws. Thread-safe.
 *
 * <p>A call made in the body of {@link #atomic(Supplier)} joins that transaction; a call made
 * anywhere else runs by itself. Work that the body starts elsewhere (another verticle, an event-bus
 * consumer, another thread) is outside of the transaction, unless it uses the manager that {@link
 * #atomic(Function)} hands over.
 */
public class Manager extends ManagerSchema {
  /**
   * Makes a manager of a database; for subclasses that supply their own.
   *
   * @param database the database, not null
   */
  protected Manager(Database database) {
    this(checked(database).executor());
  }

  Manager(Executor executor) {
    super(executor);
  }

  /**
   * Makes a manager of a database.
   *
   * @param database the database
   * @return the manager
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when there is no database
   */
  public static Manager create(Database database) {
    return new Manager(database);
  }

  private static Database checked(Database database) {
    if (database == null) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "A manager needs a database. Give one, for example PgDatabase.pooled(vertx, url).");
    }
    return database;
  }

  /**
   * The number of the transaction that a call made here would join.
   *
   * @return empty outside of a transaction
   */
  public final OptionalLong transactionId() {
    return inTransaction()
        ? OptionalLong.of(executor().source().scope().id())
        : OptionalLong.empty();
  }

  /**
   * Runs a block atomically: a transaction when none is open here, a savepoint inside of the one
   * that is. What the block changed is committed when its future succeeds, and undone when it fails
   * or throws; the block's own error comes out.
   *
   * @param <T> the result of the block
   * @param body the block, called once, on a context of its own; it ends when its future does
   * @return the result of the block, once it is committed; fails with {@link ErrorCode#NO_CONTEXT}
   *     off any Vert.x context
   */
  public final <T> Future<T> atomic(Supplier<Future<T>> body) {
    return atomic((Manager transaction) -> body.get());
  }

  /**
   * Like {@link #atomic(Supplier)}, and the block gets a manager that is bound to it: right on any
   * thread, and an error once the block has ended.
   *
   * @param <T> the result of the block
   * @param body the block
   * @return as {@link #atomic(Supplier)}
   */
  public final <T> Future<T> atomic(Function<Manager, Future<T>> body) {
    return atomic(TransactionOptions.DEFAULT, body);
  }

  /**
   * Like {@link #atomic(Function)}, with options for the transaction. Inside of an open one they
   * change nothing. A read-only transaction runs on a replica, where the database has some.
   *
   * @param <T> the result of the block
   * @param options how the transaction is opened
   * @param body the block
   * @return as {@link #atomic(Supplier)}
   */
  public final <T> Future<T> atomic(TransactionOptions options, Function<Manager, Future<T>> body) {
    return EnclosedSource.allowsBlocks(source())
        ? block(options.readOnly() ? connections().reads() : lane(), options, body)
        : Future.failedFuture(EnclosedSource.refusal());
  }

  private <T> Future<T> block(
      Connections lane, TransactionOptions options, Function<Manager, Future<T>> body) {
    TransactionOptions own = isReadOnly() ? options.asReadOnly() : options;
    return opened(() -> lane.atomic(source().scope(), own.limitedBy(limits()), within(body)));
  }

  /** Where blocks are opened. */
  private Connections lane() {
    return isReadOnly() ? connections().reads() : connections();
  }

  /** Which connections these are, whether they only read or not. */
  private ConnectionSource source() {
    return ReadOnlySource.bare(executor().source());
  }

  private <T> Future<T> opened(Supplier<Future<T>> block) {
    PeeweeException refusal = source().refusalOfBlocks();
    return refusal == null ? block.get() : Future.failedFuture(refusal);
  }

  /**
   * Runs a block as a part of the transaction that is open here, without a savepoint of its own;
   * where none is open, in one of its own. When the block fails, what it joined can only be undone:
   * whoever recovers is told so by whatever comes next, {@link ErrorCode#TRANSACTION_ABORTED}.
   *
   * @param <T> the result of the block
   * @param body the block
   * @return as {@link #atomic(Function)}; committed with what it joined
   */
  public final <T> Future<T> joined(Function<Manager, Future<T>> body) {
    if (!inTransaction()) {
      return atomic(body);
    }
    // A bound manager stays what it is: bound, and perhaps enclosed.
    Function<TransactionScope, Future<T>> joined =
        boundScope() == null ? within(body) : scope -> body.apply(this);
    return executor().source().scope().joined(joined);
  }

  /**
   * Runs a block in a transaction that has to be the outermost.
   *
   * @param <T> the result of the block
   * @param body the block
   * @return as {@link #atomic(Function)}; fails with {@link ErrorCode#TRANSACTION_NESTED} inside of
   *     a transaction
   */
  public final <T> Future<T> transaction(Function<Manager, Future<T>> body) {
    return inTransaction()
        ? Future.failedFuture(ScopeErrors.nested())
        : atomic(TransactionOptions.DEFAULT, body);
  }

  /**
   * Runs a block as a savepoint.
   *
   * @param <T> the result of the block
   * @param body the block
   * @return as {@link #atomic(Function)}; fails with {@link ErrorCode#TRANSACTION_REQUIRED} outside
   *     of a transaction
   */
  public final <T> Future<T> savepoint(Function<Manager, Future<T>> body) {
    return savepoint(null, body);
  }

  /**
   * Like {@link #savepoint(Function)}, with a name.
   *
   * @param <T> the result of the block
   * @param name the name of the savepoint, quoted; null for a numbered one
   * @param body the block
   * @return as {@link #savepoint(Function)}
   */
  public final <T> Future<T> savepoint(String name, Function<Manager, Future<T>> body) {
    return EnclosedSource.allowsBlocks(source())
        ? connections().savepoint(source().scope(), name, within(body))
        : Future.failedFuture(EnclosedSource.refusal());
  }

  /**
   * Runs a block on one connection: queries and transactions inside of it use it, and it is given
   * back once, at the end. Each statement outside of a transaction commits by itself.
   *
   * @param <T> the result of the block
   * @param body the block; its manager has {@link #begin()}, {@link #commit()} and {@link
   *     #rollback()}
   * @return the result of the block; fails with {@link ErrorCode#NO_CONTEXT} off any Vert.x context
   */
  public final <T> Future<T> withConnection(Function<Manager, Future<T>> body) {
    return boundScope() == null
        ? opened(() -> lane().kept(source().scope(), limits(), within(body)))
        : body.apply(this);
  }

  /**
   * Begins a transaction by hand. One that is still open when the connection block ends is undone.
   *
   * @return fails with {@link ErrorCode#TRANSACTION_REQUIRED} outside of {@link #withConnection},
   *     and with {@link ErrorCode#TRANSACTION_NESTED} inside of a transaction
   */
  public final Future<Void> begin() {
    return inScope("begin()", TransactionScope::begin);
  }

  /**
   * Keeps what the block did until now, and goes on: in a transaction it commits and begins anew,
   * in a savepoint it releases and sets it again. After {@link #begin()} it commits.
   *
   * @return fails with {@link ErrorCode#TRANSACTION_REQUIRED} outside of a transaction
   */
  public final Future<Void> commit() {
    return inScope("commit()", TransactionScope::commit);
  }

  /**
   * Undoes what the block did until now, and goes on.
   *
   * @return as {@link #commit()}
   */
  public final Future<Void> rollback() {
    return inScope("rollback()", TransactionScope::rollback);
  }

  /**
   * Does something once the transaction that is open here is committed, for example publish a
   * message; never when it is undone. Outside of a transaction it is done at once.
   *
   * @param action must not block; what it throws is logged
   */
  public final void afterCommit(Runnable action) {
    TransactionScope scope = executor().source().scope();
    if (scope == null || !scope.inTransaction()) {
      action.run();
    } else {
      scope.afterCommit(action);
    }
  }

  /**
   * A face of this manager whose gets by key and whose creates travel together with those of other
   * callers.
   *
   * @return a new one; keep it, since only its own calls meet
   */
  public final CoalescedManager coalesced() {
    return new CoalescedManager(this);
  }

  /** Whether a call made here stands alone: in no block, under no limits of its own. */
  final boolean isPlain() {
    return executor().source() == connections()
        && connections().scope() == null
        && limits().deadline() == null
        && limits().stop() == null;
  }

  private Future<Void> inScope(String call, Function<TransactionScope, Future<Void>> action) {
    TransactionScope scope = executor().source().scope();
    if (source() instanceof EnclosedSource) {
      return Future.failedFuture(EnclosedSource.refusal());
    }
    return scope == null
        ? Future.failedFuture(ScopeErrors.required(call))
        : guarded(() -> action.apply(scope));
  }

  @Override
  final boolean inTransaction() {
    TransactionScope scope = executor().source().scope();
    return scope != null && scope.inTransaction();
  }

  /**
   * A manager whose calls have another deadline: each statement, and each transaction that it
   * opens. When it passes, the server is asked to cancel what is under way, and the call fails with
   * {@link ErrorCode#TIMEOUT}. A statement inside of a transaction takes the transaction with it.
   *
   * @param deadline how long one call may take
   * @return a manager of the same database, or of the same transaction
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when the deadline is not
   *     positive
   */
  public final Manager within(Duration deadline) {
    return new Manager(executor().limited(limits().within(deadline)));
  }

  /**
   * A manager whose calls are cancelled when something has happened: the server gives up what is
   * under way, transactions are undone, and the calls fail with {@link ErrorCode#CANCELLED}.
   *
   * @param signal cancels when it completes, in whichever way; for example a promise that the close
   *     handler of an HTTP connection completes. Made for one request: it keeps a listener for each
   *     call
   * @return a manager of the same database, or of the same transaction
   */
  public final Manager stoppedBy(Future<?> signal) {
    return new Manager(executor().limited(limits().stoppedBy(signal)));
  }

  private Limits limits() {
    return executor().limits();
  }

  /**
   * A manager that refuses to run outside of a transaction, instead of committing each statement by
   * itself.
   *
   * @return a manager of the same database; its calls fail with {@link
   *     ErrorCode#TRANSACTION_REQUIRED} where no transaction is open
   */
  public final Manager mandatory() {
    return boundScope() == null || !boundScope().inTransaction()
        ? kind(new MandatorySource(source()))
        : this;
  }

  /** A manager through another source, which only reads where this one does. */
  private Manager kind(ConnectionSource other) {
    return new Manager(executor().through(isReadOnly() ? ReadOnlySource.of(other) : other));
  }

  /**
   * A manager whose calls stand outside of the block that they are made in, on connections of their
   * own: what it writes stays when the block is undone, and {@code outside().atomic(…)} is a
   * transaction of its own. Whoever holds a connection, and asks for one more when blocks have all
   * of the pool, is refused at once with {@link ErrorCode#POOL_EXHAUSTED}, since he would wait for
   * himself. Rows that the block has locked are locked for it too.
   *
   * @return a manager of the same database; in its own blocks use the one that they hand over
   * @throws io.github.peeweevertx.error.TransactionException with {@link
   *     ErrorCode#TRANSACTION_NESTED} for a manager that stays inside of a transaction which
   *     somebody else ends
   */
  public final Manager outside() {
    if (source() instanceof EnclosedSource) {
      throw EnclosedSource.refusal();
    }
    return kind(lane().outside(boundScope()));
  }

  private <T> Function<TransactionScope, Future<T>> within(Function<Manager, Future<T>> body) {
    // What limits the block as a whole is not asked of each of its statements again.
    return scope -> body.apply(new Manager(kind(scope).executor().limited(Limits.NONE)));
  }

  @Override
  final Manager self() {
    return this;
  }

  /** Whether this manager refuses to run outside of a transaction. */
  final boolean isMandatory() {
    return source() instanceof MandatorySource;
  }

  /** The block that this manager is bound to; null when it goes by the context. */
  final TransactionScope boundScope() {
    return source() instanceof TransactionScope || source() instanceof EnclosedSource
        ? source().scope()
        : null;
  }

  private Connections connections() {
    return database().connections();
  }

  @Override
  final <T> Future<T> contained(Function<ManagerWrites, Future<T>> call) {
    return inTransaction()
        ? block(lane(), TransactionOptions.DEFAULT, call::apply)
        : guarded(() -> call.apply(this));
  }

  @Override
  final <T> Future<T> together(TransactionOptions options, Function<Executor, Future<T>> work) {
    return isMandatory() && !inTransaction()
        ? Future.failedFuture(ScopeErrors.required("A mandatory manager"))
        : block(lane(), options, nested -> work.apply(nested.executor()));
  }
}
