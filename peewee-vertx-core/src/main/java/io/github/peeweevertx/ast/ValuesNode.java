package io.github.peeweevertx.ast;

import java.util.List;

/**
 * Rows of values that stand in the statement itself.
 *
 * @param rows the rows, all of one width
 */
public record ValuesNode(List<RowNode> rows) implements QueryNode {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param rows the rows, all of one width
   */
  public ValuesNode {
    rows = List.copyOf(rows);
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.values(this);
  }
}
