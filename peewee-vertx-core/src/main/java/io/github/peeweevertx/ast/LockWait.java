package io.github.peeweevertx.ast;

/** What a locking select does where somebody else holds a lock. */
public enum LockWait {
  /** Waits. */
  WAIT(""),
  /** Fails at once. */
  NOWAIT(" NOWAIT"),
  /** Leaves the row out. */
  SKIP_LOCKED(" SKIP LOCKED");

  private final String sql;

  LockWait(String sql) {
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
