package io.github.peeweevertx.ast;

/** What others may not do to locked rows. */
public enum LockStrength {
  /** Neither write nor lock them. */
  UPDATE("FOR UPDATE"),
  /** Not write them; referring to them is allowed. */
  NO_KEY_UPDATE("FOR NO KEY UPDATE"),
  /** Not write them; reading with the same lock is allowed. */
  SHARE("FOR SHARE"),
  /** Not change their keys. */
  KEY_SHARE("FOR KEY SHARE");

  private final String sql;

  LockStrength(String sql) {
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
