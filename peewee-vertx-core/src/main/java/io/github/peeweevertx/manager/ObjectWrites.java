package io.github.peeweevertx.manager;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.error.StaleObjectException;
import io.github.peeweevertx.exec.Executor;
import io.github.peeweevertx.exec.FixedStatement;
import io.github.peeweevertx.exec.ModelStatements;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.meta.Field;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.Update;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.type.Snapshot;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes one object, and keeps it true to its row; tells nobody of it. */
final class ObjectWrites {
  private final Executor executor;

  ObjectWrites(Executor executor) {
    this.executor = executor;
  }

  <M, K> Future<M> insertComputed(ModelTable<M, K> table, List<Assignment<M>> values, M object) {
    return new NewKeys(executor).computed(table, table.insert(values), object);
  }

  <M, K> Future<M> insert(ModelTable<M, K> table, M object) {
    ModelStatements<M, K> statements = executor.database().statements(table);
    List<ValueField<M, ?>> left = table.leftToServer(object);
    for (ValueField<M, ?> key : table.keyFields()) {
      if (key.get(object) == null && !left.contains(key)) {
        throw ManagerWrites.missingKey(table, "Set it before the object is created.");
      }
    }
    Written<M> written = Written.without(table, object, left);
    ObjectUndo undo = ObjectUndo.of(executor);
    if (!left.isEmpty()) {
      return new NewKeys(executor)
          .made(
              statements.insertWithout(left).of(object),
              left,
              (fields, values) -> filled(table, object, written, undo, fields, values));
    }
    return executor
        .update(statements.insertWithout(left).of(object))
        .map(
            rows -> {
              undo.snapshot(table, object);
              written.remember();
              return object;
            });
  }

  /** A new object with what the database made. */
  static <M> M filled(
      ModelType<M, ?> table,
      M object,
      Written<M> written,
      ObjectUndo undo,
      List<ValueField<M, ?>> fields,
      Object[] values) {
    undo.snapshot(table, object);
    M filled = object;
    for (int i = 0; i < values.length; i++) {
      undo.value(table, object, fields.get(i), values[i]);
      filled = table.with(filled, fields.get(i).index(), values[i]);
    }
    written.remember();
    Written.of(table, filled, fields).remember();
    return filled;
  }

  /** Updates an object that has a key. */
  <M, K> Future<Integer> update(
      ModelTable<M, K> table, M object, List<ValueField<M, ?>> named, boolean all) {
    boolean changesOnly = all && table.writesOnlyChanges();
    List<ValueField<M, ?>> fields = changesOnly ? changed(table, object, named) : named;
    if (fields.isEmpty()) {
      return Future.succeededFuture(0);
    }
    ValueField<M, ?> version = table.versionField();
    if (version != null) {
      return updateVersion(table, object, fields, version);
    }
    ModelStatements<M, K> statements = executor.database().statements(table);
    FixedStatement<M> fixed =
        all && !changesOnly ? statements.updateById() : statements.updateById(fields);
    Rendered statement =
        fixed != null
            ? fixed.of(object)
            : statement(table, object, assignments(object, fields), table.byKey(table.key(object)));
    Written<M> written = Written.of(table, object, fields);
    ObjectUndo undo = ObjectUndo.of(executor);
    return executor
        .update(statement)
        .onSuccess(
            rows -> {
              undo.snapshot(table, object);
              written.remember();
            });
  }

  /** Writes the row only while it has the version of the object, and counts that on. */
  private <M, K, V> Future<Integer> updateVersion(
      ModelTable<M, K> table, M object, List<ValueField<M, ?>> fields, ValueField<M, V> version) {
    V current = version.get(object);
    V next = next(version, current);
    List<ValueField<M, ?>> others = new ArrayList<>(fields);
    others.remove(version);
    List<Assignment<M>> assignments = assignments(object, others);
    assignments.add(version.to(next));
    Condition unchanged = version.eq(current);
    Written<M> written = Written.of(table, object, others);
    ObjectUndo undo = ObjectUndo.of(executor);
    return executor
        .update(
            statement(table, object, assignments, table.byKey(table.key(object)).and(unchanged)))
        .map(
            rows -> {
              if (rows == 0) {
                throw new StaleObjectException(table.modelClass());
              }
              undo.snapshot(table, object);
              undo.value(table, object, version, next, current);
              M counted = table.with(object, version.index(), next);
              written.remember();
              Written.of(table, counted, List.of(version)).remember();
              return rows;
            });
  }

  @SuppressWarnings("unchecked")
  private static <V> V next(ValueField<?, V> version, V current) {
    long next = current == null ? 1 : ((Number) current).longValue() + 1;
    Class<?> type = version.type().javaType();
    if (type == Long.class) {
      return (V) Long.valueOf(next);
    }
    return type == Integer.class
        ? (V) Integer.valueOf(Math.toIntExact(next))
        : (V) Short.valueOf((short) next);
  }

  private <M, K> Rendered statement(
      ModelTable<M, K> table, M object, List<Assignment<M>> assignments, Condition row) {
    Update<M> update = table.update(assignments).where(row);
    return update.sql(executor.database().dialect());
  }

  private static <M> List<Assignment<M>> assignments(M object, List<ValueField<M, ?>> fields) {
    List<Assignment<M>> assignments = new ArrayList<>(fields.size() + 1);
    for (ValueField<M, ?> field : fields) {
      assignments.add(field.assignment(object));
    }
    return assignments;
  }

  private static <M> List<ValueField<M, ?>> changed(
      ModelType<M, ?> table, M object, List<ValueField<M, ?>> fields) {
    Snapshot snapshot = table.snapshot(object);
    return fields.stream()
        .filter(field -> snapshot.isDirty(field.index(), field.get(object)))
        .toList();
  }

  /** The fields that an update writes; the key is never among them. */
  static <M> List<ValueField<M, ?>> writable(ModelTable<M, ?> table, Field<M, ?>[] only) {
    Set<ValueField<M, ?>> fields = new LinkedHashSet<>();
    if (only.length == 0) {
      fields.addAll(table.fields());
    } else {
      for (Field<M, ?> field : only) {
        fields.add(table.field(field.name()));
      }
    }
    fields.removeAll(table.keyFields());
    if (fields.isEmpty()) {
      throw ManagerWrites.nothingToSave(table, "Key fields are never written. Name another field.");
    }
    return List.copyOf(fields);
  }

  Future<Integer> delete(Object object) {
    return delete(ManagerWrites.tableOf(object), object);
  }

  private <M, K> Future<Integer> delete(ModelTable<M, K> table, M object) {
    return executor.update(
        executor
            .database()
            .statements(table)
            .deleteById()
            .ofKey(ManagerWrites.keyOf(table, object)));
  }
}
