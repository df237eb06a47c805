package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.CteNode;
import io.github.peeweevertx.ast.FromNode;
import io.github.peeweevertx.ast.LockNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.ast.WindowNode;
import io.github.peeweevertx.meta.ModelType;
import java.util.List;

/**
 * All clauses of a select. Nobody changes one that a query holds: a step copies it, changes the
 * copy and gives it to the next query. Lists are never changed, only replaced.
 */
final class SelectParts implements Cloneable {
  ModelType<?, ?> model;
  List<? extends Selection<?>> columns = List.of();
  boolean byDefault;
  List<CteNode> ctes = List.of();
  boolean distinct;
  List<Node> distinctOn = List.of();
  List<FromNode> from = List.of();
  Joins joins = Joins.NONE;
  Node where;
  List<Node> groupBy = List.of();
  Node having;
  List<WindowNode> windows = List.of();
  List<Node> orderBy = List.of();
  Node limit;
  Node offset;
  LockNode lock;

  /** Whether the query is ever run; null while nobody wants to know. */
  private UnrunQueries.Built built;

  /** A query holds these from now on. */
  SelectParts held() {
    if (built == null) {
      built = UnrunQueries.built(this);
    }
    return this;
  }

  SelectParts copy() {
    UnrunQueries.used(built);
    try {
      SelectParts copy = (SelectParts) clone();
      copy.built = null;
      return copy;
    } catch (CloneNotSupportedException impossible) {
      throw new AssertionError(impossible);
    }
  }

  SelectNode node() {
    UnrunQueries.used(built);
    if (columns.isEmpty()) {
      throw Args.query("The select list is empty. Say select(…) with at least one column.");
    }
    return new SelectNode(
        ctes,
        distinct,
        distinctOn,
        Args.columns(columns),
        value(),
        joins.finished(from),
        where,
        groupBy,
        having,
        windows,
        orderBy,
        limit,
        offset,
        lock);
  }

  /** A select of whole models stands for their keys where a value is expected. */
  private List<Node> value() {
    return byDefault && model != null && !model.keyFields().isEmpty()
        ? Args.nodes(model.keyFields())
        : List.of();
  }
}
