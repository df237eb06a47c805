package io.github.peeweevertx.tx;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.tx.BlockWords.Kind;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One open block: a kept connection, a transaction, or a savepoint inside of one. Statements of one
 * block are pipelined on its connection. While a nested block is open, whatever else its parent
 * starts waits for it, so that savepoints never interleave. All state is touched on the thread of
 * the owning context only; a call from elsewhere is brought there first.
 */
public final class TransactionScope implements ConnectionSource {
  private static final AtomicLong IDS = new AtomicLong();

  private final long id;
  private final Connections connections;
  private final TransactionScope parent;
  private final BlockWords words;
  private final Duration deadline;
  private final Context caller;
  private final Context owner;
  private final BlockLog log = new BlockLog();
  private final Traffic traffic = new Traffic();
  private final Expiry expiry = new Expiry();
  private final RollbackOnly undoOnly = new RollbackOnly();
  private final ByHand byHand = new ByHand(this);
  private Wire wire;
  private boolean closed;
  private CommitCheck<?> check;
  private int savepoints;

  /** An outermost block. */
  TransactionScope(
      Connections connections,
      BlockWords words,
      Context caller,
      ScopeMap outer,
      Duration deadline) {
    this.deadline = deadline;
    this.id = IDS.incrementAndGet();
    this.connections = connections;
    this.parent = null;
    this.words = words;
    this.caller = caller;
    this.owner = VertxContexts.duplicate(caller, outer.with(this));
  }

  private TransactionScope(TransactionScope parent, BlockWords words, Context caller) {
    this.id = parent.inTransaction() ? parent.id : IDS.incrementAndGet();
    this.connections = parent.connections;
    this.parent = parent;
    this.deadline = parent.deadline;
    this.words = words;
    this.caller = caller;
    this.owner = parent.owner;
    this.wire = parent.wire;
  }

  Connections connections() {
    return connections;
  }

  /** The block around this one, null for an outermost one. */
  TransactionScope parent() {
    return parent;
  }

  RollbackOnly undoOnly() {
    return undoOnly;
  }

  Context owner() {
    return owner;
  }

  /** How long a statement may take that says nothing itself: as long as a block that does. */
  Duration allowed(Limits limits) {
    return limits.deadline() == null && deadline != null ? deadline : connections.allowed(limits);
  }

  /**
   * The number of the transaction, the same in all blocks nested in it.
   *
   * @return from 1, never used twice in one JVM
   */
  public long id() {
    return id;
  }

  /**
   * Whether statements of this block wait for a commit.
   *
   * @return false for a block that only keeps a connection
   */
  public boolean inTransaction() {
    return words.kind() != Kind.CONNECTION || byHand.isOpen();
  }

  @Override
  public TransactionScope scope() {
    return this;
  }

  @Override
  public <T> Future<T> with(Call call, Function<SqlClient, Future<T>> work) {
    return admitted(
        undoOnly.unless(
            promise -> {
              if (call.isLast()) {
                wire.spoil();
              }
              tracked(call.limits(), () -> wire.send(call, work), promise);
            }));
  }

  /**
   * Does something on the context that opened it once the outermost transaction is committed.
   *
   * @param action must not block; what it throws is logged
   */
  public void afterCommit(Runnable action) {
    onOwner(() -> log.afterCommit(action));
  }

  /**
   * Does something when this block, or one around it, is undone.
   *
   * @param action puts back what the toolkit wrote into an object; must not throw
   */
  public void onUndo(Runnable action) {
    onOwner(() -> log.onUndo(action));
  }

  /**
   * Keeps what the block did until now, and goes on: commits and begins anew, or releases the
   * savepoint and sets it again. In a block that only keeps a connection it ends what {@link
   * #begin} began.
   *
   * @return succeeds once it is done; statements made later wait for it
   */
  public Future<Void> commit() {
    return byHand.commit(words);
  }

