package io.github.peeweevertx.ast;

import io.github.peeweevertx.type.SqlType;
import java.util.Objects;

/**
 * A bound value. Never becomes part of the text.
 *
 * @param type how it is given to the driver
 * @param value the value, may be null
 */
public record ParamNode(SqlType<?> type, Object value) implements Node {
  /**
   * Checks that nothing is missing.
   *
   * @param type how it is given to the driver
   * @param value the value, may be null
   */
  public ParamNode {
    Objects.requireNonNull(type, "type");
  }

  /** The type only: a value never reaches a log by accident. */
  @Override
  public String toString() {
    return "ParamNode[" + type + "]";
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.param(this);
  }
}
