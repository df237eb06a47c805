package io.github.peeweevertx.relation;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.exec.Executor;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.Select1;
import io.github.peeweevertx.query.WriteQuery;
import io.github.peeweevertx.type.KeySource;
import io.github.peeweevertx.type.KeySources;
import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Deletes a row after all that refers to it. The rows are found by subqueries, so that there is one
 * statement for each way that leads from a table to the row, whatever the number of rows. Children
 * stand before their parents. A way that comes back to a table that it went through ends there.
 */
public final class RecursiveDelete {
  private final DeleteOptions options;
  private final List<ModelTable<?, ?>> tables;
  private final Deque<ModelType<?, ?>> way = new ArrayDeque<>();
  private final List<WriteQuery> statements = new ArrayList<>();

  private RecursiveDelete(DeleteOptions options, List<ModelTable<?, ?>> tables) {
    this.options = options;
    this.tables = tables;
  }

  /**
   * The statements that delete what refers to an object, the object itself not included.
   *
   * @param <M> the model
   * @param table its table
   * @param object the object
   * @param options how far to go
   * @return deletes and updates, in order
   */
  public static <M> List<WriteQuery> before(
      ModelTable<M, ?> table, M object, DeleteOptions options) {
    List<ModelTable<?, ?>> tables =
        options.tables().isEmpty() ? offered(table.modelClass()) : options.tables();
    RecursiveDelete delete = new RecursiveDelete(options, tables);
    delete.walk(table, reference -> typed(reference).eq(valueOf(reference, object)));
    return delete.statements;
  }

  /**
   * Sends statements in order, all of them before the first answer, and waits for all.
   *
   * @param executor a transaction
   * @param statements the statements
   * @return the affected rows of the last one
   */
  public static Future<Integer> send(Executor executor, List<WriteQuery> statements) {
    List<Future<Integer>> sent = new ArrayList<>();
    for (WriteQuery statement : statements) {
      sent.add(executor.update(statement.sql(executor.database().dialect())));
    }
    // The first failure is the cause; on some databases it makes all others fail too.
    return Future.join(sent)
        .transform(
            (all, failure) ->
                sent.stream().filter(Future::failed).findFirst().orElse(sent.get(sent.size() - 1)));
  }

  private static List<ModelTable<?, ?>> offered(Class<?> model) {
    List<ModelTable<?, ?>> tables = new ArrayList<>();
    for (KeySource each : KeySources.all(model)) {
      if (each instanceof ModelTable<?, ?> table) {
        tables.add(table);
      }
    }
    return tables;
  }

  /** The rows that refer by a reference. */
  private interface Rows {
    Condition by(ReferenceField<?, ?, ?> reference);
  }

  private void walk(ModelType<?, ?> target, Rows rows) {
    way.push(target);
    for (ModelTable<?, ?> table : tables) {
      for (ValueField<?, ?> field : table.fields()) {
        if (field instanceof ReferenceField<?, ?, ?> reference
            && isSame(reference.target(), target)) {
          remove(table, reference, rows.by(reference));
        }
      }
    }
    way.pop();
  }

  private <M> void remove(
      ModelTable<M, ?> table, ReferenceField<?, ?, ?> reference, Condition rows) {
    if (reference.column().nullable() && !options.nullable()) {
      ValueField<M, Object> column = own(table, reference);
      statements.add(table.update(column.to((Object) null)).where(rows));
      return;
    }
    if (way.stream().noneMatch(passed -> isSame(passed, table))) {
      walk(
          table,
          deeper -> {
            Select1<M, Object> keys = table.select(own(table, deeper.targetField())).where(rows);
            return typed(deeper).in(keys);
          });
    }
    statements.add(table.delete().where(rows));
  }

  @SuppressWarnings("unchecked")
  private static <M> ValueField<M, Object> own(ModelTable<M, ?> table, ValueField<?, ?> field) {
    return (ValueField<M, Object>) table.fields().get(field.index());
  }

  private static Object valueOf(ReferenceField<?, ?, ?> reference, Object object) {
    return Assembly.value(reference.targetField(), object);
  }

  @SuppressWarnings("unchecked")
  private static Expr<Object> typed(ReferenceField<?, ?, ?> reference) {
    return (Expr<Object>) (Expr<?>) reference;
  }

  private static boolean isSame(ModelType<?, ?> one, ModelType<?, ?> other) {
    return one.definition().equals(other.definition());
  }
}
