package io.github.peeweevertx.wire;

import io.github.peeweevertx.ast.Keyword;
import io.github.peeweevertx.ast.KeywordNode;
import io.github.peeweevertx.ast.Node;
import java.util.List;

/** The only expressions side by side that cross: DISTINCT something, something ESCAPE something. */
final class Sequences {
  private Sequences() {}

  static boolean isKnown(List<Node> nodes) {
    return switch (nodes.size()) {
      case 2 -> is(nodes.get(0), Keyword.DISTINCT);
      case 3 -> is(nodes.get(1), Keyword.ESCAPE);
      default -> false;
    };
  }

  private static boolean is(Node node, Keyword keyword) {
    return node instanceof KeywordNode word && word.keyword() == keyword;
  }
}
