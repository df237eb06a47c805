package io.github.peeweevertx.sql;

/** Anything that becomes one statement: printable without a connection. */
public interface SqlQuery {
  /**
   * The statement in the words of a dialect. Does no I/O; the same shape gives the same text.
   *
   * @param dialect the dialect
   * @return text and parameters
   */
  Rendered sql(Dialect dialect);

  /**
   * The statement as it is sent. It does what {@link #sql} says; where it writes many rows, it may
   * say so in the form that the database takes fastest.
   *
   * @param dialect the dialect
   * @return text and parameters
   */
  default Rendered sent(Dialect dialect) {
    return sql(dialect);
  }
}
