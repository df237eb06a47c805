package io.github.peeweevertx.manager;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Sortable;
import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.query.Loadable;
import io.github.peeweevertx.query.Select;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A select that knows its manager: {@code users.select().where(…).execute()}. A value: every step
 * gives a copy. Has the steps of every day; {@link #as} gives all others.
 *
 * @param <R> what one row gives
 */
public final class ModelQuery<R> {
  private final Manager objects;
  private final Select<R> query;

  ModelQuery(Manager objects, Select<R> query) {
    this.objects = objects;
    this.query = query;
  }

  /**
   * The query itself, for a call of a manager.
   *
   * @return the query as built until now
   */
  public Select<R> query() {
    return query;
  }

  /**
   * Goes on with any step of a select, for example {@code as(query -> query.groupBy(…).asMaps())}.
   *
   * @param <T> what one row gives then
   * @param step makes the next query of this one
   * @return a copy
   */
  public <T> ModelQuery<T> as(Function<? super Select<R>, ? extends Select<T>> step) {
    return new ModelQuery<>(objects, Given.query(step.apply(query)));
  }

  /**
   * Like {@link Select#where(Condition...)}.
   *
   * @param conditions all of which have to be met
   * @return a copy
   */
  public ModelQuery<R> where(Condition... conditions) {
    return new ModelQuery<>(objects, query.where(conditions));
  }

  /**
   * Like {@link Select#orWhere(Condition...)}.
   *
   * @param conditions one of which is enough
   * @return a copy
   */
  public ModelQuery<R> orWhere(Condition... conditions) {
    return new ModelQuery<>(objects, query.orWhere(conditions));
  }

  /**
   * Like {@link Select#orderBy(Sortable...)}.
   *
   * @param terms the order
   * @return a copy
   */
  public ModelQuery<R> orderBy(Sortable... terms) {
    return new ModelQuery<>(objects, query.orderBy(terms));
  }

  /**
   * Like {@link Select#limit(long)}.
   *
   * @param limit the most rows
   * @return a copy
   */
  public ModelQuery<R> limit(long limit) {
    return new ModelQuery<>(objects, query.limit(limit));
  }

  /**
   * Like {@link Select#offset(long)}.
   *
   * @param offset how many rows are passed over
   * @return a copy
   */
  public ModelQuery<R> offset(long offset) {
    return new ModelQuery<>(objects, query.offset(offset));
  }

  /**
   * Runs the query.
   *
   * @return as {@link Manager#execute(io.github.peeweevertx.query.RowQuery)}
   */
  public Future<List<R>> execute() {
    return objects.execute(query);
  }

  /**
   * The first result.
   *
   * @return the result; fails with {@link DoesNotExistException} when there is none
   */
  public Future<R> get() {
    return objects.get(query);
  }

  /**
   * The first result, if there is one. Asks for one row only.
   *
   * @return the result, or empty
   */
  public Future<Optional<R>> first() {
    return objects.first(query);
  }

  /**
   * The first results. Asks for no more rows.
   *
   * @param most how many, from 1
   * @return at most so many, in order
   */
  public Future<List<R>> first(int most) {
    return objects.first(query, most);
  }

  /**
   * The first result of the query as it is, without a limit of its own.
   *
   * @return as {@link Manager#peek(io.github.peeweevertx.query.RowQuery)}
   */
  public Future<Optional<R>> peek() {
    return objects.peek(query);
  }

  /**
   * The first results of the query as it is, without a limit of its own.
   *
   * @param most how many, from 1
   * @return as {@link Manager#peek(io.github.peeweevertx.query.RowQuery, int)}
   */
  public Future<List<R>> peek(int most) {
    return objects.peek(query, most);
  }

  /**
   * The result of the first row, of a query whose rows are single values, tuples or records.
   *
   * @return the result; null when there is no row
   */
  public Future<R> scalar() {
    return objects.scalar(query);
  }

  /**
   * How many rows the query has.
   *
   * @return as {@link Manager#count(io.github.peeweevertx.query.SelectQuery)}
   */
  public Future<Long> count() {
    return objects.count(query);
  }

  /**
   * How many rows the query has without its limit and offset.
   *
   * @param clearLimit whether they are dropped
   * @return as {@link Manager#count(io.github.peeweevertx.query.SelectQuery, boolean)}
   */
  public Future<Long> count(boolean clearLimit) {
    return objects.count(query, clearLimit);
  }

  /**
   * Whether the query has a row.
   *
   * @return true when there is one
   */
  public Future<Boolean> exists() {
    return objects.exists(query);
  }

  /**
   * Loads the rows with what belongs to them.
   *
   * @param others what belongs to them
   * @return as {@link Manager#prefetch(Select, Loadable...)}
   */
  public Future<List<R>> prefetch(Loadable<?>... others) {
    return objects.prefetch(query, others);
  }

  /**
   * One page, and how many results there are.
   *
   * @param number the page, from 1
   * @param size how many on a page, from 1
   * @return as {@link Manager#page(io.github.peeweevertx.query.SelectQuery, int, int)}
   */
  public Future<Page<R>> page(int number, int size) {
    return objects.page(query, number, size);
  }

  /** What it is; for people, it holds no values. */
  @Override
  public String toString() {
    return query.toString();
  }
}
