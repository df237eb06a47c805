package io.github.peeweevertx.exec;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.tx.Sharing;
import java.time.Duration;
import java.util.Objects;

/**
 * Settings of a database handle that are the toolkit's own. A value.
 *
 * @param logValues whether bound values may stand in logs and in {@code DoesNotExistException}; off
 *     by default, since they may be secrets
 * @param rowLimit how many rows a list may have whose query has no limit of its own; one more is
 *     asked for, and is an error
 * @param timeouts how long things may take
 * @param sharedConnections how many connections of the pool statements outside of transactions may
 *     share at a time; {@link #HALF_SHARED} for half of them
 * @param reconnect whether a statement outside of every block whose connection had died is sent
 *     once more on another one
 */
public record DatabaseOptions(
    boolean logValues, int rowLimit, Timeouts timeouts, int sharedConnections, boolean reconnect) {
  /** How many rows a list may have when nothing else is said. */
  public static final int DEFAULT_ROW_LIMIT = 10_000;

  /** Lists of any length. */
  public static final int NO_ROW_LIMIT = Integer.MAX_VALUE;

  /** Half of the pool, and the only connection of a pool of one. */
  public static final int HALF_SHARED = -1;

  /** How many statements may be under way on a shared connection. */
  private static final int SHARED_DEPTH = 16;

  /** Nothing is shown that may be secret, and all else has the default limits. */
  public static final DatabaseOptions DEFAULT =
      new DatabaseOptions(false, DEFAULT_ROW_LIMIT, Timeouts.DEFAULT, HALF_SHARED, true);

  /**
   * Checks the numbers.
   *
   * @param logValues whether bound values may stand in logs
   * @param rowLimit from 1
   * @param timeouts how long things may take, not null
   * @param sharedConnections from 0, or {@link #HALF_SHARED}
   * @param reconnect whether a statement is sent once more
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when one is out of range
   */
  public DatabaseOptions {
    Objects.requireNonNull(timeouts, "timeouts");
    if (rowLimit < 1) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "A list has to have room for a row, and the row limit is "
              + rowLimit
              + ". Give DatabaseOptions.NO_ROW_LIMIT for lists of any length.");
    }
    if (sharedConnections < HALF_SHARED) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "The number of shared connections is "
              + sharedConnections
              + ". Give 0 for none, or DatabaseOptions.HALF_SHARED for half of the pool.");
    }
  }

  /**
   * The same options with another number of shared connections. Where the database allows it
   * (PostgreSQL), statements outside of transactions are sent on connections that they share, up to
   * 16 at a time on each, without a wait for the answer to the one before; each is still a
   * statement of its own. One that holds up others gets a connection of its own after a tenth of a
   * second.
   *
   * @param most how many connections of the pool at a time; 0, and each statement has one alone
   * @return a copy
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when it is negative
   */
  public DatabaseOptions withSharedConnections(int most) {
    return new DatabaseOptions(logValues, rowLimit, timeouts, most, reconnect);
  }

  /**
   * The same options, and no statement is sent again. By default one whose connection had died is
   * sent once more on another one, where that cannot run it twice: it stands outside of every
   * block, and it surely only reads or was surely never sent. All others fail with {@link
   * ErrorCode#CONNECTION_FAILED} or {@link ErrorCode#SERVER_SHUTDOWN} in any case.
   *
   * @return a copy
   */
  public DatabaseOptions withoutReconnect() {
    return new DatabaseOptions(logValues, rowLimit, timeouts, sharedConnections, false);
  }

  Sharing sharing(DatabaseDriver driver) {
    int all = driver.connections();
    return new Sharing(
        all,
        sharedConnections == HALF_SHARED ? Math.max(1, all / 2) : Math.min(all, sharedConnections),
        Math.min(SHARED_DEPTH, driver.pipelining()));
  }

  /**
   * The same options with bound values in logs: for development.
   *
   * @return a copy
   */
  public DatabaseOptions withValuesInLogs() {
    return new DatabaseOptions(true, rowLimit, timeouts, sharedConnections, reconnect);
  }

  /**
   * The same options with another limit of rows.
   *
   * @param rows from 1; {@link #NO_ROW_LIMIT} for lists of any length
   * @return a copy
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when it is less than 1
   */
  public DatabaseOptions withRowLimit(int rows) {
    return new DatabaseOptions(logValues, rows, timeouts, sharedConnections, reconnect);
  }

  /**
   * The same options with another deadline of statements. When it passes, the server is asked to
   * cancel, and the call fails with {@link ErrorCode#TIMEOUT}.
   *
   * @param limit how long, null for no limit
   * @return a copy
   */
  public DatabaseOptions withStatementTimeout(Duration limit) {
    return timed(
        new Timeouts(
            limit,
            timeouts.transaction(),
            timeouts.handshake(),
            timeouts.warning(),
            timeouts.slow()));
  }

  /**
   * The same options with a deadline for every transaction that says none itself: nobody keeps a
   * connection for ever.
   *
   * @param limit how long, null for no limit
   * @return a copy
   */
  public DatabaseOptions withTransactionTimeout(Duration limit) {
    return timed(
        new Timeouts(
            timeouts.statement(),
            limit,
            timeouts.handshake(),
            timeouts.warning(),
            timeouts.slow()));
  }

  /**
   * The same options with another limit for new connections.
   *
   * @param limit how long until it is logged in
   * @return a copy
   */
  public DatabaseOptions withHandshakeTimeout(Duration limit) {
    return timed(
        new Timeouts(
            timeouts.statement(),
            timeouts.transaction(),
            limit,
            timeouts.warning(),
            timeouts.slow()));
  }

  /**
   * The same options, and who keeps a connection for longer is logged with the line that took it,
   * at level WARNING of the logger {@code peewee.vertx}: for development.
   *
   * @param longest how long in silence, null for ever
   * @return a copy
   */
  public DatabaseOptions withWarningsAfter(Duration longest) {
    return timed(
        new Timeouts(
            timeouts.statement(),
            timeouts.transaction(),
            timeouts.handshake(),
            longest,
            timeouts.slow()));
  }

  /**
   * The same options, and statements that are answered later are logged at level WARNING of the
   * logger {@code peewee.vertx}: their text and their time, never their values. The time is that
   * between sending and answer, without the wait for a connection. Streams are not measured.
   *
   * @param longest how long in silence, null for ever
   * @return a copy
   */
  public DatabaseOptions withSlowStatementsAfter(Duration longest) {
    return timed(
        new Timeouts(
            timeouts.statement(),
            timeouts.transaction(),
            timeouts.handshake(),
            timeouts.warning(),
            longest));
  }

  private DatabaseOptions timed(Timeouts others) {
    return new DatabaseOptions(logValues, rowLimit, others, sharedConnections, reconnect);
  }
}
