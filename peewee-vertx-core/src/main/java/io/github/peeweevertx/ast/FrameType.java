package io.github.peeweevertx.ast;

/** What a frame counts. */
public enum FrameType {
  /** Rows. */
  ROWS("ROWS"),
  /** Values of the order. */
  RANGE("RANGE"),
  /** Groups of rows that the order takes for equal. */
  GROUPS("GROUPS");

  private final String sql;

  FrameType(String sql) {
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
