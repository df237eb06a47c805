package io.github.peeweevertx.ast;

import java.util.Objects;

/**
 * An operator in front of its operand.
 *
 * @param operator NOT, or the complement of bits
 * @param operand the operand
 */
public record PrefixNode(Operator operator, Node operand) implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param operator NOT, or the complement of bits
   * @param operand the operand
   */
  public PrefixNode {
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(operand, "operand");
  }

  /** The operator only: a chain of conditions may be too deep to be printed link by link. */
  @Override
  public String toString() {
    return "PrefixNode[" + operator + "]";
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.prefix(this);
  }
}
