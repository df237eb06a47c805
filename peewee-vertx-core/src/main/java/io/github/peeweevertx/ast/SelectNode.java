package io.github.peeweevertx.ast;

import java.util.List;

/**
 * A select.
 *
 * @param ctes the named queries in front
 * @param distinct whether equal rows are given once
 * @param distinctOn one row for each of these, empty for none
 * @param columns the select list
 * @param value the select list where the query is used as a value, empty where it is the same
 * @param from the sources
 * @param where the condition, null for none
 * @param groupBy what rows are grouped by
 * @param having the condition on groups, null for none
 * @param windows the named windows
 * @param orderBy the order
 * @param limit at most so many rows, null for all
 * @param offset how many rows are left out, null for none
 * @param lock the lock on the rows, null for none
 */
public record SelectNode(
    List<CteNode> ctes,
    boolean distinct,
    List<Node> distinctOn,
    List<Node> columns,
    List<Node> value,
    List<FromNode> from,
    Node where,
    List<Node> groupBy,
    Node having,
    List<WindowNode> windows,
    List<Node> orderBy,
    Node limit,
    Node offset,
    LockNode lock)
    implements QueryNode {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param ctes the named queries in front
   * @param distinct whether equal rows are given once
   * @param distinctOn one row for each of these, empty for none
   * @param columns the select list
   * @param value the select list where the query is used as a value, empty where it is the same
   * @param from the sources
   * @param where the condition, null for none
   * @param groupBy what rows are grouped by
   * @param having the condition on groups, null for none
   * @param windows the named windows
   * @param orderBy the order
   * @param limit at most so many rows, null for all
   * @param offset how many rows are left out, null for none
   * @param lock the lock on the rows, null for none
   */
  public SelectNode {
    ctes = List.copyOf(ctes);
    distinctOn = List.copyOf(distinctOn);
    columns = List.copyOf(columns);
    value = List.copyOf(value);
    from = List.copyOf(from);
    groupBy = List.copyOf(groupBy);
    windows = List.copyOf(windows);
    orderBy = List.copyOf(orderBy);
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.select(this);
  }
}
