package io.github.peeweevertx.service;

import io.github.peeweevertx.ast.ColumnNode;
import io.github.peeweevertx.ast.DeleteNode;
import io.github.peeweevertx.ast.InsertNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.SetNode;
import io.github.peeweevertx.ast.TableSource;
import io.github.peeweevertx.ast.UpdateNode;
import io.github.peeweevertx.ast.WriteNode;
import io.github.peeweevertx.query.WriteQuery;
import io.github.peeweevertx.sql.Dialect;
import java.util.ArrayList;
import java.util.List;

/**
 * Updates and deletes that the guard has let through.
 *
 * @param node the statement
 * @param modelClass the model
 */
record GuardedWrite(WriteNode node, Class<?> modelClass) implements WriteQuery {
  @Override
  public Node statement(Dialect dialect) {
    return node;
  }

  static GuardedWrite of(Node node, Guard guard, GuardScope scope) {
    if (node instanceof UpdateNode update) {
      return update(update, guard, scope);
    }
    if (node instanceof DeleteNode delete) {
      return delete(delete, guard, scope);
    }
    throw Refusal.notAllowed("anything but an update or a delete here");
  }

  private static GuardedWrite update(UpdateNode node, Guard guard, GuardScope scope) {
    plain(node.where(), node.ctes(), node.from(), node.orderBy(), node.returning(), node.limit());
    Grant<?> grant = itself(Verb.UPDATE, node.table(), scope);
    scope.enter();
    scope.place(node.table(), node.table());
    List<SetNode> sets = new ArrayList<>();
    for (SetNode set : node.sets()) {
      if (!grant.isUpdatable(scope.tables().field(node.table(), set.column()).name())) {
        throw Refusal.notAllowed("this field to be updated");
      }
      sets.add(new SetNode(set.column(), guard.node(set.value())));
    }
    UpdateNode guarded =
        new UpdateNode(
            List.of(),
            node.table(),
            sets,
            List.of(),
            rows(node.where(), grant, guard, scope),
            List.of(),
            null,
            List.of());
    scope.leave();
    return new GuardedWrite(guarded, grant.table().modelClass());
  }

  private static GuardedWrite delete(DeleteNode node, Guard guard, GuardScope scope) {
    plain(node.where(), node.ctes(), node.using(), node.orderBy(), node.returning(), node.limit());
    Grant<?> grant = itself(Verb.DELETE, node.table(), scope);
    scope.enter();
    scope.place(node.table(), node.table());
    Node where = rows(node.where(), grant, guard, scope);
    scope.leave();
    return new GuardedWrite(
        new DeleteNode(List.of(), node.table(), List.of(), where, List.of(), null, List.of()),
        grant.table().modelClass());
  }

  private static Node rows(Node where, Grant<?> grant, Guard guard, GuardScope scope) {
    var filter = scope.filter(grant);
    return QueryGuard.and(guard.node(where), filter.isNone() ? null : filter.node());
  }

  private static Grant<?> itself(Verb verb, TableSource table, GuardScope scope) {
    if (scope.tables().table(table).source() != table) {
      throw Refusal.notAllowed("writing through an alias");
    }
    return scope.require(verb, table);
  }

  private static void plain(
      Node where, List<?> ctes, List<?> from, List<?> orderBy, List<?> returning, Node limit) {
    if (where == null) {
      throw Refusal.notAllowed("writing every row: give a condition");
    }
    boolean more = !ctes.isEmpty() || !from.isEmpty() || !orderBy.isEmpty();
    if (more || !returning.isEmpty() || limit != null) {
      throw Refusal.notAllowed("more than values and a condition in what writes");
    }
  }

  /** An insert that is one row of values and nothing else. */
  static InsertNode oneRow(Node node) {
    if (node instanceof InsertNode insert
        && insert.rows().size() == 1
        && insert.rows().get(0).nodes().size() == insert.columns().size()
        && insert.ctes().isEmpty()
        && insert.query() == null
        && insert.conflict() == null
        && insert.returning().isEmpty()) {
      return insert;
    }
    throw Refusal.notAllowed("anything but one row of values here");
  }

  /** A column of a level of a prefetch. */
  static String column(Node node, TableSource table) {
    if (node instanceof ColumnNode column && column.source() == table) {
      return column.column();
    }
    throw Refusal.notAllowed("anything but fields of the model in a prefetch");
  }
}
