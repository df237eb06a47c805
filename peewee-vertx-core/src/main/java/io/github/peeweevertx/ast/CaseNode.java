package io.github.peeweevertx.ast;

import java.util.List;

/**
 * A case distinction.
 *
 * @param operand what the alternatives are compared with, null where they are conditions
 * @param whens the alternatives
 * @param otherwise the result where none fits, null for NULL
 */
public record CaseNode(Node operand, List<WhenNode> whens, Node otherwise) implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param operand what the alternatives are compared with, null where they are conditions
   * @param whens the alternatives
   * @param otherwise the result where none fits, null for NULL
   */
  public CaseNode {
    whens = List.copyOf(whens);
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.cases(this);
  }
}
