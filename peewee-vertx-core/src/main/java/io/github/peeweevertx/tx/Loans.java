package io.github.peeweevertx.tx;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ErrorTranslator;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.PoolExhaustedException;
import io.vertx.core.Completable;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.spi.DatabaseMetadata;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The connections that are borrowed of the pool. What comes back unsound is closed, so that the
 * next borrower never meets the state of the last one. Thread-safe.
 */
final class Loans {
  /** A connection that was not used for so long may have died, and nobody heard of it. */
  private static final long QUIET_NANOS = Duration.ofMillis(500).toNanos();

  private static final int SITES_A_SECOND = 64;

  private final Supplier<Pool> pool;
  private final ErrorTranslator errors;
  private final LoanWarnings warnings;
  private final int most;
  private final AtomicInteger waiting = new AtomicInteger();

  /** How many of those who wait will share what they get. */
  private final AtomicInteger waitingToShare = new AtomicInteger();

  private final Sampler sites = new Sampler(SITES_A_SECOND);
  private final Set<Loan> loans = ConcurrentHashMap.newKeySet();

  /** By the one object that each connection keeps for life; the pool wraps it anew each time. */
  private final Map<DatabaseMetadata, Session> sessions =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** How many cursors are open on connections that have some. */
  private final Map<SqlConnection, Integer> cursors;

  /** When a connection was last found dead: those that were idle then may be dead as well. */
  private volatile long deadAt = System.nanoTime() - Long.MAX_VALUE / 2;

  /**
   * Makes the loans of a pool.
   *
   * @param most how many connections the pool has at most
   */
  Loans(Supplier<Pool> pool, int most, ErrorTranslator errors, LoanWarnings warnings) {
    this(pool, most, errors, warnings, new ConcurrentHashMap<>());
  }

  private Loans(
      Supplier<Pool> pool,
      int most,
      ErrorTranslator errors,
      LoanWarnings warnings,
      Map<SqlConnection, Integer> cursors) {
    this.pool = pool;
    this.most = most;
    this.errors = errors;
    this.warnings = warnings;
    this.cursors = cursors;
  }

  /** Those of another pool of the same database; who notes a cursor need not know which has it. */
  Loans of(Supplier<Pool> other) {
    return new Loans(other, most, errors, warnings, cursors);
  }

  int count() {
    return loans.size();
  }

  PoolUse use() {
    return new PoolUse(poolSize(), count(), waiting.get());
  }

  /** Whether somebody waits for a connection that nobody else is to have. */
  boolean othersWait() {
    return waiting.get() > waitingToShare.get();
  }

  /** Whether the pool can lend one more connection now, as far as this can be known. */
  boolean hasRoom() {
    return loans.size() + waiting.get() < most;
  }

  /**
   * The line that borrows; null when it is not worth a look at the stack, which is dear: unless
   * somebody asked for it, only a few of many borrowers are looked at.
   *
   * @param block whether it is a block, which may keep its connection for long
   */
  StackTraceElement site(boolean block) {
    boolean looked = warnings.areOn() || (block || waiting.get() > 0) && sites.isDue();
    return looked ? CallSite.here() : null;
  }

  /** How many connections the pool has open: so many may be dead at once. */
  int poolSize() {
    return pool.get().size();
  }

  Future<Loan> borrow(Loan.Holder holder, StackTraceElement site) {
    Promise<Loan> promise = Promise.promise();
    borrow(holder, site, promise);
    return promise.future();
  }

  /**
   * Borrows a connection.
   *
   * @param borrower hears of it on the context that asked; no future is made for him
   */
  void borrow(Loan.Holder holder, StackTraceElement site, Completable<Loan> borrower) {
    count(holder, 1);
    asked()
        .onComplete(
            (connection, failure) -> {
              count(holder, -1);
              if (failure == null) {
                borrower.succeed(lent(connection, holder, site));
              } else {
                borrower.fail(explained(errors.translate(failure, null)));
              }
            });
  }

  private void count(Loan.Holder holder, int change) {
    waiting.addAndGet(change);
    if (holder == Loan.Holder.SHARED) {
      waitingToShare.addAndGet(change);
    }
  }

  private Future<SqlConnection> asked() {
    try {
      return pool.get().getConnection();
    } catch (Throwable failure) {
      return Future.failedFuture(failure);
    }
  }

  private Loan lent(SqlConnection connection, Loan.Holder holder, StackTraceElement site) {
    Session known = sessions.get(connection.databaseMetadata());
    Session session = known == null ? new Session() : known;
    if (known == null) {
      sessions.put(connection.databaseMetadata(), session);
    }
    boolean doubtful = known != null && known.isQuietSince(deadAt, QUIET_NANOS);
    Loan loan = new Loan(connection, session, doubtful, holder, site);
    loans.add(loan);
    warnings.lent(loan);
    // A lost connection fails the statement under way; nobody needs to hear of it twice.
    connection.exceptionHandler(ignored -> {});
    return loan;
  }

  /** A connection was found dead: all that are idle now are looked at before they are used. */
  void foundDead() {
    deadAt = System.nanoTime();
  }

  /** Never fails: whatever happened to the connection, the borrower is done with it. */
  Future<Void> giveBack(Loan loan, boolean sound) {
    Promise<Void> promise = Promise.promise();
    giveBack(loan, sound, promise);
    return promise.future();
  }

  /**
   * Gives a connection back.
   *
   * @param then hears of it, never of a failure; no future is made for it
   */
  void giveBack(Loan loan, boolean sound, Completable<Void> then) {
    warnings.back(loan);
    boolean clean = cursors.isEmpty() || cursors.remove(loan.connection()) == null;
    if (!sound || !clean) {
      loans.remove(loan);
      // Not waited for, since it may take long over a dead network; and never handed back: the pool
      // drops it once it is closed, and would lend it out again until then.
      VertxContexts.hangUp(loan.connection());
      then.succeed();
      return;
    }
    loan.session().used();
    loan.connection()
        .close()
        .onComplete(
            (v, failure) -> {
              loans.remove(loan);
              then.succeed();
            });
  }

  /**
   * A cursor was opened. A connection that comes back with one is closed, and the cursor with it.
   */
  void cursorOpened(SqlConnection connection) {
    cursors.merge(connection, 1, Integer::sum);
  }

  /** A cursor was closed. */
  void cursorClosed(SqlConnection connection) {
    cursors.computeIfPresent(connection, (same, open) -> open == 1 ? null : open - 1);
  }

  /** Says who has the connections, where the pool only says that it has none left. */
  PeeweeException explained(PeeweeException failure) {
    return failure.code() == ErrorCode.POOL_EXHAUSTED
            && !(failure instanceof PoolExhaustedException)
        ? exhausted(0, failure.getCause())
        : failure;
  }

  /** How it stands, in words. */
  String described() {
    return exhausted(0, null).getMessage();
  }

  /**
   * The error of a caller who has connections already and would wait for one more.
   *
   * @param held how many he has
   * @return null where he has none, or where one may come free without him
   */
  PoolExhaustedException refusal(int held) {
    boolean vain = held > 0 && loans.stream().filter(Loan::isOfABlock).count() >= most;
    return vain ? exhausted(held, null) : null;
  }

  private PoolExhaustedException exhausted(int heldByCaller, Throwable cause) {
    Optional<Loan> oldest = loans.stream().min(Comparator.comparingLong(Loan::since));
    return new PoolExhaustedException(
        pool.get().size(),
        count(),
        waiting.get(),
        oldest.map(Loan::described).orElse(null),
        oldest.map(Loan::heldMillis).orElse(0L),
        heldByCaller,
        cause);
  }
}
