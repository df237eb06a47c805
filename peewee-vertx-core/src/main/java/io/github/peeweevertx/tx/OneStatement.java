package io.github.peeweevertx.tx;

import io.vertx.core.Completable;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.SqlClient;
import java.util.function.Function;

/**
 * One statement outside of every block: borrows a connection, runs, gives it back, all within its
 * deadline. When the time is up the server is asked to cancel, and the connection is closed
 * afterwards, so that a cancel that comes late hits nobody.
 */
final class OneStatement<T> extends Timed {
  private static final Completable<Void> NOBODY = (v, never) -> {};

  private final Connections connections;
  private final Loans loans;
  private final Call call;
  private final Function<SqlClient, Future<T>> work;
  private final Promise<T> promise;
  private final StackTraceElement site;

  /** The connection, while there is one. These four are guarded by this object. */
  private Loan loan;

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
    this.site = loans.site(false);
  }

  Future<T> run() {
    connections.watch().add(this);
    if (call.limits().stop() != null) {
      call.limits().stop().onComplete(signal -> cancel());
    }
    borrow();
    return promise.future();
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
    } else if (!wanted(lent)) {
      loans.giveBack(lent, true, NOBODY);
    } else if (lent.isDoubtful() && !call.isRepeatable()) {
      probe(lent);
    } else {
      send(lent);
    }
  }

  private synchronized boolean wanted(Loan lent) {
    if (stopped != null) {
      return false;
    }
    loan = lent;
    return true;
  }

  /** What may not be sent twice goes only to a server that answers. */
  private void probe(Loan lent) {
    connections
        .probe(lent)
        .onComplete(
            (v, failure) -> {
              if (failure == null) {
                send(lent);
              } else if (released(lent)) {
                loans.giveBack(lent, false).onComplete(closed -> borrow());
              }
            });
  }

  private void send(Loan lent) {
    Future<T> sent;
    try {
      sent = work.apply(lent.connection());
    } catch (Throwable failure) {
      sent = Future.failedFuture(failure);
    }
    sent.onComplete(this::answered);
  }

  /** Comes once for each time that it was sent, so that the loan is that of the statement. */
  private void answered(T value, Throwable failure) {
    boolean lost = failure != null && connections.isLost(failure);
    Loan lent;
    Throwable late;
    boolean repeat;
    synchronized (this) {
      lent = loan;
      if (lent == null) {
        return;
      }
      late = stopped;
      repeat = late == null && !again && failure != null && mayRepeat(lost, failure);
      again |= repeat;
      over = !repeat;
      loan = null;
    }
    if (lost) {
      loans.foundDead();
    }
    boolean sound = late == null && !lost && !call.alone();
    if (repeat) {
      loans.giveBack(lent, sound, (v, never) -> borrow());
    } else {
      Throwable told = late == null || tells(failure) ? failure : late;
      loans.giveBack(lent, sound, (v, never) -> end(value, told));
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

  private boolean mayRepeat(boolean lost, Throwable failure) {
    return lost && call.isRepeatable() || connections.isUnsent(failure);
  }

  /** Whether the connection was still in these hands; it is not any more. */
  private synchronized boolean released(Loan lent) {
    boolean mine = loan == lent && stopped == null;
    if (mine) {
      loan = null;
    }
    return mine;
  }

  private void end(T value, Throwable failure) {
    connections.watch().remove(this);
    Connections.settle(promise, value, failure);
  }

  @Override
  void late() {
    Loan held;
    synchronized (this) {
      if (over) {
        return;
      }
      held = loan;
      stopped =
          cancelled
              ? ScopeErrors.cancelled()
              : ScopeErrors.late(age(), held == null ? loans.described() : null);
    }
    if (held == null) {
      end(null, stopped);
    } else {
      connections.cancel(held.connection());
    }
  }

  @Override
  void tooLate() {
    Loan held;
    synchronized (this) {
      held = loan;
      loan = null;
    }
    if (held != null) {
      // The first cancel may have come before the server had begun, which it takes for nothing.
      connections.cancel(held.connection());
      loans.giveBack(held, false).onComplete(v -> end(null, stopped));
    }
  }
}
