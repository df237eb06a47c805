package io.github.peeweevertx.tx;

/** How much transactions see of each other. */
public enum IsolationLevel {
  /** Sees what others have not committed; PostgreSQL treats it as {@link #READ_COMMITTED}. */
  READ_UNCOMMITTED("READ UNCOMMITTED"),
  /** Each statement sees what was committed before it began. */
  READ_COMMITTED("READ COMMITTED"),
  /** All statements see one snapshot. */
  REPEATABLE_READ("REPEATABLE READ"),
  /** As if transactions ran one after the other; may fail, to be tried again. */
  SERIALIZABLE("SERIALIZABLE");

  private final String sql;

  IsolationLevel(String sql) {
    this.sql = sql;
  }

  /**
   * The words of SQL.
   *
   * @return for example {@code READ COMMITTED}
   */
  public String sql() {
    return sql;
  }
}
