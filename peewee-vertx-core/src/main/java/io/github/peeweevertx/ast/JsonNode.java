package io.github.peeweevertx.ast;

import java.util.Objects;

/**
 * A call on a place in a JSON document. Each database has its own words for all of it, so that a
 * dialect says what stands in its place.
 *
 * @param call what is asked or done
 * @param place where
 * @param operand a JSON value, a key, or a list of keys; null where the call takes none
 */
public record JsonNode(JsonCall call, JsonPlace place, Object operand) implements Node {
  /**
   * Checks what is missing.
   *
   * @param call what is asked or done
   * @param place where
   * @param operand a JSON value, a key, or a list of keys; null where the call takes none
   */
  public JsonNode {
    Objects.requireNonNull(call, "call");
    Objects.requireNonNull(place, "place");
  }

  /** The call only: a value never reaches a log by accident. */
  @Override
  public String toString() {
    return "JsonNode[" + call + "]";
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.json(this);
  }
}
