package io.github.peeweevertx.ast;

import java.util.Objects;

/**
 * A word of SQL from a closed list.
 *
 * @param keyword the word
 */
public record KeywordNode(Keyword keyword) implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param keyword the word
   */
  public KeywordNode {
    Objects.requireNonNull(keyword, "keyword");
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.keyword(this);
  }
}
