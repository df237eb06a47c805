package io.github.peeweevertx.wire;

import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Operator;
import java.util.List;

/** Which parts of a query have a form on a wire; what has none is refused on the short way too. */
public final class Forms {
  private Forms() {}

  /**
   * Whether an operator is on the list.
   *
   * @param operator the operator
   * @return true for those that the toolkit names
   */
  public static boolean has(Operator operator) {
    return WireOperators.has(operator);
  }

  /**
   * Whether these expressions may stand side by side.
   *
   * @param nodes the expressions
   * @return true for DISTINCT something, and something ESCAPE something
   */
  public static boolean hasSequence(List<Node> nodes) {
    return Sequences.isKnown(nodes);
  }
}
