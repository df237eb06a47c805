package io.github.peeweevertx.ast;

/** The kinds of joins. */
public enum JoinType {
  /** Rows that meet. */
  INNER("INNER JOIN"),
  /** Rows that meet, and all others of the left side. */
  LEFT("LEFT OUTER JOIN"),
  /** Rows that meet, and all others of the right side. */
  RIGHT("RIGHT OUTER JOIN"),
  /** Rows that meet, and all others of both sides. */
  FULL("FULL OUTER JOIN"),
  /** Every row with every row; takes no condition. */
  CROSS("CROSS JOIN"),
  /** Rows that agree in all columns of the same name; takes no condition. */
  NATURAL("NATURAL JOIN"),
  /** A subquery evaluated for each row of the left side. */
  LATERAL("JOIN LATERAL"),
  /** The same, with all rows of the left side. */
  LEFT_LATERAL("LEFT JOIN LATERAL");

  private final String sql;

  JoinType(String sql) {
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
