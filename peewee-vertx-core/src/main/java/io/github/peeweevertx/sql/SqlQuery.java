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
}
