package io.github.peeweevertx.ast;

import java.util.Objects;

/**
 * Two operands with an operator between them, in parentheses.
 *
 * @param left the left operand
 * @param operator the operator
 * @param right the right operand
 */
public record BinaryNode(Node left, Operator operator, Node right) implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param left the left operand
   * @param operator the operator
   * @param right the right operand
   */
  public BinaryNode {
    Objects.requireNonNull(left, "left");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(right, "right");
  }

  /** The operator only: a chain of conditions may be too deep to be printed link by link. */
  @Override
  public String toString() {
    return "BinaryNode[" + operator + "]";
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.binary(this);
  }
}
