package io.github.peeweevertx.ast;

import java.util.Objects;

/**
 * One column and what is written to it.
 *
 * @param column the column
 * @param value the value or expression
 */
public record SetNode(String column, Node value) {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param column the column
   * @param value the value or expression
   */
  public SetNode {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(value, "value");
  }
}
