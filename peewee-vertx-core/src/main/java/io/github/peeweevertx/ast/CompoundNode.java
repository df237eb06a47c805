package io.github.peeweevertx.ast;

import java.util.List;
import java.util.Objects;

/**
 * Two queries with a set operation between them.
 *
 * @param ctes the named queries in front
 * @param left the first query
 * @param operator the operation
 * @param right the second query
 * @param orderBy the order of the whole
 * @param limit at most so many rows, null for all
 * @param offset how many rows are left out, null for none
 */
public record CompoundNode(
    List<CteNode> ctes,
    QueryNode left,
    SetOperator operator,
    QueryNode right,
    List<Node> orderBy,
    Node limit,
    Node offset)
    implements QueryNode {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param ctes the named queries in front
   * @param left the first query
   * @param operator the operation
   * @param right the second query
   * @param orderBy the order of the whole
   * @param limit at most so many rows, null for all
   * @param offset how many rows are left out, null for none
   */
  public CompoundNode {
    Objects.requireNonNull(left, "left");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(right, "right");
    ctes = List.copyOf(ctes);
    orderBy = List.copyOf(orderBy);
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.compound(this);
  }
}