  /**
   * Undoes what the block did until now, and goes on.
   *
   * @return as {@link #commit}
   */
  public Future<Void> rollback() {
    return byHand.rollback(words);
  }

  /**
   * Begins a transaction by hand in a block that only keeps a connection. One that is still open
   * when the block ends is undone.
   *
   * @return fails with {@link ErrorCode#TRANSACTION_NESTED} inside of a transaction
   */
  public Future<Void> begin() {
    return byHand.begin();
  }

  void decided(boolean kept) {
    log.decided(kept, parent != null && parent.inTransaction() ? parent.log : null, caller);
  }

  /** Runs a block nested in this one; a savepoint without a name is numbered. */
  <T> Future<T> nested(
      String name, TransactionOptions options, Function<TransactionScope, Future<T>> body) {
    ScopeMap outer = VertxContexts.scopes();
    Context current = VertxContexts.current();
    return admitted(
        undoOnly.unless(
            promise -> {
              BlockWords inside = BlockWords.inside(this, name, options);
              TransactionScope child =
                  new TransactionScope(this, inside, current == null ? owner : current);
              traffic.childStarted(child);
              Context inner = VertxContexts.duplicate(owner, outer.with(child));
              wire.control(inside.open())
                  .compose(v -> child.run(inner, body))
                  .onComplete(
                      (value, failure) -> {
                        traffic.childEnded();
                        Outcomes.settle(promise, value, failure);
                      });
            }));
  }

  /**
   * Runs a block as a part of this one. When it fails, this one can only be undone, whoever
   * recovers.
   *
   * @param <T> the result of the block
   * @param body the block, called at once
   * @return what the body gave
   */
  public <T> Future<T> joined(Function<TransactionScope, Future<T>> body) {
    return RollbackOnly.joined(this, body);
  }

  int nextSavepoint() {
    return ++outermost().savepoints;
  }

  /** Opens an outermost block on a connection that was borrowed for it. */
  Future<Void> open(Loan loan) {
    wire = new Wire(connections, loan.connection(), owner);
    return wire.open(words.open(), loan);
  }

  /** Forgets a connection on which it could not be opened; false when it is too late for more. */
  boolean reopen() {
    wire = null;
    return expiry.error() == null;
  }

  /** The connection; null while an outermost block waits for one. */
  Wire wire() {
    return wire;
  }

  /** Finds out what became of the commit; null unless that is not known, and to be asked. */
  CommitCheck<?> check() {
    return check;
  }

  /** Why the block is ended early, null while it is not. */
  Throwable expired() {
    return expiry.error();
  }

  /** Runs a block that is open. */
  <T> Future<T> run(Context inner, Function<TransactionScope, Future<T>> body) {
    return (expiry.error() == null
            ? expiry.unless(owner, Outcomes.guarded(inner, () -> body.apply(this)))
            : Future.<T>failedFuture(expiry.error()))
        .transform((value, failure) -> end(value, failure));
  }

  private <T> Future<T> end(T value, Throwable failure) {
    return traffic.isIdle()
        ? opened(value, failure)
        : traffic.whenIdle().compose(v -> opened(value, failure));
  }

  /** What was never opened cannot be kept, whatever its body made of that. */
  private <T> Future<T> opened(T value, Throwable failure) {
    return wire.isOpen()
        ? ended(value, failure)
        : wire.opened()
            .transform((v, refusal) -> ended(value, failure == null ? refusal : failure));
  }

  private <T> Future<T> ended(T value, Throwable failure) {
    closed = true;
    Throwable cause = failure == null ? undoOnly.error() : failure;
    return cause == null ? keep(value) : undo(cause);
  }

  private <T> Future<T> keep(T value) {
    return words.checked()
        ? CommitCheck.before(this, value).compose(check -> keep(value, check), this::undo)
        : keep(value, null);
  }

