package io.github.peeweevertx.service;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import java.time.Duration;
import java.util.Objects;

/**
 * How much a caller may ask for, and how much of it at once.
 *
 * @param rows the most rows of one answer, for each level of a prefetch; at most {@value
 *     #MOST_ROWS}
 * @param bytes the longest message, in bytes, or in characters where it was sent as an object
 * @param depth how deep the JSON of a message may nest
 * @param nodes how many expressions a query may have, those of its subqueries included
 * @param sources how many tables and subqueries a query may read from
 * @param steps how many steps a batch may have
 * @param time how long a call may take when it has no deadline of its own, or a later one
 * @param inFlight how many calls are taken in at once; others are refused
 * @param atWork how many of them run at once, the others wait; best the size of the pool
 */
public record ServiceLimits(
    int rows,
    int bytes,
    int depth,
    int nodes,
    int sources,
    int steps,
    Duration time,
    int inFlight,
    int atWork) {
  /** No policy allows more rows in one answer. */
  public static final int MOST_ROWS = 10_000;

  /**
   * 1,000 rows, 1 MiB, 32 levels, 5,000 expressions, 4 sources, 100 steps, 30 s, 64 in flight and
   * 16 of them at work.
   */
  public static final ServiceLimits DEFAULT =
      new ServiceLimits(1_000, 1 << 20, 32, 5_000, 4, 100, Duration.ofSeconds(30), 64, 16);

  /**
   * Checks the limits.
   *
   * @param rows the most rows of one answer
   * @param bytes the longest message
   * @param depth how deep JSON may nest
   * @param nodes how many expressions a query may have
   * @param sources how many tables a query may read from
   * @param steps how many steps a batch may have
   * @param time how long a call may take
   * @param inFlight how many calls are taken in at once
   * @param atWork how many of them run at once
   */
  public ServiceLimits {
    Objects.requireNonNull(time, "time");
    boolean positive = rows > 0 && bytes > 0 && depth > 0 && nodes > 0 && sources > 0 && steps > 0;
    if (!positive || rows > MOST_ROWS || time.isNegative() || atWork < 1 || inFlight < atWork) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "A limit of the service makes no sense: each is from 1, rows at most "
              + MOST_ROWS
              + ", and no more can be at work than are in flight.");
    }
  }

  /**
   * Another limit of rows.
   *
   * @param most the most rows of one answer
   * @return a copy
   */
  public ServiceLimits withRows(int most) {
    return new ServiceLimits(most, bytes, depth, nodes, sources, steps, time, inFlight, atWork);
  }

  /**
   * Another limit of time.
   *
   * @param longest how long a call may take
   * @return a copy
   */
  public ServiceLimits withTime(Duration longest) {
    return new ServiceLimits(rows, bytes, depth, nodes, sources, steps, longest, inFlight, atWork);
  }

  /**
   * Another number of calls at once.
   *
   * @param taken how many are in flight
   * @param running how many of them run
   * @return a copy
   */
  public ServiceLimits withCalls(int taken, int running) {
    return new ServiceLimits(rows, bytes, depth, nodes, sources, steps, time, taken, running);
  }

  /**
   * Another limit of the length of a message.
   *
   * @param most the longest message
   * @return a copy
   */
  public ServiceLimits withBytes(int most) {
    return new ServiceLimits(rows, most, depth, nodes, sources, steps, time, inFlight, atWork);
  }

  /**
   * Another limit of the tables in a query.
   *
   * @param most how many it may read from; 1 forbids joins and subqueries
   * @return a copy
   */
  public ServiceLimits withSources(int most) {
    return new ServiceLimits(rows, bytes, depth, nodes, most, steps, time, inFlight, atWork);
  }
}
