package io.github.peeweevertx.manager;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.query.Insert;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.RowQuery;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.Select1;
import io.github.peeweevertx.query.SelectQuery;
import io.github.peeweevertx.query.WriteQuery;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The part of {@link SyncManager} that runs queries. */
abstract class SyncReads {
  SyncReads() {}

  /**
   * Makes any call of a manager, and waits for it: for what has no verb of its own here.
   *
   * @param <T> its result
   * @param call makes the call; on an event loop, so that it must not block
   * @return the result; the call's own failure is thrown as it is
   * @throws io.github.peeweevertx.error.SyncNotAllowedException when blocking calls are refused
   * @throws io.github.peeweevertx.error.ContextException with {@code WRONG_CONTEXT} on an
   *     event-loop thread
   */
  public abstract <T> T call(Function<Manager, Future<T>> call);

  /**
   * Like {@link Manager#get(ModelTable, Object)}, and waits.
   *
   * @param <M> the model
   * @param <K> the type of the key
   * @param table its table
   * @param key the key
   * @return the object
   */
  public final <M, K> M get(ModelTable<M, K> table, K key) {
    return call(objects -> objects.get(table, key));
  }

  /**
   * Like {@link Manager#get(ModelTable, Condition)}, and waits.
   *
   * @param <M> the model
   * @param table its table
   * @param condition the condition
   * @return the object
   */
  public final <M> M get(ModelTable<M, ?> table, Condition condition) {
    return call(objects -> objects.get(table, condition));
  }

  /**
   * Like {@link Manager#get(ModelTable, Condition...)}, and waits.
   *
   * @param <M> the model
   * @param table its table
   * @param conditions the conditions
   * @return the object
   */
  public final <M> M get(ModelTable<M, ?> table, Condition... conditions) {
    return call(objects -> objects.get(table, conditions));
  }

  /**
   * Like {@link Manager#get(Select, Condition...)}, and waits.
   *
   * @param <R> the result
   * @param query the query
   * @param conditions more conditions
   * @return the first result
   */
  public final <R> R get(Select<R> query, Condition... conditions) {
    return call(objects -> objects.get(query, conditions));
  }

  /**
   * Like {@link Manager#find(ModelTable, Object)}, and waits.
   *
   * @param <M> the model
   * @param <K> the type of the key
   * @param table its table
   * @param key the key
   * @return the object, or empty
   */
  public final <M, K> Optional<M> find(ModelTable<M, K> table, K key) {
    return call(objects -> objects.find(table, key));
  }

  /**
   * Like {@link Manager#find(ModelTable, Condition)}, and waits.
   *
   * @param <M> the model
   * @param table its table
   * @param condition the condition
   * @return the object, or empty
   */
  public final <M> Optional<M> find(ModelTable<M, ?> table, Condition condition) {
    return call(objects -> objects.find(table, condition));
  }

  /**
   * Like {@link Manager#find(ModelTable, Condition...)}, and waits.
   *
   * @param <M> the model
   * @param table its table
   * @param conditions the conditions
   * @return the object, or empty
   */
  public final <M> Optional<M> find(ModelTable<M, ?> table, Condition... conditions) {
    return call(objects -> objects.find(table, conditions));
  }

  /**
   * Like {@link Manager#find(Select, Condition...)}, and waits.
   *
   * @param <R> the result
   * @param query the query
   * @param conditions more conditions
   * @return the first result, or empty
   */
  public final <R> Optional<R> find(Select<R> query, Condition... conditions) {
    return call(objects -> objects.find(query, conditions));
  }

  /**
   * Like {@link Manager#byId(ModelTable, Object)}, and waits.
   *
   * @param <M> the model
   * @param <K> the type of the key
   * @param table its table
   * @param key the key
   * @return the object
   */
  public final <M, K> M byId(ModelTable<M, K> table, K key) {
    return call(objects -> objects.byId(table, key));
  }

  /**
   * Like {@link Manager#execute(RowQuery)}, and waits.
   *
   * @param <R> the result
   * @param query the query
   * @return all results
   */
  public final <R> List<R> execute(RowQuery<R> query) {
    return call(objects -> objects.execute(query));
  }

