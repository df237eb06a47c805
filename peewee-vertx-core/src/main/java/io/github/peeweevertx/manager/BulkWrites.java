package io.github.peeweevertx.manager;

import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.TypedParamNode;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.Executor;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.meta.Field;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.Case;
import io.github.peeweevertx.query.Cases;
import io.github.peeweevertx.query.Insert;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.sql.Rendered;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Writes many objects of one model, a statement for each batch, one after the other. */
final class BulkWrites {
  private final Executor executor;
  private final Dialect dialect;
  private final int batch;

  BulkWrites(Executor executor, int batch) {
    if (batch < 1) {
      throw invalid("A batch has at least one object, and this one is to have " + batch + ".");
    }
    this.executor = executor;
    this.dialect = executor.database().dialect();
    this.batch = batch;
  }

  /** Objects that are made as they are written: no more of them are kept than stand in a batch. */
  <M, K> Future<Long> createEach(ModelTable<M, K> table, Iterator<? extends M> objects) {
    Promise<Long> promise = Promise.promise();
    createNext(table, portions(objects, table.fields()), 0, promise);
    return promise.future();
  }

  private <M> Portions<M> portions(
      Iterator<? extends M> objects, List<? extends ValueField<M, ?>> fields) {
    return new Portions<>(objects, fields, batch, executor.longestMessage());
  }

  private <M, K> void createNext(
      ModelTable<M, K> table, Portions<M> objects, long before, Promise<Long> promise) {
    List<M> part;
    try {
      part = objects.next();
    } catch (RuntimeException failure) {
      promise.fail(failure);
      return;
    }
    if (part.isEmpty()) {
      promise.complete(before);
      return;
    }
    // Not composed of the batch before: a chain of a million of them would be kept to its end.
    executor
        .update(table.insertAll(part).rowCount().sent(dialect))
        .onComplete(
            (rows, failure) -> {
              if (failure == null) {
                createNext(table, objects, before + rows, promise);
              } else {
                promise.fail(failure);
              }
            });
  }

  <M, K> Future<List<M>> create(ModelTable<M, K> table, List<M> objects) {
    return eachBatch(
        portions(Given.values(objects).iterator(), table.fields()),
        new ArrayList<>(),
        (part, made) -> createBatch(table, part, made));
  }

  private <M, K> Future<List<M>> createBatch(ModelTable<M, K> table, List<M> part, List<M> made) {
    Insert<M, K> insert = table.insertAll(part);
    List<ValueField<M, ?>> left = leftToServer(table, part);
    List<Written<M>> written =
        part.stream().map(object -> Written.without(table, object, left)).toList();
    ObjectUndo undo = ObjectUndo.of(executor);
    if (left.isEmpty() || !dialect.supports(Feature.INSERT_RETURNING)) {
      return executor
          .update(insert.rowCount().sent(dialect))
          .map(
              rows -> {
                part.forEach(object -> undo.snapshot(table, object));
                written.forEach(Written::remember);
                made.addAll(part);
                return made;
              });
    }
    return executor
        .list(insert.sentReturning(left, dialect), row -> NewKeys.attributes(row, left))
        .map(
            rows -> {
              inOrder(table, part, left, rows);
              for (int i = 0; i < part.size(); i++) {
                made.add(
                    ObjectWrites.filled(
                        table, part.get(i), written.get(i), undo, left, rows.get(i)));
              }
              return made;
            });
  }

  /** The fields that the database makes for one of the objects at least. */
  private static <M> List<ValueField<M, ?>> leftToServer(ModelTable<M, ?> table, List<M> part) {
    return table.serverMadeFields().stream()
        .filter(
            field ->
                field.column().isGenerated()
                    || part.stream().anyMatch(object -> field.get(object) == null))
        .toList();
  }

