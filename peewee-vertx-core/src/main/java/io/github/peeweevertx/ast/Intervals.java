package io.github.peeweevertx.ast;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.type.Kind;
import io.github.peeweevertx.type.SqlTypes;
import java.time.Duration;

/** Sums and differences of points in time and lengths of time. */
final class Intervals {
  private Intervals() {}

  static Node param(Duration duration) {
    return new ParamNode(SqlTypes.DURATION, Compare.given(duration, "the duration"));
  }

  static Node later(TemporalExpr<?> time, Node duration) {
    return new BinaryNode(point(time), Operator.ADD, duration);
  }

  static Node earlier(TemporalExpr<?> time, Node other) {
    return new BinaryNode(point(time), Operator.SUB, other);
  }

  /** A part of the calendar or of the clock. */
  static DatePart calendar(DatePart part) {
    if (Compare.given(part, "part") == DatePart.EPOCH) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "Seconds since 1970 are no part of the calendar. Say epochSeconds().");
    }
    return part;
  }

  private static Node point(TemporalExpr<?> time) {
    if (time.type().kind() == Kind.DATE) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "A day plus a length of time is no day. Cast it to SqlTypes.TIMESTAMP first.");
    }
    return new ExtraNode(Extra.INTERVALS, time.node());
  }
}
