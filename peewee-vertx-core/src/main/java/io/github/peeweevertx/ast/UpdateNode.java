package io.github.peeweevertx.ast;

import java.util.List;
import java.util.Objects;

/**
 * An update.
 *
 * @param ctes the named queries in front
 * @param table the table
 * @param sets what is written
 * @param from other sources
 * @param where the condition, null for all rows
 * @param orderBy the order in which rows are written
 * @param limit at most so many rows, null for all
 * @param returning what is given back of each row
 */
public record UpdateNode(
    List<CteNode> ctes,
    TableSource table,
    List<SetNode> sets,
    List<FromNode> from,
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
   * @param sets what is written
   * @param from other sources
   * @param where the condition, null for all rows
   * @param orderBy the order in which rows are written
   * @param limit at most so many rows, null for all
   * @param returning what is given back of each row
   */
  public UpdateNode {
    Objects.requireNonNull(table, "table");
    ctes = List.copyOf(ctes);
    sets = List.copyOf(sets);
    from = List.copyOf(from);
    orderBy = List.copyOf(orderBy);
    returning = List.copyOf(returning);
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.update(this);
  }
}
