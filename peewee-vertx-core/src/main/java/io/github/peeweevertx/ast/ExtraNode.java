package io.github.peeweevertx.ast;

import java.util.Objects;

/**
 * An operand of something that only some databases have. The text is that of the node; a database
 * that lacks it refuses the statement when it is built.
 *
 * @param extra what the database has to have
 * @param node the operand
 */
public record ExtraNode(Extra extra, Node node) implements Node {
  /**
   * Checks what is missing.
   *
   * @param extra what the database has to have
   * @param node the operand
   */
  public ExtraNode {
    Objects.requireNonNull(extra, "extra");
    Objects.requireNonNull(node, "node");
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.extra(this);
  }
}
