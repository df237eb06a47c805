package io.github.peeweevertx.type;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServerError;
import java.time.Duration;

/** Lengths of time, to the microsecond. */
public final class Durations {
  private static final long MICROSECONDS = 1_000_000L;
  private static final long SECONDS_OF_HOUR = 3_600L;

  private Durations() {}

  /** What a driver gives: microseconds, a duration, or a class of its own. */
  static Duration of(Object given) {
    return given instanceof Number microseconds
        ? ofMicroseconds(microseconds.longValue())
        : (Duration) PlainValues.of(given);
  }

  private static Duration ofMicroseconds(long microseconds) {
    return Duration.ofSeconds(
        Math.floorDiv(microseconds, MICROSECONDS),
        Math.floorMod(microseconds, MICROSECONDS) * 1_000L);
  }

  /**
   * The microseconds of a duration; nanoseconds are cut, towards the smaller duration.
   *
   * @param duration the duration
   * @return the microseconds
   * @throws DataException with {@link ErrorCode#VALUE_OUT_OF_RANGE} when they do not fit 64 bits
   */
  public static long microseconds(Duration duration) {
    try {
      return Math.addExact(
          Math.multiplyExact(duration.getSeconds(), MICROSECONDS), duration.getNano() / 1_000L);
    } catch (ArithmeticException tooLong) {
      throw new DataException(
          ErrorCode.VALUE_OUT_OF_RANGE,
          "A duration does not fit its column: microseconds are kept in 64 bits, which is about"
              + " 292,000 years.",
          ServerError.NONE,
          null);
    }
  }

  /**
   * The text of an interval of PostgreSQL, of hours and less: days and months of an interval are
   * not always of one length.
   *
   * @param duration the duration
   * @return for example {@code -36:00:00.000001}
   */
  public static String text(Duration duration) {
    long microseconds = microseconds(duration);
    // The smallest long has no opposite.
    long seconds = Math.abs(microseconds / MICROSECONDS);
    return "%s%d:%02d:%02d.%06d"
        .formatted(
            microseconds < 0 ? "-" : "",
            seconds / SECONDS_OF_HOUR,
            seconds / 60 % 60,
            seconds % 60,
            Math.abs(microseconds % MICROSECONDS));
  }
}
