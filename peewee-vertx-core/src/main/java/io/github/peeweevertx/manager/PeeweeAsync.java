package io.github.peeweevertx.manager;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.meta.Field;
import io.github.peeweevertx.query.Insert;
import io.github.peeweevertx.query.Loadable;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.RowQuery;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.Select1;
import io.github.peeweevertx.query.WriteQuery;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.function.Function;

/**
 * The low-level, older API of peewee-async: functions that take a database instead of a manager
 * that holds one. Each does what the method of {@link Manager} with the same contract does; prefer
 * that.
 */
public final class PeeweeAsync {
  private PeeweeAsync() {}

  /**
   * Runs a query.
   *
   * @param <R> what one row gives
   * @param database the database
   * @param query the query
   * @return as {@link Manager#execute(RowQuery)}
   */
  public static <R> Future<List<R>> execute(Database database, RowQuery<R> query) {
    return Manager.create(database).execute(query);
  }

  /**
   * Runs an update or a delete.
   *
   * @param database the database
   * @param query the statement
   * @return as {@link Manager#execute(WriteQuery)}
   */
  public static Future<Integer> execute(Database database, WriteQuery query) {
    return Manager.create(database).execute(query);
  }

  /**
   * Runs an insert.
   *
   * @param <K> the type of the key
   * @param database the database
   * @param query the statement
   * @return as {@link Manager#execute(Insert)}
   */
  public static <K> Future<K> execute(Database database, Insert<?, K> query) {
    return Manager.create(database).execute(query);
  }

  /**
   * Gets an object by conditions.
   *
   * @param <M> the model
   * @param database the database
   * @param table its table
   * @param conditions the conditions
   * @return as {@link Manager#get(ModelTable, Condition...)}
   */
  public static <M> Future<M> getObject(
      Database database, ModelTable<M, ?> table, Condition... conditions) {
    return Manager.create(database).get(table, conditions);
  }

  /**
   * Gets the first result of a query.
   *
   * @param <R> the result
   * @param database the database
   * @param query the query
   * @param conditions more conditions
   * @return as {@link Manager#get(Select, Condition...)}
   */
  public static <R> Future<R> getObject(
      Database database, Select<R> query, Condition... conditions) {
    return Manager.create(database).get(query, conditions);
  }

  /**
   * Creates an object.
   *
   * @param <M> the model
   * @param database the database
   * @param table its table
   * @param values the values
   * @return as {@link Manager#create(ModelTable, Assignment...)}
   */
  @SafeVarargs
  public static <M> Future<M> createObject(
      Database database, ModelTable<M, ?> table, Assignment<M>... values) {
    return Manager.create(database).create(table, values);
  }

  /**
   * Updates an object.
   *
   * @param <M> the model
   * @param database the database
   * @param object the object, with its key
   * @param only the fields to write; none means all
   * @return as {@link Manager#update(Object, Field...)}
   */
  @SafeVarargs
  public static <M> Future<Integer> updateObject(Database database, M object, Field<M, ?>... only) {
    return Manager.create(database).update(object, only);
  }

  /**
   * Deletes an object.
   *
   * @param database the database
   * @param object the object, with its key
   * @return as {@link Manager#delete(Object)}
   */
  public static Future<Integer> deleteObject(Database database, Object object) {
    return Manager.create(database).delete(object);
  }

  /**
   * Loads the rows of a query with what belongs to them.
   *
   * @param <M> the model
   * @param database the database
   * @param query which rows
   * @param others what belongs to them
   * @return as {@link Manager#prefetch(Select, Loadable...)}
   */
  public static <M> Future<List<M>> prefetch(
      Database database, Select<M> query, Loadable<?>... others) {
    return Manager.create(database).prefetch(query, others);
  }

  /**
   * Counts the rows of a query.
   *
   * @param database the database
   * @param query the query
   * @param clearLimit whether limit and offset are dropped
   * @return as {@link Manager#count(SelectQuery, boolean)}
   */
  public static Future<Long> count(Database database, Select<?> query, boolean clearLimit) {
    return Manager.create(database).count(query, clearLimit);
  }

  /**
   * The first column of the first row.
   *
   * @param <M> the model
   * @param <T> the type of the column
   * @param database the database
   * @param query a query of one column
   * @return as {@link Manager#scalar(Select1)}
   */
  public static <M, T> Future<T> scalar(Database database, Select1<M, T> query) {
    return Manager.create(database).scalar(query);
  }

  /**
   * Runs a block atomically.
   *
   * @param <T> the result of the block
   * @param database the database
   * @param body the block
   * @return as {@link Manager#atomic(Function)}
   */
  public static <T> Future<T> atomic(Database database, Function<Manager, Future<T>> body) {
    return Manager.create(database).atomic(body);
  }

  /**
   * Runs a block in a transaction that has to be the outermost. Off any Vert.x context it starts
   * one of its own, as the original starts a task.
   *
   * @param <T> the result of the block
   * @param database the database
   * @param body the block
   * @return as {@link Manager#transaction(Function)}
   */
  public static <T> Future<T> transaction(Database database, Function<Manager, Future<T>> body) {
    Manager objects = Manager.create(database);
    if (Vertx.currentContext() != null) {
      return objects.transaction(body);
    }
    Promise<T> promise = Promise.promise();
    database
        .vertx()
        .getOrCreateContext()
        .runOnContext(v -> objects.transaction(body).onComplete(promise));
    return promise.future();
  }

  /**
   * Runs a block as a savepoint.
   *
   * @param <T> the result of the block
   * @param database the database
   * @param name the name of the savepoint, null for a numbered one
   * @param body the block
   * @return as {@link Manager#savepoint(String, Function)}; fails with {@link
   *     ErrorCode#TRANSACTION_REQUIRED} outside of a transaction
   */
  public static <T> Future<T> savepoint(
      Database database, String name, Function<Manager, Future<T>> body) {
    return Manager.create(database).savepoint(name, body);
  }
}
