package io.github.peeweevertx.ast;

import java.util.Objects;

/**
 * An expression with a name: defined in a select list, and only named elsewhere.
 *
 * @param node the expression
 * @param alias the name
 */
public record AliasNode(Node node, String alias) implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param node the expression
   * @param alias the name
   */
  public AliasNode {
    Objects.requireNonNull(node, "node");
    Objects.requireNonNull(alias, "alias");
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.alias(this);
  }
}
