package io.github.peeweevertx.ast;

import java.util.Objects;

/**
 * One alternative of a case distinction.
 *
 * @param when the value or condition
 * @param then the result
 */
public record WhenNode(Node when, Node then) {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param when the value or condition
   * @param then the result
   */
  public WhenNode {
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(then, "then");
  }
}
