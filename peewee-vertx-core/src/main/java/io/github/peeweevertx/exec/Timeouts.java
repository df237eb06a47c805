package io.github.peeweevertx.exec;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import java.time.Duration;

/**
 * How long things may take. A value.
 *
 * @param statement how long a statement may take that says nothing itself, null for no limit
 * @param transaction how long a transaction may take that says nothing itself, null for no limit
 * @param handshake how long a new connection may take until it is logged in
 * @param warning how long a connection may be kept before it is logged who keeps it, null for ever
 * @param slow how long a statement may take before it is logged, null for ever
 */
public record Timeouts(
    Duration statement, Duration transaction, Duration handshake, Duration warning, Duration slow) {
  /** Statements 30 seconds, new connections 5, transactions any time; nobody is warned. */
  public static final Timeouts DEFAULT =
      new Timeouts(Duration.ofSeconds(30), null, Duration.ofSeconds(5), null, null);

  /**
   * Checks the durations.
   *
   * @param statement how long a statement may take, null for no limit
   * @param transaction how long a transaction may take, null for no limit
   * @param handshake how long a new connection may take
   * @param warning how long a connection may be kept in silence, null for ever
   * @param slow how long a statement may take in silence, null for ever
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when one of them is less
   *     than a millisecond, or there is no limit for new connections
   */
  public Timeouts {
    positive(statement);
    positive(transaction);
    positive(handshake);
    positive(warning);
    positive(slow);
    if (handshake == null) {
      throw invalid(
          "A new connection needs a limit: one that hangs would keep its place for ever.");
    }
  }

  private static void positive(Duration limit) {
    if (limit != null && (limit.isNegative() || limit.toMillis() == 0)) {
      throw invalid("A limit of a database has to be a millisecond or more.");
    }
  }

  private static ProgrammingException invalid(String message) {
    return new ProgrammingException(ErrorCode.INVALID_ARGUMENT, message);
  }
}
