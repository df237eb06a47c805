package io.github.peeweevertx.ast;

import java.util.List;
import java.util.Objects;

/**
 * A delete.
 *
 * @param ctes the named queries in front
 * @param table the table
 * @param using other sources
 * @param where the condition, null for all rows
 * @param orderBy the order in which rows are deleted
 * @param limit at most so many rows, null for all
 * @param returning what is given back of each row
 */
public record DeleteNode(
    List<CteNode> ctes,
    TableSource table,
    List<FromNode> using,
    Node where,
    List<Node> orderBy,
    Node limit,
    List<Node> returning)
    implements WriteNode {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param ctes the named queries in front
   * @param table the table
   * @param using other sources
   * @param where the condition, null for all rows
   * @param orderBy the order in which rows are deleted
   * @param limit at most so many rows, null for all
   * @param returning what is given back of each row
   */
  public DeleteNode {
    Objects.requireNonNull(table, "table");
    ctes = List.copyOf(ctes);
    using = List.copyOf(using);
    orderBy = List.copyOf(orderBy);
    returning = List.copyOf(returning);
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.delete(this);
  }
}
