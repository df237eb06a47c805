package io.github.peeweevertx.manager;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.meta.ManyToManyField;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.WriteQuery;
import io.github.peeweevertx.relation.Pairs;
import io.github.peeweevertx.relation.RecursiveDelete;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * What belongs to one object by a relation of many rows to many. Each call is one statement,
 * however many rows it concerns; {@code set} is two, in one transaction. The fields of objects are
 * left as they are.
 *
 * <p>Every call fails with {@link ErrorCode#MISSING_KEY} while the object has no key.
 *
 * @param <M> the model of the object
 * @param <R> the other model
 * @param <K> the type of the stored key of the other model
 */
public final class Link<M, R, K> {
  private final ManagerRelations manager;
  private final M owner;
  private final ManyToManyField<M, R, K> relation;

  Link(ManagerRelations manager, M owner, ManyToManyField<M, R, K> relation) {
    this.manager = manager;
    this.owner = owner;
    this.relation = relation;
  }

  /**
   * The rows that belong to the object, as a query: more conditions and an order may be added.
   *
   * @return a select; nothing is sent before it is executed
   * @throws ProgrammingException with {@link ErrorCode#MISSING_KEY} when the object has no key
   */
  public Select<R> select() {
    return pairs().rows();
  }

  /**
   * Adds objects.
   *
   * @param others the objects, with their keys; none is allowed
   * @return how many were added; fails with {@link IntegrityException} when one belongs to the
   *     object already, and none is added then
   */
  @SafeVarargs
  public final Future<Integer> add(R... others) {
    return guarded(pairs -> add(pairs, pairs.keys(Given.values(others))));
  }

  /**
   * Adds objects.
   *
   * @param others the objects, with their keys; none is allowed
   * @return as {@link #add(Object...)}
   */
  public Future<Integer> add(Collection<? extends R> others) {
    return guarded(pairs -> add(pairs, pairs.keys(given(others))));
  }

  /**
   * Adds rows by their keys.
   *
   * @param keys the keys; none is allowed
   * @return as {@link #add(Object...)}
   */
  @SafeVarargs
  public final Future<Integer> addKeys(K... keys) {
    return guarded(pairs -> add(pairs, Given.values(keys)));
  }

  /**
   * Adds rows by their keys.
   *
   * @param keys the keys; none is allowed
   * @return as {@link #add(Object...)}
   */
  public Future<Integer> addKeys(Collection<? extends K> keys) {
    return guarded(pairs -> add(pairs, given(keys)));
  }

  /**
   * Adds the rows of a query, without reading them.
   *
   * @param query whole rows of the other model
   * @return as {@link #add(Object...)}
   */
  public Future<Integer> add(Select<R> query) {
    return guarded(pairs -> send(pairs.add(Given.query(query))));
  }

  /**
   * Removes objects.
   *
   * @param others the objects, with their keys; none is allowed
   * @return how many were removed; what does not belong to the object counts for nothing
   */
  @SafeVarargs
  public final Future<Integer> remove(R... others) {
    return guarded(pairs -> remove(pairs, pairs.keys(Given.values(others))));
  }

  /**
   * Removes objects.
   *
   * @param others the objects, with their keys; none is allowed
   * @return as {@link #remove(Object...)}
   */
  public Future<Integer> remove(Collection<? extends R> others) {
    return guarded(pairs -> remove(pairs, pairs.keys(given(others))));
  }

  /**
   * Removes rows by their keys.
   *
   * @param keys the keys; none is allowed
   * @return as {@link #remove(Object...)}
   */
  @SafeVarargs
  public final Future<Integer> removeKeys(K... keys) {
    return guarded(pairs -> remove(pairs, Given.values(keys)));
  }

  /**
   * Removes rows by their keys.
   *
   * @param keys the keys; none is allowed
   * @return as {@link #remove(Object...)}
   */
  public Future<Integer> removeKeys(Collection<? extends K> keys) {
    return guarded(pairs -> remove(pairs, given(keys)));
  }

  /**
   * Removes the rows of a query, without reading them.
   *
   * @param query whole rows of the other model
   * @return as {@link #remove(Object...)}
   */
  public Future<Integer> remove(Select<R> query) {
    return guarded(pairs -> send(pairs.remove(Given.query(query), manager.dialect())));
  }

  /**
   * Replaces what belongs to the object, in one transaction, by objects.
   *
   * @param others the objects, with their keys; none is allowed
   * @return how many belong to the object now; fails with {@link IntegrityException} when one is
   *     given twice, and nothing is changed then
   */
  @SafeVarargs
  public final Future<Integer> set(R... others) {
    return guarded(pairs -> set(pairs, pairs.keys(Given.values(others))));
  }

  /**
   * Replaces what belongs to the object, in one transaction, by objects.
   *
   * @param others the objects, with their keys; none is allowed
   * @return as {@link #set(Object...)}
   */
  public Future<Integer> set(Collection<? extends R> others) {
    return guarded(pairs -> set(pairs, pairs.keys(given(others))));
  }

  /**
   * Replaces what belongs to the object, in one transaction, by rows by their keys.
   *
   * @param keys the keys; none is allowed
   * @return as {@link #set(Object...)}
   */
  @SafeVarargs
  public final Future<Integer> setKeys(K... keys) {
    return guarded(pairs -> set(pairs, Given.values(keys)));
  }

  /**
   * Replaces what belongs to the object, in one transaction, by rows by their keys.
   *
   * @param keys the keys; none is allowed
   * @return as {@link #set(Object...)}
   */
  public Future<Integer> setKeys(Collection<? extends K> keys) {
    return guarded(pairs -> set(pairs, given(keys)));
  }

  /**
   * Replaces what belongs to the object, in one transaction, by the rows of a query.
   *
   * @param query whole rows of the other model
   * @return as {@link #set(Object...)}
   */
  public Future<Integer> set(Select<R> query) {
    return guarded(pairs -> together(List.of(pairs.clear(), pairs.add(Given.query(query)))));
  }

  /**
   * Removes all that belongs to the object.
   *
   * @return how many were removed
   */
  public Future<Integer> clear() {
    return guarded(pairs -> send(pairs.clear()));
  }

  private Future<Integer> add(Pairs<M, R, K> pairs, Collection<?> keys) {
    return keys.isEmpty() ? Future.succeededFuture(0) : send(pairs.add(keys));
  }

  private Future<Integer> remove(Pairs<M, R, K> pairs, Collection<?> keys) {
    return keys.isEmpty() ? Future.succeededFuture(0) : send(pairs.remove(keys));
  }

  private Future<Integer> set(Pairs<M, R, K> pairs, Collection<?> keys) {
    return keys.isEmpty()
        ? send(pairs.clear()).map(0)
        : together(List.of(pairs.clear(), pairs.add(keys)));
  }

  private Pairs<M, R, K> pairs() {
    return Pairs.of(owner, relation);
  }

  private Future<Integer> guarded(Function<Pairs<M, R, K>, Future<Integer>> call) {
    return manager.guarded(() -> call.apply(pairs()));
  }

  private Future<Integer> send(WriteQuery statement) {
    return manager.executor().update(statement.sql(manager.dialect()));
  }

  private Future<Integer> together(List<WriteQuery> statements) {
    return manager.together(
        TransactionOptions.DEFAULT, where -> RecursiveDelete.send(where, statements));
  }

  private static <T> Collection<T> given(Collection<T> values) {
    Given.argument(values, "collection", "Give it empty where there is none.");
    return Given.values(new ArrayList<>(values));
  }
}
