package io.github.peeweevertx.annotation;

/** When the database checks a reference. */
public enum Deferrability {
  /** Nothing is said: at the end of each statement. */
  DEFAULT(""),
  /** At the end of each statement, and no transaction can put it off. */
  NOT_DEFERRABLE("NOT DEFERRABLE"),
  /** At the end of each statement, unless a transaction puts it off. */
  INITIALLY_IMMEDIATE("DEFERRABLE INITIALLY IMMEDIATE"),
  /** At commit. */
  INITIALLY_DEFERRED("DEFERRABLE INITIALLY DEFERRED");

  private final String sql;

  Deferrability(String sql) {
    this.sql = sql;
  }

  /**
   * The words of the DDL.
   *
   * @return for example {@code DEFERRABLE INITIALLY DEFERRED}; empty for {@link #DEFAULT}
   */
  public String sql() {
    return sql;
  }
}
