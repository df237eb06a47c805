package io.github.peeweevertx.ast;

import java.util.Objects;

/**
 * A part of a date or time, as a number.
 *
 * @param part the part
 * @param node the date or time
 */
public record DatePartNode(DatePart part, Node node) implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param part the part
   * @param node the date or time
   */
  public DatePartNode {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(node, "node");
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.datePart(this);
  }
}
