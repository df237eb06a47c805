package io.github.peeweevertx.ast;

/** What may stand in ORDER BY: an expression, or an expression with a direction. */
public interface Sortable {
  /**
   * The term.
   *
   * @return never null
   */
  Node sortNode();
}
