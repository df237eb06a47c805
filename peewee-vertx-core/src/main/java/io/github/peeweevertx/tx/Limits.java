package io.github.peeweevertx.tx;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.vertx.core.Future;
import java.time.Duration;

/**
 * How long a call may take, and who may stop it. A value.
 *
 * @param deadline how long, null for the default of the database
 * @param stop the call is cancelled once this completes, in whichever way; null for never
 */
public record Limits(Duration deadline, Future<?> stop) {
  /** The default of the database, and nobody. */
  public static final Limits NONE = new Limits(null, null);

  /**
   * Checks the deadline.
   *
   * @param deadline how long, null for the default of the database
   * @param stop cancels the call; null for never
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when the deadline is not
   *     positive
   */
  public Limits {
    if (deadline != null && (deadline.isNegative() || deadline.isZero())) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT, "The deadline of a call has to be positive.");
    }
  }

  /**
   * The same limits with a deadline.
   *
   * @param limit how long
   * @return a copy
   */
  public Limits within(Duration limit) {
    return new Limits(limit, stop);
  }

  /**
   * The same limits with something that stops the call.
   *
   * @param signal cancels the call when it completes
   * @return a copy
   */
  public Limits stoppedBy(Future<?> signal) {
    return new Limits(deadline, signal);
  }
}
