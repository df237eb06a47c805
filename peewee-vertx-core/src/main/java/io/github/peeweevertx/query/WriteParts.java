package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.CteNode;
import io.github.peeweevertx.ast.FromNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Sortable;
import java.util.ArrayList;
import java.util.List;

/** The clauses that an update and a delete share. */
record WriteParts(
    List<CteNode> ctes,
    List<FromNode> from,
    Node where,
    boolean everyRow,
    List<Node> orderBy,
    Node limit) {
  static final WriteParts NONE = new WriteParts(List.of(), List.of(), null, false, List.of(), null);

  WriteParts where(Condition... conditions) {
    return new WriteParts(ctes, from, Args.and(where, conditions), everyRow, orderBy, limit);
  }

  WriteParts orWhere(Condition... conditions) {
    return new WriteParts(ctes, from, Args.or(where, conditions), everyRow, orderBy, limit);
  }

  WriteParts all() {
    return new WriteParts(ctes, from, where, true, orderBy, limit);
  }

  WriteParts from(Joinable... sources) {
    List<FromNode> nodes = new ArrayList<>();
    for (Joinable each : Args.some("sources", sources)) {
      nodes.add(new FromNode(each.source(), List.of()));
    }
    return new WriteParts(ctes, nodes, where, everyRow, orderBy, limit);
  }

  WriteParts with(Cte... named) {
    return new WriteParts(Cte.nodes(named), from, where, everyRow, orderBy, limit);
  }

  WriteParts orderBy(Sortable... terms) {
    return new WriteParts(ctes, from, where, everyRow, Args.sort("terms", terms), limit);
  }

  WriteParts limit(Node bound) {
    return new WriteParts(ctes, from, where, everyRow, orderBy, bound);
  }

  /** Writing a whole table by a forgotten condition is worse than saying so once more. */
  void requireMeant(String verb, ModelTable<?, ?> table) {
    if (where == null && !everyRow) {
      throw Args.query(
          "The "
              + verb
              + " of "
              + table
              + " has no condition and would write every row. Say where(…), or all() if that is"
              + " meant.");
    }
  }
}
