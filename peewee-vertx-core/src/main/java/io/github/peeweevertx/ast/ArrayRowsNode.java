package io.github.peeweevertx.ast;

import io.github.peeweevertx.type.SqlType;
import java.util.List;

/**
 * Rows of values, of which each column is one bound array: the same text for any number of rows.
 *
 * @param types how the values of each column are given to the driver
 * @param arrays an array for each column, in the form that the driver takes
 */
public record ArrayRowsNode(List<SqlType<?>> types, List<Object> arrays) implements Node {
  /**
   * Keeps its own copy of lists.
   *
   * @param types how the values of each column are given to the driver
   * @param arrays an array for each column, in the form that the driver takes
   */
  public ArrayRowsNode {
    types = List.copyOf(types);
    arrays = List.copyOf(arrays);
  }

  /** The types only: a value never reaches a log by accident. */
  @Override
  public String toString() {
    return "ArrayRowsNode" + types;
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.arrayRows(this);
  }
}
