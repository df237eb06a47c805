package io.github.peeweevertx.ast;

/** The set operations. */
public enum SetOperator {
  /** Rows of either, each once. */
  UNION("UNION"),
  /** Rows of both, with repetitions. */
  UNION_ALL("UNION ALL"),
  /** Rows of both, each once. */
  INTERSECT("INTERSECT"),
  /** Rows of the first that are not in the second. */
  EXCEPT("EXCEPT");

  private final String sql;

  SetOperator(String sql) {
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
