package io.github.peeweevertx.tx;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Logs who keeps a connection too long, with the line that took it; nothing unless asked to. */
final class LoanWarnings {
  private static final System.Logger LOG = System.getLogger("peewee.vertx");

  private final Watch watch;
  private final Duration longest;
  private final Map<Loan, Timed> kept = new ConcurrentHashMap<>();

  /**
   * Makes the warnings of a database.
   *
   * @param longest how long a connection may be kept, null to warn of none
   */
  LoanWarnings(Watch watch, Duration longest) {
    this.watch = watch;
    this.longest = longest;
  }

  boolean areOn() {
    return longest != null;
  }

  /** A connection that is shared is kept as long as there are statements; nobody keeps it. */
  void lent(Loan loan) {
    if (longest != null && !loan.isShared()) {
      Timed warning = new Warning(loan, longest);
      kept.put(loan, warning);
      watch.add(warning);
    }
  }

  void back(Loan loan) {
    Timed warning = longest == null ? null : kept.remove(loan);
    if (warning != null) {
      watch.remove(warning);
    }
  }

  private static final class Warning extends Timed {
    private final Loan loan;

    Warning(Loan loan, Duration longest) {
      super(longest);
      this.loan = loan;
    }

    @Override
    void late() {
      LOG.log(
          System.Logger.Level.WARNING,
          "A connection is kept for "
              + loan.heldMillis()
              + " ms by "
              + loan.described()
              + ". Whoever waits for one waits for this.");
    }

    @Override
    void tooLate() {
      // Said once.
    }
  }
}
