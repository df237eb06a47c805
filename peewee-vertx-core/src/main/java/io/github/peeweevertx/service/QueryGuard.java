package io.github.peeweevertx.service;

import io.github.peeweevertx.ast.BinaryNode;
import io.github.peeweevertx.ast.ColumnNode;
import io.github.peeweevertx.ast.CompoundNode;
import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.CteNode;
import io.github.peeweevertx.ast.CteSource;
import io.github.peeweevertx.ast.DerivedSource;
import io.github.peeweevertx.ast.FromNode;
import io.github.peeweevertx.ast.FunctionSource;
import io.github.peeweevertx.ast.JoinNode;
import io.github.peeweevertx.ast.JoinType;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Operator;
import io.github.peeweevertx.ast.OrderNode;
import io.github.peeweevertx.ast.QueryNode;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.ast.Source;
import io.github.peeweevertx.ast.TableSource;
import io.github.peeweevertx.ast.WindowNode;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.ModelTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds whole queries against the policy. Rows that a caller may not see are taken out where each
 * table is read: in WHERE where the table stands alone, and in a subquery in its place where it is
 * joined, so that no kind of join brings them back.
 */
final class QueryGuard {
  private final Guard guard;
  private final GuardScope scope;

  QueryGuard(Guard guard, GuardScope scope) {
    this.guard = guard;
    this.scope = scope;
  }

  QueryNode query(Node node) {
    if (node instanceof QueryNode query) {
      return (QueryNode) guard.node(query);
    }
    throw Refusal.notAllowed("anything but a query here");
  }

  SelectNode select(SelectNode node) {
    if (node.lock() != null) {
      throw Refusal.notAllowed("locks");
    }
    List<CteNode> ctes = ctes(node.ctes());
    scope.enter();
    Node where = null;
    List<FromNode> from = new ArrayList<>();
    TableSource alone = alone(node);
    if (alone != null) {
      where = and(placeAlone(alone), null);
      from.add(new FromNode(alone, List.of()));
    } else {
      node.from().forEach(each -> from.add(joined(each)));
    }
    SelectNode guarded = guarded(node, ctes, from, where);
    scope.leave();
    return guarded;
  }

  private SelectNode guarded(SelectNode node, List<CteNode> ctes, List<FromNode> from, Node where) {
    return new SelectNode(
        ctes,
        node.distinct(),
        guard.nodes(node.distinctOn()),
        node.columns().stream().map(guard::selected).toList(),
        guard.nodes(node.value()),
        from,
        and(guard.node(node.where()), where),
        guard.nodes(node.groupBy()),
        guard.node(node.having()),
        node.windows().stream().map(this::window).toList(),
        guard.nodes(node.orderBy()),
        guard.node(node.limit()),
        guard.node(node.offset()),
        null);
  }

  /** The only table of a query, when its row filter can simply be added to WHERE. */
  private TableSource alone(SelectNode node) {
    if (node.from().size() == 1
        && node.from().get(0).joins().isEmpty()
        && node.from().get(0).source() instanceof TableSource table
        && isItself(table)) {
      return table;
    }
    return null;
  }

  private boolean isItself(TableSource table) {
    return scope.tables().table(table).source() == table;
  }

  private Condition placeAlone(TableSource table) {
    Grant<?> grant = scope.requireReadable(table);
    scope.place(table, table);
    return scope.filter(grant);
  }

  private static Node and(Condition condition, Node other) {
    return and(other, condition.isNone() ? null : condition.node());
  }

  static Node and(Node one, Node other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return new BinaryNode(one, Operator.AND, other);
  }

  private FromNode joined(FromNode node) {
    Source source = placed(node.source());
    List<JoinNode> joins = new ArrayList<>();
    for (JoinNode join : node.joins()) {
      if (join.type() == JoinType.NATURAL) {
        throw Refusal.notAllowed("natural joins: they compare fields that are not named");
      }
      joins.add(new JoinNode(join.type(), placed(join.source()), guard.node(join.on())));
    }
    return new FromNode(source, joins);
  }

  private Source placed(Source source) {
    if (source instanceof FunctionSource) {
      throw Refusal.notAllowed("functions as tables");
    }
    Source instead = source;
    if (source instanceof TableSource table) {
      Condition filter = scope.filter(scope.requireReadable(table));
      instead = filter.isNone() ? table : onlyRows(table, filter);
    } else if (source instanceof DerivedSource derived) {
      instead =
          new DerivedSource(
              query(derived.query()), derived.alias(), derived.columns(), derived.lateral());
    } else if (!(source instanceof CteSource)) {
      throw Refusal.notAllowed("this kind of source");
    }
    scope.place(source, instead);
    return instead;
  }

  /** A table without the rows that the caller may not see, and without other fields. */
  private DerivedSource onlyRows(TableSource source, Condition filter) {
    ModelTable<?, ?> table = scope.tables().table(source);
    Grant<?> grant = scope.requireReadable(source);
    List<Node> columns = new ArrayList<>();
    for (ValueField<?, ?> field : table.fields()) {
      if (grant.isReadable(field.name())) {
        columns.add(new ColumnNode(table.source(), field.column().name()));
      }
    }
    SelectNode rows =
        new SelectNode(
            List.of(),
            false,
            List.of(),
            columns,
            List.of(),
            List.of(new FromNode(table.source(), List.of())),
            filter.node(),
            List.of(),
            null,
            List.of(),
            List.of(),
            null,
            null,
            null);
    return new DerivedSource(rows, source.alias(), List.of(), false);
  }

  private List<CteNode> ctes(List<CteNode> ctes) {
    List<CteNode> guarded = new ArrayList<>();
    for (CteNode cte : ctes) {
      if (cte.recursive()) {
        throw Refusal.notAllowed("recursive queries");
      }
      QueryNode query = query(cte.query());
      guarded.add(new CteNode(cte.source(), cte.columns(), query, false, cte.materialized()));
    }
    return guarded;
  }

  CompoundNode compound(CompoundNode node) {
    List<CteNode> ctes = ctes(node.ctes());
    QueryNode left = (QueryNode) guard.node(node.left());
    QueryNode right = (QueryNode) guard.node(node.right());
    List<Node> order = node.orderBy().stream().map(QueryGuard::byResult).toList();
    return new CompoundNode(
        ctes,
        left,
        node.operator(),
        right,
        order,
        guard.node(node.limit()),
        guard.node(node.offset()));
  }

  /** The rows of united queries are sorted by the names of their columns, and by nothing else. */
  private static Node byResult(Node node) {
    Node term = node instanceof OrderNode order ? order.node() : node;
    if (term instanceof ColumnNode || term instanceof io.github.peeweevertx.ast.AliasNode) {
      return node;
    }
    throw Refusal.notAllowed("united queries sorted by an expression");
  }

  WindowNode window(WindowNode node) {
    return new WindowNode(
        node.name(),
        node.base(),
        guard.nodes(node.partitionBy()),
        guard.nodes(node.orderBy()),
        node.frame());
  }
}
