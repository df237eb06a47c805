package io.github.peeweevertx.exec;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import java.util.regex.Pattern;

/**
 * Finds statements written by hand that leave something behind in a session which is handed on, and
 * those that would end an open transaction behind the toolkit's back: what follows them would be
 * committed one by one, and nothing be undone.
 */
final class HandWritten {
  private static final Pattern CONTROL =
      Pattern.compile(
          "^(?:begin|start transaction|commit|end|rollback|abort|savepoint|release|prepare"
              + " transaction|xa)\\b");

  /** What MySQL and MariaDB commit the open transaction for. */
  private static final Pattern COMMITS =
      Pattern.compile(
          "^(?:alter|create (?!temporary )|drop (?!temporary |prepare"
              + " )|rename|truncate|grant|revoke|analyze|optimize|repair|flush|reset|install|uninstall|cache"
              + " index|load index|lock tables?|unlock tables?|set password|set (?:session"
              + " |@@session\\.|@@)?autocommit)");

  private HandWritten() {}

  /** The error of a statement that needs its session for longer than it has it; null for others. */
  static ProgrammingException refusal(String sql, DatabaseDriver driver) {
    return driver.keepsSessions() || !SessionText.leavesTraces(sql)
        ? null
        : new ProgrammingException(
            ErrorCode.SESSION_NOT_KEPT,
            "This statement leaves something in its session, and the pooler at "
                + driver.location()
                + " hands the session to others after each transaction: nothing was sent. Say it"
                + " for one transaction (SET LOCAL, set_config(…, true), pg_advisory_xact_lock,"
                + " ON COMMIT DROP), or use a handle on the server itself.");
  }

  /** The error of a statement that may not stand in a transaction; null where it may. */
  static TransactionException refusal(String sql, Dialect dialect) {
    String text = SessionText.bare(sql);
    if (CONTROL.matcher(text).find()) {
      return new TransactionException(
          ErrorCode.TRANSACTION_BY_HAND,
          "A statement written by hand may not begin or end a transaction while one is open here:"
              + " nothing was sent. Use commit(), rollback() and savepoint(…) of the manager, or"
              + " let the block end.");
    }
    return !dialect.supports(Feature.TRANSACTIONAL_DDL) && COMMITS.matcher(text).find()
        ? new TransactionException(
            ErrorCode.IMPLICIT_COMMIT,
            dialect.name()
                + " would commit the open transaction before this statement, so that nothing of it"
                + " could be undone: nothing was sent. Send it outside of the transaction.")
        : null;
  }
}