  /**
   * Like {@link Manager#execute(WriteQuery)}, and waits.
   *
   * @param query the statement
   * @return the affected rows
   */
  public final int execute(WriteQuery query) {
    return call(objects -> objects.execute(query));
  }

  /**
   * Like {@link Manager#execute(Insert)}, and waits.
   *
   * @param <K> the type of the key
   * @param query the statement
   * @return the key of the last row
   */
  public final <K> K execute(Insert<?, K> query) {
    return call(objects -> objects.execute(query));
  }

  /**
   * Like {@link Manager#count(SelectQuery)}, and waits.
   *
   * @param query the query
   * @return the number of rows
   */
  public final long count(Select<?> query) {
    return call(objects -> objects.count(query));
  }

  /**
   * Like {@link Manager#count(SelectQuery, boolean)}, and waits.
   *
   * @param query the query
   * @param clearLimit whether limit and offset are dropped
   * @return the number of rows
   */
  public final long count(Select<?> query, boolean clearLimit) {
    return call(objects -> objects.count(query, clearLimit));
  }

  /**
   * Like {@link Manager#count(ModelTable)}, and waits.
   *
   * @param table the table
   * @return the number of rows
   */
  public final long count(ModelTable<?, ?> table) {
    return call(objects -> objects.count(table));
  }

  /**
   * Like {@link Manager#exists(SelectQuery)}, and waits.
   *
   * @param query the query
   * @return true when there is a row
   */
  public final boolean exists(Select<?> query) {
    return call(objects -> objects.exists(query));
  }

  /**
   * Like {@link Manager#scalar(Select1)}, and waits.
   *
   * @param <M> the model
   * @param <T> the type of the column
   * @param query a query of one column
   * @return the value, or null
   */
  public final <M, T> T scalar(Select1<M, T> query) {
    return call(objects -> objects.scalar(query));
  }

  /**
   * Like {@link Manager#scalar(SelectQuery)}, and waits.
   *
   * @param <R> the result
   * @param query the query
   * @return the result, or null
   */
  public final <R> R scalar(Select<R> query) {
    return call(objects -> objects.scalar(query));
  }

  /**
   * Like {@link Manager#scalars(Select1)}, and waits.
   *
   * @param <M> the model
   * @param <T> the type of the column
   * @param query a query of one column
   * @return the values in order
   */
  public final <M, T> List<T> scalars(Select1<M, T> query) {
    return call(objects -> objects.scalars(query));
  }

  /**
   * Like {@link Manager#first(SelectQuery)}, and waits.
   *
   * @param <R> the result
   * @param query the query
   * @return the result, or empty
   */
  public final <R> Optional<R> first(Select<R> query) {
    return call(objects -> objects.first(query));
  }

  /**
   * Like {@link Manager#first(SelectQuery, int)}, and waits.
   *
   * @param <R> the result
   * @param query the query
   * @param most how many, from 1
   * @return at most so many, in order
   */
  public final <R> List<R> first(Select<R> query, int most) {
    return call(objects -> objects.first(query, most));
  }

  /**
   * Like {@link Manager#peek(RowQuery)}, and waits.
   *
   * @param <R> the result
   * @param query the query
   * @return the result, or empty
   */
  public <R> Optional<R> peek(RowQuery<R> query) {
    return call(objects -> objects.peek(query));
  }

  /**
   * Like {@link Manager#peek(RowQuery, int)}, and waits.
   *
   * @param <R> the result
   * @param query the query
   * @param most how many, from 1
   * @return at most so many, in order
   */
  public <R> List<R> peek(RowQuery<R> query, int most) {
    return call(objects -> objects.peek(query, most));
  }

  /**
   * Like {@link Manager#page(SelectQuery, int, int)}, and waits.
   *
   * @param <R> the result
   * @param query the query, with an order
   * @param number the page, from 1
   * @param size how many on a page
   * @return the page
   */
  public final <R> Page<R> page(Select<R> query, int number, int size) {
    return call(objects -> objects.page(query, number, size));
  }

  /**
   * Like {@link Manager#query(String, Tuple)}, and waits.
   *
   * @param sql text in the words of this database
   * @param parameters the values
   * @return the rows as the client gives them
   */
  public final RowSet<Row> query(String sql, Tuple parameters) {
    return call(objects -> objects.query(sql, parameters));
  }
}
