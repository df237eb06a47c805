package io.github.peeweevertx.ast;

import java.util.Objects;

/**
 * A bound value whose type the server has to be told, since what stands around it tells another.
 *
 * @param param the value
 */
public record TypedParamNode(ParamNode param) implements Node {
  /**
   * Checks that nothing is missing.
   *
   * @param param the value
   */
  public TypedParamNode {
    Objects.requireNonNull(param, "param");
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.typedParam(this);
  }
}
