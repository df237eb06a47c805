package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.ColumnNode;
import io.github.peeweevertx.ast.ConflictAction;
import io.github.peeweevertx.ast.ConflictNode;
import io.github.peeweevertx.ast.ExcludedNode;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.Node;
import java.util.List;

/** Makes the nodes of ON CONFLICT. */
final class Upserts {
  private Upserts() {}

  static ConflictNode conflict(ConflictAction action, List<Node> target, String constraint) {
    return new ConflictNode(action, target, null, constraint, List.of(), List.of(), null);
  }

  static ConflictNode checked(ConflictNode conflict) {
    if (conflict != null
        && conflict.action() == ConflictAction.UPDATE
        && conflict.preserve().isEmpty()
        && conflict.sets().isEmpty()) {
      throw Args.query(
          "The upsert writes nothing over the old row. Say preserve(…) or set(…), or"
              + " onConflictDoNothing(…) if it is to stay as it is.");
    }
    return conflict;
  }

  static ExcludedNode excluded(Expr<?> column) {
    if (Args.given(column, "the column").node() instanceof ColumnNode node) {
      return new ExcludedNode(node.column());
    }
    throw Args.invalid("excluded(…) takes a column of the table that is written");
  }
}
