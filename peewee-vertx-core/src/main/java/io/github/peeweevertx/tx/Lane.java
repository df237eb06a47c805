package io.github.peeweevertx.tx;

import io.vertx.core.Completable;
import io.vertx.core.Context;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/**
 * A connection that several statements share: each is sent without a wait for the one before, and
 * commits by itself. The server answers them in their order, so that the first one is the one that
 * it works at. Borrowed of the pool with the first statement, given back with the last. State is
 * guarded by the {@link Lanes}.
 */
final class Lane implements Carrier {
  private final Lanes lanes;
  private final Connections connections;
  private final Context context;
  private final ArrayDeque<OneStatement<?>> statements = new ArrayDeque<>();

  private final long since = System.nanoTime();

  /** Null until there is a connection. */
  private Loan loan;

  /** Nothing new is sent: it broke, or is about to be cancelled at. */
  private boolean retired;

  private volatile boolean cancelled;

  /** Since when the server works at the first statement. */
  private long firstSince;

  /** The statement that was found to be first for long at the last look. */
  private OneStatement<?> suspect;

  Lane(Lanes lanes, Connections connections, Context context) {
    this.lanes = lanes;
    this.connections = connections;
    this.context = context;
    this.firstSince = since;
  }

  // What follows is called under the lock of the lanes.

  int load() {
    return statements.size();
  }

  boolean admits(int depth, long now) {
    return !retired
        && statements.size() < depth
        && now - firstSince < Lanes.PATIENCE_NANOS
        && now - since < Lanes.LIFE_NANOS;
  }

  /**
   * Takes one more statement.
   *
   * @return whether there is a connection already, on which the caller sends it
   */
  boolean enter(OneStatement<?> statement) {
    if (statements.isEmpty()) {
      firstSince = System.nanoTime();
    }
    statements.add(statement);
    return loan != null;
  }

  /**
   * Looks whether the first statement holds up others.
   *
   * @return that statement, once it was first for long at two looks: a client that was busy itself
   *     reads the answers between them
   */
  OneStatement<?> stuck(long now) {
    OneStatement<?> first = statements.peek();
    boolean slow =
        loan != null && !retired && statements.size() > 1 && now - firstSince >= Lanes.STUCK_NANOS;
    boolean again = slow && first == suspect;
    suspect = slow ? first : null;
    return again ? first : null;
  }

  void retire() {
    retired = true;
  }

  // What follows is called without it.

  /** Borrows the connection. */
  void open() {
    try {
      VertxContexts.on(context, this::borrow);
    } catch (RejectedExecutionException closed) {
      refuse(closed);
    }
  }

  private void borrow() {
    connections.loans().borrow(Loan.Holder.SHARED, null, this::lent);
  }

  private void lent(Loan lent, Throwable failure) {
    if (failure != null) {
      refuse(failure);
    } else if (lent.isDoubtful() && !onlyReads()) {
      probe(lent);
    } else {
      send(lent);
    }
  }

  private void refuse(Throwable failure) {
    vacated().forEach(each -> each.refused(failure));
  }

  /** Takes all statements off, and nobody comes on any more. */
  private List<OneStatement<?>> vacated() {
    synchronized (lanes) {
      List<OneStatement<?>> all = List.copyOf(statements);
      retired = true;
      statements.clear();
      lanes.forget(this);
      return all;
    }
  }

  private boolean onlyReads() {
    synchronized (lanes) {
      return statements.stream().allMatch(OneStatement::isRepeatable);
    }
  }

  /** What may not be sent twice goes only to a server that answers. */
  private void probe(Loan lent) {
    connections
        .probe(lent)
        .onComplete(
            (v, failure) -> {
              if (failure == null) {
                send(lent);
              } else {
                connections.loans().giveBack(lent, false, (closed, never) -> borrow());
              }
            });
  }

  private void send(Loan lent) {
    List<OneStatement<?>> all;
    synchronized (lanes) {
      all = List.copyOf(statements);
      firstSince = System.nanoTime();
      if (all.isEmpty()) {
        lanes.forget(this);
      } else {
        loan = lent;
      }
    }
    if (all.isEmpty()) {
      connections.loans().giveBack(lent, true, OneStatement.NOBODY);
    }
    all.forEach(each -> each.send(this));
  }

  /** Asks the server to give up what it works at, because of the others. */
  void clear() {
    cancelled = true;
    connections.cancel(loan.connection());
  }

  @Override
  public SqlConnection connection() {
    return loan.connection();
  }

  /** A cancel hits what the server works at, so it waits until that is the statement. */
  @Override
  public void cancel(OneStatement<?> statement) {
    boolean first;
    synchronized (lanes) {
      retired = true;
      first = statements.peek() == statement;
    }
    if (first) {
      clear();
    }
  }

  @Override
  public void leave(OneStatement<?> statement, boolean sound, Completable<Void> then) {
    OneStatement<?> next;
    boolean last;
    boolean clean;
    synchronized (lanes) {
      last = statements.remove(statement) && statements.isEmpty();
      firstSince = System.nanoTime();
      retired |= !sound;
      clean = !retired;
      next = statements.peek();
      if (last) {
        lanes.forget(this);
      }
    }
    if (last) {
      connections.loans().giveBack(loan, clean, then);
    } else {
      then.succeed();
      if (next != null && next.isStopped()) {
        clear();
      }
    }
  }

  @Override
  public boolean withdraw(OneStatement<?> statement) {
    synchronized (lanes) {
      return loan == null && statements.remove(statement);
    }
  }

  /**
   * The statement keeps its place until it is answered, since the others stand behind it. When it
   * is the first one, the server did not even answer the cancel, and the connection is closed.
   */
  @Override
  public void abandon(OneStatement<?> statement, Completable<Void> then) {
    boolean first;
    synchronized (lanes) {
      first = statements.peek() == statement;
    }
    if (first) {
      List<OneStatement<?>> all = vacated();
      connections.cancel(loan.connection());
      connections.loans().giveBack(loan, false, then);
      all.forEach(each -> each.cut(this));
    } else {
      then.succeed();
    }
  }

  @Override
  public void answeredLate(OneStatement<?> statement) {
    leave(statement, false, OneStatement.NOBODY);
  }

  @Override
  public boolean wasCancelled() {
    return cancelled;
  }
}
