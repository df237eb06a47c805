package io.github.peeweevertx.ast;

import java.util.List;
import java.util.Objects;

/**
 * A named query in front of a statement.
 *
 * @param source the name under which it is read
 * @param columns the names of its columns, empty for those of the query
 * @param query a query, or a statement that writes and returns rows
 * @param recursive whether it reads itself
 * @param materialized whether it is computed once; null lets the database decide
 */
public record CteNode(
    CteSource source, List<String> columns, Node query, boolean recursive, Boolean materialized) {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param source the name under which it is read
   * @param columns the names of its columns, empty for those of the query
   * @param query a query, or a statement that writes and returns rows
   * @param recursive whether it reads itself
   * @param materialized whether it is computed once; null lets the database decide
   */
  public CteNode {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(query, "query");
    columns = List.copyOf(columns);
  }
}
