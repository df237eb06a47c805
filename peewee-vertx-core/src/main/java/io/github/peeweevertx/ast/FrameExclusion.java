package io.github.peeweevertx.ast;

/** Which rows a frame leaves out. */
public enum FrameExclusion {
  /** The current row. */
  CURRENT_ROW("CURRENT ROW"),
  /** The current row and those equal to it. */
  GROUP("GROUP"),
  /** Those equal to the current row. */
  TIES("TIES"),
  /** None. */
  NO_OTHERS("NO OTHERS");

  private final String sql;

  FrameExclusion(String sql) {
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
