package io.github.peeweevertx.ast;

import java.util.List;
import java.util.Objects;

/**
 * An insert.
 *
 * @param ctes the named queries in front
 * @param table the table
 * @param columns the columns, empty for all
 * @param rows the rows, empty for a query or for a row of defaults
 * @param query where the rows come from, null where they stand in the statement
 * @param conflict what happens to a row that is already there, null for an error
 * @param returning what is given back of each row
 */
public record InsertNode(
    List<CteNode> ctes,
    TableSource table,
    List<String> columns,
    List<RowNode> rows,
    Node query,
    ConflictNode conflict,
    List<Node> returning)
    implements WriteNode {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param ctes the named queries in front
   * @param table the table
   * @param columns the columns, empty for all
   * @param rows the rows, empty for a query or for a row of defaults
   * @param query where the rows come from, null where they stand in the statement
   * @param conflict what happens to a row that is already there, null for an error
   * @param returning what is given back of each row
   */
  public InsertNode {
    Objects.requireNonNull(table, "table");
    ctes = List.copyOf(ctes);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    returning = List.copyOf(returning);
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.insert(this);
  }
}
