package io.github.peeweevertx.service;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.InsertNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.TypedParamNode;
import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServerError;
import io.github.peeweevertx.manager.Created;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.wire.TableNames;
import io.github.peeweevertx.wire.WireRows;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A new row that the guard has let through: its values, and those that the owner stamps on it. */
final class GuardedInsert<M, K> {
  private final ModelTable<M, K> table;
  private final Grant<M> grant;
  private final GuardScope scope;
  private final Map<String, Assignment<M>> values = new LinkedHashMap<>();

  private GuardedInsert(ModelTable<M, K> table, Grant<M> grant, GuardScope scope) {
    this.table = table;
    this.grant = grant;
    this.scope = scope;
  }

  @SuppressWarnings("unchecked")
  static GuardedInsert<?, ?> of(Verb verb, Node node, Guard guard, GuardScope scope) {
    InsertNode insert = GuardedWrite.oneRow(node);
    Grant<Object> grant = (Grant<Object>) scope.require(verb, insert.table());
    GuardedInsert<Object, ?> guarded = new GuardedInsert<>(grant.table(), grant, scope);
    List<Node> row = insert.rows().get(0).nodes();
    scope.enter();
    for (int i = 0; i < row.size(); i++) {
      ValueField<?, ?> field = scope.tables().field(insert.table(), insert.columns().get(i));
      if (!grant.isCreatable(field.name())) {
        throw Refusal.notAllowed("this field to be given to a new row");
      }
      guarded.add((ValueField<Object, ?>) field, guard.node(row.get(i)));
    }
    scope.leave();
    grant.stamps().forEach((field, value) -> guarded.stamp(field, value.apply(scope.caller())));
    return guarded;
  }

  private <T> void add(ValueField<M, T> field, Node node) {
    Node value = node instanceof TypedParamNode typed ? typed.param() : node;
    values.put(
        field.name(),
        value instanceof ParamNode param
            ? field.to(read(field, bound(param)))
            : field.to(Expr.of(node, field.type())));
  }

  @SuppressWarnings("unchecked")
  private <T> void stamp(ValueField<M, T> field, Object value) {
    values.put(field.name(), field.to((T) value));
  }

  @SuppressWarnings("unchecked")
  private static Object bound(ParamNode param) {
    return ((SqlType<Object>) param.type()).bind(param.value());
  }

  private static <T> T read(ValueField<?, T> field, Object value) {
    try {
      return WireRows.read(field.type(), value);
    } catch (RuntimeException wrong) {
      throw new DataException(
          ErrorCode.INVALID_VALUE,
          "The value for " + field + " does not have the type of the field.",
          ServerError.NONE,
          null);
    }
  }

  @SafeVarargs
  private static <M> Assignment<M>[] array(List<Assignment<M>> list, Assignment<M>... type) {
    return list.toArray(type);
  }

  Future<Answer> create(Manager objects) {
    return objects
        .create(table, array(List.copyOf(values.values())))
        .map(made -> Answer.created(row(made), true));
  }

  /** Looks, and creates where there is none; a row that the caller may not see is not shown. */
  Future<Answer> getOrCreate(Manager objects, List<String> lookup) {
    List<Assignment<M>> looked = new ArrayList<>();
    Map<String, Assignment<M>> others = new LinkedHashMap<>(values);
    for (String name : lookup) {
      looked.add(others.remove(name));
    }
    return objects
        .getOrCreate(table, looked, array(List.copyOf(others.values())))
        .compose(found -> visible(objects, found));
  }

  void checkLookup(List<String> lookup) {
    for (String name : lookup) {
      TableNames.field(table, name);
      if (!grant.isReadable(name) || !values.containsKey(name)) {
        throw Refusal.notAllowed("looking for this field");
      }
    }
    if (lookup.isEmpty()) {
      throw Refusal.notAllowed("getting or creating without a field to look for");
    }
  }

  private Future<Answer> visible(Manager objects, Created<M> found) {
    Condition filter = scope.filter(grant);
    Answer answer = Answer.created(row(found.value()), found.created());
    if (found.created() || filter.isNone()) {
      return Future.succeededFuture(answer);
    }
    Condition self = table.byKey(table.key(found.value()));
    return objects
        .exists(table.select().where(self, filter))
        .compose(
            seen ->
                seen
                    ? Future.succeededFuture(answer)
                    : Future.failedFuture(Refusal.notAllowed("the row that is there")));
  }

  /** The key, and what the caller may read anyway. */
  private WireRows row(M object) {
    List<String> columns = new ArrayList<>();
    List<Object> row = new ArrayList<>();
    for (ValueField<M, ?> field : table.fields()) {
      if (field.column().isKey() || grant.isReadable(field.name())) {
        columns.add(field.column().name());
        row.add(field.bound(object));
      }
    }
    return new WireRows(columns, List.<Object[]>of(row.toArray()));
  }
}