  /**
   * The server makes keys in the order of the rows, and promises no order of giving them back: it
   * was the same in all releases so far, where another would show as neither rising nor falling.
   */
  private static <M> void inOrder(
      ModelTable<M, ?> table, List<M> part, List<ValueField<M, ?>> left, List<Object[]> rows) {
    ValueField<M, ?> generated = table.generatedField();
    int place = left.indexOf(generated);
    if (place >= 0 && part.stream().allMatch(object -> generated.get(object) == null)) {
      Comparator<Object[]> order = Comparator.comparingLong(row -> number(row[place]));
      if (!isSorted(rows, order) && !isSorted(rows, order.reversed())) {
        rows.sort(order);
      }
    }
  }

  private static long number(Object key) {
    return ((Number) key).longValue();
  }

  private static <R> boolean isSorted(List<R> rows, Comparator<R> order) {
    for (int i = 1; i < rows.size(); i++) {
      if (order.compare(rows.get(i - 1), rows.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  <M, K> Future<Integer> update(
      ModelTable<M, K> table, List<M> objects, List<? extends Field<M, ?>> only) {
    if (table.keyFields().size() != 1) {
      throw invalid(
          table.modelClass().getSimpleName()
              + " has no key of one field, and the rows of a bulk update are told apart by it.");
    }
    List<ValueField<M, ?>> fields = fields(table, only);
    for (M object : objects) {
      ManagerWrites.keyOf(table, object);
    }
    // Each value stands behind the key of its row.
    List<ValueField<M, ?>> sent = new ArrayList<>(table.keyFields());
    fields.forEach(field -> sent.addAll(List.of(table.keyFields().get(0), field)));
    return eachBatch(
        portions(objects.iterator(), sent),
        0,
        (part, sum) -> updateBatch(table, part, fields).map(rows -> rows + sum));
  }

  private static <M> List<ValueField<M, ?>> fields(
      ModelTable<M, ?> table, List<? extends Field<M, ?>> only) {
    Set<ValueField<M, ?>> fields = new LinkedHashSet<>();
    Given.values(only).forEach(field -> fields.add(table.field(field.name())));
    fields.removeAll(table.keyFields());
    if (fields.isEmpty()) {
      throw new ProgrammingException(
          ErrorCode.NOTHING_TO_SAVE,
          "No field is left to update: key fields are never written. Name another field.");
    }
    return List.copyOf(fields);
  }

  private <M, K> Future<Integer> updateBatch(
      ModelTable<M, K> table, List<M> part, List<ValueField<M, ?>> fields) {
    Rendered arrays = new ArrayUpdate<>(dialect, table, fields).of(part);
    Rendered update = arrays == null ? byCases(table, part, fields) : arrays;
    List<Written<M>> written =
        part.stream().map(object -> Written.of(table, object, fields)).toList();
    return executor.update(update).onSuccess(rows -> written.forEach(Written::remember));
  }

  private <M, K> Rendered byCases(
      ModelTable<M, K> table, List<M> part, List<ValueField<M, ?>> fields) {
    List<Assignment<M>> assignments = new ArrayList<>();
    for (ValueField<M, ?> field : fields) {
      assignments.add(chosen(table, part, field));
    }
    List<K> keys = part.stream().map(table::key).toList();
    return table.update(assignments).where(table.byKeys(keys)).sql(dialect);
  }

  /** {@code CASE key WHEN … THEN …}, with the type of the column: a CASE of NULLs has none. */
  private static <M, K, T> Assignment<M> chosen(
      ModelTable<M, K> table, List<M> part, ValueField<M, T> field) {
    Expr<K> key = table.key();
    Cases<K, T> cases = null;
    for (M object : part) {
      ParamNode bound = new ParamNode(field.type(), field.get(object));
      Expr<T> value = Expr.of(new TypedParamNode(bound), field.type());
      cases =
          cases == null
              ? Case.on(key).when(table.key(object), value)
              : cases.when(table.key(object), value);
    }
    return field.to(cases.end());
  }

  private static <M, R> Future<R> eachBatch(
      Portions<M> objects, R start, BiFunction<List<M>, R, Future<R>> write) {
    Future<R> done = Future.succeededFuture(start);
    for (List<M> part : objects.all()) {
      done = done.compose(sum -> write.apply(part, sum));
    }
    return done;
  }

  private static ProgrammingException invalid(String message) {
    return new ProgrammingException(ErrorCode.INVALID_ARGUMENT, message);
  }
}
