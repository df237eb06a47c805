package io.github.peeweevertx.ast;

import io.github.peeweevertx.type.SqlType;
import java.util.List;
import java.util.Objects;

/**
 * The values right of IN. A dialect that can binds them as one array, so that the text is the same
 * for every length.
 *
 * @param type how each is given to the driver
 * @param values the values, may hold nulls
 */
public record ListNode(SqlType<?> type, List<Object> values) implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param type how each is given to the driver
   * @param values the values, may hold nulls
   */
  public ListNode {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(values, "values");
  }

  /** The type and the number of values: a value never reaches a log by accident. */
  @Override
  public String toString() {
    return "ListNode[" + type + ", " + values.size() + " values]";
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.list(this);
  }
}
