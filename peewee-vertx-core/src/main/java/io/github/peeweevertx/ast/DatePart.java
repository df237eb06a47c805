package io.github.peeweevertx.ast;

/** A part of a date or time. */
public enum DatePart {
  /** The year. */
  YEAR("year"),
  /** The month, from 1. */
  MONTH("month"),
  /** The day of the month, from 1. */
  DAY("day"),
  /** The hour, from 0. */
  HOUR("hour"),
  /** The minute. */
  MINUTE("minute"),
  /** The second. */
  SECOND("second"),
  /** The seconds since 1970 began in UTC; see {@link TemporalExpr#epochSeconds}. */
  EPOCH("epoch");

  private final String sql;

  DatePart(String sql) {
    this.sql = sql;
  }

  /**
   * The words of SQL.
   *
   * @return as they stand in a statement
   */
  public String sql() {
    return sql;
  }
}
