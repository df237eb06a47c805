package io.github.peeweevertx.manager;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.query.Loadable;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.Select1;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** The part of {@link ModelManager} that reads. */
abstract class ModelReads<M, K> {
  private final Manager manager;
  private final ModelTable<M, K> table;

  ModelReads(Manager manager, ModelTable<M, K> table) {
    this.manager = manager;
    this.table = table;
  }

  /**
   * The manager behind this face.
   *
   * @return never null
   */
  public final Manager manager() {
    return manager;
  }

  /**
   * The table of the model.
   *
   * @return never null
   */
  public final ModelTable<M, K> table() {
    return table;
  }

  /**
   * All rows, to be narrowed: {@code users.select().where(…).execute()}.
   *
   * @return a query that knows its manager
   */
  public final ModelQuery<M> select() {
    return select(table.select());
  }

  /**
   * A query that was built elsewhere, with this manager.
   *
   * @param <R> what one row gives
   * @param query the query
   * @return a query that knows its manager
   */
  public final <R> ModelQuery<R> select(Select<R> query) {
    return new ModelQuery<>(manager, Given.query(query));
  }

  /**
   * Whether there is a row that meets all conditions.
   *
   * @param conditions the conditions; none asks for any row
   * @return true when there is one
   */
  public final Future<Boolean> exists(Condition... conditions) {
    return manager.guarded(() -> manager.exists(table.select().where(conditions)));
  }

  /**
   * Like {@link Manager#scalar(Select1)}.
   *
   * @param <T> the type of the column
   * @param query a query of one column
   * @return the value; null when there is no row, or the value is NULL
   */
  public final <T> Future<T> scalar(Select1<M, T> query) {
    return manager.scalar(query);
  }

  /**
   * Like {@link Manager#scalars(Select1)}.
   *
   * @param <T> the type of the column
   * @param query a query of one column
   * @return the values in order
   */
  public final <T> Future<List<T>> scalars(Select1<M, T> query) {
    return manager.scalars(query);
  }

  /**
   * Loads all rows with what belongs to them; for some of them see {@link ModelQuery#prefetch}.
   *
   * @param others what belongs to them
   * @return as {@link Manager#prefetch(Select, Loadable...)}
   */
  public final Future<List<M>> prefetch(Loadable<?>... others) {
    return manager.guarded(() -> manager.prefetch(table.select(), others));
  }

  /**
   * Like {@link Manager#get(ModelTable, Object)}.
   *
   * @param key the key
   * @return the object; fails with {@link DoesNotExistException} when there is none
   */
  public final Future<M> get(K key) {
    return manager.get(table, key);
  }

  /**
   * Like {@link Manager#get(ModelTable, Condition)}.
   *
   * @param condition the condition
   * @return the object; fails with {@link DoesNotExistException} when there is none
   */
  public final Future<M> get(Condition condition) {
    return manager.get(table, condition);
  }

  /**
   * Like {@link Manager#get(ModelTable, Condition...)}.
   *
   * @param conditions the conditions
   * @return the object; fails with {@link DoesNotExistException} when there is none
   */
  public final Future<M> get(Condition... conditions) {
    return manager.get(table, conditions);
  }

  /**
   * Like {@link Manager#find(ModelTable, Object)}.
   *
   * @param key the key
   * @return the object, or empty
   */
  public final Future<Optional<M>> find(K key) {
    return manager.find(table, key);
  }

  /**
   * Like {@link Manager#find(ModelTable, Condition)}.
   *
   * @param condition the condition
   * @return the object, or empty
   */
  public final Future<Optional<M>> find(Condition condition) {
    return manager.find(table, condition);
  }

  /**
   * Like {@link Manager#find(ModelTable, Condition...)}.
   *
   * @param conditions the conditions
   * @return the object, or empty
   */
  public final Future<Optional<M>> find(Condition... conditions) {
    return manager.find(table, conditions);
  }

  /**
   * Like {@link Manager#byId(ModelTable, Object)}.
   *
   * @param key the key
   * @return the object; fails with {@link DoesNotExistException} when there is none
   */
  public final Future<M> byId(K key) {
    return manager.byId(table, key);
  }

  /**
   * Like {@link Manager#count(ModelTable)}.
   *
   * @return the number of rows of the table
   */
  public final Future<Long> count() {
    return manager.count(table);
  }
}
