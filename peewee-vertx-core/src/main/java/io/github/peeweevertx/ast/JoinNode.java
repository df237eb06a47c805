package io.github.peeweevertx.ast;

import java.util.Objects;

/**
 * One join.
 *
 * @param type its kind
 * @param source what is joined
 * @param on the condition, null where the kind takes none
 */
public record JoinNode(JoinType type, Source source, Node on) {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param type its kind
   * @param source what is joined
   * @param on the condition, null where the kind takes none
   */
  public JoinNode {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(source, "source");
  }
}
