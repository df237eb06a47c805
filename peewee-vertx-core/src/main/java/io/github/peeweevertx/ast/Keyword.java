package io.github.peeweevertx.ast;

/** Words of SQL that stand for themselves. */
public enum Keyword {
  /** No value. */
  NULL("NULL"),
  /** True. */
  TRUE("true"),
  /** The number one, where any value would do. */
  ONE("1"),
  /** The number zero, of a condition that never holds. */
  ZERO("0"),
  /** All columns, or the rows themselves. */
  STAR("*"),
  /** Each value once. */
  DISTINCT("DISTINCT"),
  /** The sign that follows takes the meaning from wildcards. */
  ESCAPE("ESCAPE"),
  /** The default of the column. */
  DEFAULT("DEFAULT");

  private final String sql;

  Keyword(String sql) {
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
