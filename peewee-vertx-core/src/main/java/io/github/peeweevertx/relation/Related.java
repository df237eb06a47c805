package io.github.peeweevertx.relation;

import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.Executor;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.query.Load;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.type.Ref;
import io.vertx.core.Future;

/** The rows that one object refers to, and those that refer to it. */
public final class Related {
  private Related() {}

  /**
   * Loads what an object refers to, unless it is there.
   *
   * @param <M> the model
   * @param <R> the model that is referred to
   * @param <K> the type of the stored key
   * @param executor where the statement goes
   * @param object the object
   * @param reference its reference
   * @return the object, or for a record a new one, with a loaded reference
   */
  public static <M, R, K> Future<M> fetch(
      Executor executor, M object, ReferenceField<M, R, K> reference) {
    ModelType<M, ?> table = reference.table();
    @SuppressWarnings("unchecked")
    Ref<R> ref = (Ref<R>) table.get(object, reference.index());
    if (ref != null && ref.isLoaded()) {
      return Future.succeededFuture(object);
    }
    K key = reference.get(object);
    if (key == null && reference.column().nullable()) {
      return Future.succeededFuture(object);
    }
    ModelTable<R, ?> target = selectable(reference.target());
    Select<R> query = target.select().where(reference.targetField().eq(key)).limit(1);
    Rendered statement = query.sql(executor.database().dialect());
    if (key == null) {
      // No row has a key of NULL: the answer is known without asking.
      return Future.failedFuture(missing(executor, target, statement));
    }
    return executor
        .first(statement, query.reader())
        .compose(
            found ->
                found == null
                    ? Future.failedFuture(missing(executor, target, statement))
                    : Future.succeededFuture(
                        table.with(object, reference.index(), Ref.loaded(key, found))));
  }

  private static DoesNotExistException missing(
      Executor executor, ModelType<?, ?> target, Rendered statement) {
    return new DoesNotExistException(
        target.modelClass(), statement.text(), executor.shownParameters(statement));
  }

  /**
   * The rows that refer to an object.
   *
   * @param <M> the model that refers
   * @param <R> the model of the object
   * @param <K> the type of the stored key
   * @param object the object, with its key
   * @param reference the reference
   * @return a select like any other
   * @throws ProgrammingException with {@link ErrorCode#MISSING_KEY} when nothing can refer to the
   *     object yet
   */
  public static <M, R, K> Select<M> backref(R object, ReferenceField<M, R, K> reference) {
    K key = reference.targetField().get(object);
    if (key == null) {
      throw new ProgrammingException(
          ErrorCode.MISSING_KEY,
          "This "
              + reference.target().modelClass().getSimpleName()
              + " has no key, so that no row can refer to it. Create it first.");
    }
    return Load.of(reference).select().where(reference.eq(key));
  }

  @SuppressWarnings("unchecked")
  static <M> ModelTable<M, ?> selectable(ModelType<M, ?> table) {
    if (table instanceof ModelTable<?, ?>) {
      return (ModelTable<M, ?>) table;
    }
    throw new ProgrammingException(
        ErrorCode.INVALID_ARGUMENT, "No query can start from " + table + ".");
  }
}