  private <T> Future<T> keep(T value, CommitCheck<T> prepared) {
    boolean lostBefore = wire.isLost();
    return wire.control(byHand.keeping(words))
        .transform(
            (v, failure) -> {
              if (failure == null) {
                decided(!byHand.isOpen());
                return Future.succeededFuture(value);
              }
              Throwable outcome = CommitOutcome.of(words, failure, lostBefore);
              if (outcome == failure) {
                log.undone();
                brokenBy(failure);
              } else {
                check = prepared;
                wire.spoil();
              }
              return Future.failedFuture(outcome);
            });
  }

  private <T> Future<T> undo(Throwable cause) {
    // A block that is late already is not made later by a server that has fallen silent.
    Duration patience = expiry.error() == null ? allowed(Limits.NONE) : Timed.GRACE;
    return wire.control(byHand.undoing(words), patience)
        .transform(
            (v, failure) -> {
              log.undone();
              if (failure != null) {
                Outcomes.suppress(cause, failure);
                brokenBy(cause);
              }
              return Future.failedFuture(cause);
            });
  }

  /** Whether it was a savepoint of a transaction that the server has ended. */
  boolean isGone() {
    return undoOnly.isEnded() && words.kind() == Kind.SAVEPOINT;
  }

  /** This block could not be ended, and takes the one around it, or the connection, along. */
  private void brokenBy(Throwable cause) {
    if (parent != null && parent.inTransaction()) {
      parent.undoOnly.because(cause);
    } else {
      wire.spoil();
    }
  }

  /** It is too late: the statement is cancelled, others are refused, bodies not awaited. */
  void expire(Throwable error) {
    expiry.expire(error);
    if (traffic.openChild() != null) {
      traffic.openChild().expire(error);
    } else if (traffic.hasStatements()) {
      wire.cancel();
    }
  }

  /** The server did not even answer the cancel: the block ends without it. */
  void abandon() {
    if (wire != null) {
      wire.cut(expiry.error());
      for (TransactionScope each = this; each != null; each = each.traffic.openChild()) {
        each.traffic.abandon();
      }
    }
  }

  /** Whether it has its connection still. */
  boolean isOpen() {
    return wire != null && !closed;
  }

  TransactionScope outermost() {
    return parent == null ? this : parent.outermost();
  }

  void onOwner(Runnable action) {
    if (VertxContexts.inThread(owner)) {
      action.run();
    } else {
      owner.runOnContext(v -> action.run());
    }
  }

  /** Brings a call to the owner's thread; lets it in at once, after the open child, or never. */
  <T> Future<T> admitted(Consumer<Promise<T>> action) {
    Promise<T> promise = VertxContexts.promise(VertxContexts.current());
    TransactionScope ambient = VertxContexts.scopes().of(connections);
    onOwner(() -> admit(ambient, action, promise));
    return promise.future();
  }

  private <T> void admit(
      TransactionScope ambient, Consumer<Promise<T>> action, Promise<T> promise) {
    if (expiry.error() != null) {
      promise.fail(expiry.error());
    } else if (closed || wire == null) {
      promise.fail(ScopeErrors.closed());
    } else if (traffic.openChild() == null) {
      action.accept(promise);
    } else if (ambient == this) {
      traffic.childEnd().onComplete(v -> admit(ambient, action, promise));
    } else {
      promise.fail(ScopeErrors.outerUsedInside());
    }
  }

  <T> void tracked(Limits limits, Supplier<Future<T>> work, Promise<T> promise) {
    traffic.statementStarted();
    InBlock watched = new InBlock(connections, outermost(), limits).started();
    Outcomes.guarded(work)
        .onComplete(
            (value, failure) -> {
              watched.ended();
              RollbackOnly.noticed(this, failure);
              traffic.statementEnded();
              // MySQL gives some statements that were cancelled an end in place of an error.
              Outcomes.settle(promise, value, value == null ? failure : expiry.error());
            });
  }
}
