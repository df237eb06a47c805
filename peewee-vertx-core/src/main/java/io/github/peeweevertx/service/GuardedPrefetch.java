package io.github.peeweevertx.service;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.FromNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.ast.Sortable;
import io.github.peeweevertx.ast.TableSource;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.Load;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.wire.TableNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The levels of a prefetch, made anew as plain selects of models: the tree that the manager fills
 * needs to know their models, and the guard needs them simple.
 */
final class GuardedPrefetch {
  private final Guard guard;
  private final GuardScope scope;
  private final Set<Object> used = new HashSet<>();

  GuardedPrefetch(Guard guard, GuardScope scope) {
    this.guard = guard;
    this.scope = scope;
  }

  Select<?> first(Node query) {
    Select<?> select = select(query);
    int most = scope.limits().rows();
    SelectNode node = (SelectNode) query;
    return node.limit() == null ? select.limit(most + 1L) : select;
  }

  Load<?> level(ServiceCall.Level level) {
    Load<?> load = select(level.query()).load();
    TableNames tables = scope.tables();
    if (level.to() != null) {
      load = load.to(tables.table(level.to()));
    }
    if (level.via() != null) {
      ValueField<?, ?> field = TableNames.field(tables.table(level.model()), level.via());
      if (!(field instanceof ReferenceField<?, ?, ?> reference)) {
        throw Refusal.notAllowed("a level by a field that refers to nothing");
      }
      load = load.to(reference);
    }
    return level.most() == 0 ? load : load.limitPerParent(level.most());
  }

  private Select<?> select(Node query) {
    SelectNode node = plain(query);
    TableSource source = source(node);
    ModelTable<?, ?> itself = scope.tables().table(source);
    Grant<?> grant = scope.requireReadable(source);
    // A table that stands in another level already is another source there.
    ModelTable<?, ?> table = used.add(itself.definition()) ? itself : itself.alias();
    scope.enter();
    scope.place(source, table.source());
    Select<?> select = columns(node, source, table);
    if (node.where() != null) {
      select = select.where(Condition.of(guard.node(node.where())));
    }
    Condition filter = scope.filter(grant);
    if (!filter.isNone()) {
      select = select.where(table == itself ? filter : visible(itself, table, filter));
    }
    Sortable[] order =
        guard.nodes(node.orderBy()).stream()
            .map(each -> (Sortable) () -> each)
            .toArray(Sortable[]::new);
    select = order.length == 0 ? select : select.orderBy(order);
    scope.leave();
    select = node.limit() == null ? select : select.limit(number(node.limit()));
    return node.offset() == null ? select : select.offset(number(node.offset()));
  }

  /** The filter is said of the table itself; of an alias it holds through the key. */
  private static <M, K> Condition visible(
      ModelTable<?, ?> itself, ModelTable<M, K> alias, Condition filter) {
    @SuppressWarnings("unchecked")
    ModelTable<M, K> seen = (ModelTable<M, K>) itself;
    return alias.key().in(seen.select().where(filter));
  }

  private Select<?> columns(SelectNode node, TableSource source, ModelTable<?, ?> table) {
    List<Selection<?>> columns = new ArrayList<>();
    for (Node each : node.columns()) {
      String column = GuardedWrite.column(each, source);
      scope.requireReadable(source, column);
      columns.add(table.field(scope.tables().field(source, column).name()));
    }
    return columns.equals(table.fields()) ? table.select() : table.select(columns);
  }

  private long number(Node node) {
    if (node instanceof ParamNode param
        && param.value() instanceof Number number
        && number.longValue() >= 0) {
      if (number.longValue() > ServiceLimits.MOST_ROWS) {
        throw Refusal.tooManyRows(scope.limits().rows());
      }
      return number.longValue();
    }
    throw Refusal.notAllowed("a limit that is no number");
  }

  private static TableSource source(SelectNode node) {
    List<FromNode> from = node.from();
    if (from.size() == 1
        && from.get(0).joins().isEmpty()
        && from.get(0).source() instanceof TableSource table) {
      return table;
    }
    throw unplain();
  }

  private static SelectNode plain(Node query) {
    if (query instanceof SelectNode node
        && node.ctes().isEmpty()
        && !node.distinct()
        && node.distinctOn().isEmpty()
        && node.groupBy().isEmpty()
        && node.having() == null
        && node.windows().isEmpty()
        && node.lock() == null) {
      return node;
    }
    throw unplain();
  }

  private static RuntimeException unplain() {
    return Refusal.notAllowed("anything but plain selects of one model in a prefetch");
  }
}
