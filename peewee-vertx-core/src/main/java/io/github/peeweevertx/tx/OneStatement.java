package io.github.peeweevertx.tx;

import io.vertx.core.Completable;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import java.util.function.Function;

/**
 * One statement outside of every block: gets onto a shared connection, or borrows one, runs, and
 * lets go of it, all within its deadline. When the time is up the server is asked to cancel, and
 * the connection takes nothing new afterwards, so that a cancel that comes late hits nobody. One
 * that is hit by the cancel of another on a shared connection has changed nothing, and is sent
 * again.
 */
final class OneStatement<T> extends Timed {
  static final Completable<Void> NOBODY = (v, never) -> {};

  private final Connections connections;
  private final Loans loans;
  private final Call call;
  private final Function<SqlClient, Future<T>> work;
  private final Promise<T> promise;
  private StackTraceElement site;

  /** What carries it, while something does. These four are guarded by this object. */
  private Carrier carrier;

  private boolean over;
  private boolean again;
  private Throwable stopped;

  private volatile boolean cancelled;

  OneStatement(Connections connections, Call call, Function<SqlClient, Future<T>> work) {
    super(connections.allowed(call.limits()));
    this.connections = connections;
    this.loans = connections.loans();
    this.call = call;
    this.work = work;
    this.promise = VertxContexts.promise(VertxContexts.current());
  }

  Future<T> run() {
    connections.watch().add(this);
    if (call.limits().stop() != null) {
      call.limits().stop().onComplete(signal -> cancel());
    }
    if (call.manner() != Call.Manner.SHARED || !connections.lanes().take(this)) {
      site = loans.site(false);
      borrow();
    }
    return promise.future();
  }

  String sql() {
    return call.sql();
  }

  boolean isRepeatable() {
    return call.isRepeatable();
  }

  synchronized boolean isStopped() {
    return stopped != null;
  }

  private void cancel() {
    cancelled = true;
    connections.watch().hurry(this);
  }

  private void borrow() {
    loans.borrow(Loan.Holder.STATEMENT, site, this::lent);
  }

  private void lent(Loan lent, Throwable failure) {
    if (failure != null) {
      end(null, failure);
      return;
    }
    Carrier alone = new Alone(connections, lent);
    if (!aboard(alone)) {
      loans.giveBack(lent, true, NOBODY);
    } else if (lent.isDoubtful() && !call.isRepeatable()) {
      probe(lent, alone);
    } else {
      send(alone);
    }
  }

  /** Gets onto a connection; false when it is too late for that. */
  synchronized boolean aboard(Carrier on) {
    if (stopped != null) {
      return false;
    }
    carrier = on;
    return true;
  }

  /** What may not be sent twice goes only to a server that answers. */
  private void probe(Loan lent, Carrier alone) {
    connections
        .probe(lent)
        .onComplete(
            (v, failure) -> {
              if (failure == null) {
                send(alone);
              } else if (released(alone)) {
                loans.giveBack(lent, false, (closed, never) -> borrow());
              }
            });
  }

  /** Sends it on the connection that it is on. */
  void send(Carrier on) {
    Future<T> sent;
    try {
      sent = work.apply(on.connection());
    } catch (Throwable failure) {
      sent = Future.failedFuture(failure);
    }
    sent.onComplete((value, failure) -> answered(on, value, failure));
  }

  /** There is no connection for it. */
  void refused(Throwable failure) {
    if (released(null)) {
      end(null, failure);
    }
  }

  /** Its connection was closed under it. */
  void cut(Carrier from) {
    answered(from, null, ScopeErrors.silent());
  }

  /** Comes once for each time that it was sent; what was given up may be answered after all. */
  private void answered(Carrier on, T value, Throwable failure) {
    boolean lost = failure != null && connections.isLost(failure);
    Throwable late;
    boolean repeat;
    boolean awaited;
    synchronized (this) {
      awaited = carrier == on;
      late = stopped;
      repeat = late == null && !again && failure != null && mayRepeat(on, lost, failure);
      if (awaited) {
        again |= repeat;
        over = !repeat;
        carrier = null;
      }
    }
    if (lost) {
      loans.foundDead();
    }
    if (!awaited) {
      on.answeredLate(this);
      return;
    }
    boolean sound = late == null && !lost && !call.isLast();
    if (repeat) {
      on.leave(this, sound, (v, never) -> borrow());
    } else {
      Throwable told = late == null || tells(failure) ? failure : late;
      on.leave(this, sound, (v, never) -> end(value, told));
    }
  }

  /**
   * Whether the answer to a statement that was cancelled counts. That of a write does, it is done;
   * rows do not, since MySQL gives some statements that it has interrupted an end in place of an
   * error.
   */
  private boolean tells(Throwable failure) {
    return failure == null && !call.sql().regionMatches(true, 0, "SELECT", 0, "SELECT".length());
  }

  private boolean mayRepeat(Carrier on, boolean lost, Throwable failure) {
    return connections.mayReconnect(call, lost, failure)
        || on.wasCancelled() && connections.isOfACancel(failure);
  }

  /** Whether it was still on a connection, or on any; it is not any more. */
  private synchronized boolean released(Carrier from) {
    boolean mine = (from == null || carrier == from) && stopped == null;
    if (mine) {
      carrier = null;
    }
    return mine;
  }

  private void end(T value, Throwable failure) {
    connections.watch().remove(this);
    if (failure == null && call.manner() == Call.Manner.SHARED) {
      connections.lanes().answered(this, value instanceof SqlResult<?> rows ? rows.size() : 0);
    }
    Outcomes.settle(promise, value, failure);
  }

  private synchronized Carrier carrier() {
    return carrier;
  }

  @Override
  void late() {
    Carrier on = carrier();
    boolean withdrawn = on != null && on.withdraw(this);
    Carrier held;
    synchronized (this) {
      if (over) {
        return;
      }
      held = withdrawn ? null : carrier;
      carrier = held;
      stopped =
          cancelled
              ? ScopeErrors.cancelled()
              : ScopeErrors.late(age(), held == null ? loans.described() : null);
    }
    if (held == null) {
      end(null, stopped);
    } else {
      held.cancel(this);
    }
  }

  @Override
  void tooLate() {
    Carrier held;
    synchronized (this) {
      held = carrier;
      carrier = null;
    }
    if (held != null) {
      held.abandon(this, (v, never) -> end(null, stopped));
    }
  }
}
