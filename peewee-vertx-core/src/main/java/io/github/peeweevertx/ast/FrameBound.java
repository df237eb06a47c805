package io.github.peeweevertx.ast;

/**
 * One end of a frame.
 *
 * @param kind where it is counted from
 * @param rows how many rows away, for the kinds that count
 */
public record FrameBound(FrameBound.Kind kind, long rows) {
  /** Where an end of a frame stands. */
  public enum Kind {
    /** The first row of the group. */
    UNBOUNDED_PRECEDING,
    /** A number of rows before the current one. */
    PRECEDING,
    /** The current row. */
    CURRENT_ROW,
    /** A number of rows after the current one. */
    FOLLOWING,
    /** The last row of the group. */
    UNBOUNDED_FOLLOWING
  }
}
