package io.github.peeweevertx.annotation;

/** What the database does with a row whose referenced row goes away or changes its key. */
public enum ReferentialAction {
  /** Nothing is said; the database has its own default. */
  DEFAULT(""),
  /** Refused at the end of the statement. */
  NO_ACTION("NO ACTION"),
  /** Refused at once. */
  RESTRICT("RESTRICT"),
  /** The row follows. */
  CASCADE("CASCADE"),
  /** The reference becomes NULL. */
  SET_NULL("SET NULL"),
  /** The reference becomes the default of its column. */
  SET_DEFAULT("SET DEFAULT");

  private final String sql;

  ReferentialAction(String sql) {
    this.sql = sql;
  }

  /**
   * The words of the DDL.
   *
   * @return for example {@code SET NULL}; empty for {@link #DEFAULT}
   */
  public String sql() {
    return sql;
  }
}
