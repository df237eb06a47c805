package io.github.peeweevertx.ast;

import java.util.List;
import java.util.Objects;

/**
 * A source with what is joined to it.
 *
 * @param source the first source
 * @param joins the joins, in order
 */
public record FromNode(Source source, List<JoinNode> joins) {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param source the first source
   * @param joins the joins, in order
   */
  public FromNode {
    Objects.requireNonNull(source, "source");
    joins = List.copyOf(joins);
  }
}
