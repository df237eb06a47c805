package io.github.peeweevertx.relation;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Conditions;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.JoinType;
import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.meta.ManyToManyField;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.Value;
import io.github.peeweevertx.query.WriteQuery;
import io.github.peeweevertx.sql.Dialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The statements over the rows of a table in the middle that belong to one object: each is one,
 * however many rows it concerns.
 *
 * @param <M> the model of the object
 * @param <R> the other model
 * @param <K> the type of the stored key of the other model
 */
public final class Pairs<M, R, K> {
  private final ManyToManyField<M, R, K> relation;
  private final ModelTable<Object, ?> through;
  private final ValueField<Object, Object> near;
  private final ValueField<Object, Object> far;
  private final Object key;

  private Pairs(ManyToManyField<M, R, K> relation, Object key) {
    this.relation = relation;
    this.through = untyped(Related.selectable(relation.through()));
    this.near = untyped(relation.near());
    this.far = untyped(relation.far());
    this.key = key;
  }

  /**
   * The rows of an object.
   *
   * @param <M> the model of the object
   * @param <R> the other model
   * @param <K> the type of the stored key of the other model
   * @param owner the object, with its key
   * @param relation the relation
   * @return what can be done with them
   * @throws ProgrammingException with {@link ErrorCode#MISSING_KEY} when nothing can belong to the
   *     object yet
   */
  public static <M, R, K> Pairs<M, R, K> of(M owner, ManyToManyField<M, R, K> relation) {
    return new Pairs<>(relation, keyOf(owner, relation.near()));
  }

  private static <O> Object keyOf(O object, ReferenceField<?, O, ?> reference) {
    Object key = reference.targetField().get(object);
    if (key == null) {
      throw new ProgrammingException(
          ErrorCode.MISSING_KEY,
          "This "
              + reference.target().modelClass().getSimpleName()
              + " has no key, so that nothing can belong to it. Create it first.");
    }
    return key;
  }

  /**
   * The stored keys of objects of the other model.
   *
   * @param objects the objects, with their keys
   * @return their keys, in order
   */
  public List<Object> keys(Collection<? extends R> objects) {
    List<Object> keys = new ArrayList<>(objects.size());
    objects.forEach(each -> keys.add(keyOf(each, relation.far())));
    return keys;
  }

  /**
   * The rows of the other model that belong to the object.
   *
   * @return a select like any other
   */
  public Select<R> rows() {
    ModelType<R, ?> target = relation.far().target();
    ModelTable<R, ?> table = Related.selectable(target);
    return table.select().joinFrom(table, JoinType.INNER, through).on(relation.far()).where(mine());
  }

  /**
   * Adds pairs.
   *
   * @param keys the stored keys of the other model, at least one
   * @return the statement
   */
  public WriteQuery add(Collection<?> keys) {
    List<List<Object>> rows = new ArrayList<>(keys.size());
    keys.forEach(other -> rows.add(List.of(key, other)));
    return through.insertMany(List.of(near, far), rows).rowCount();
  }

  /**
   * Adds a pair for each row of a query.
   *
   * @param query whole rows of the other model
   * @return the statement
   */
  public WriteQuery add(Select<R> query) {
    Expr<Object> mine = Value.of(near.type(), key);
    return through.insertFrom(query.select(mine, target(query)), near, far).rowCount();
  }

  /**
   * Removes pairs.
   *
   * @param keys the stored keys of the other model
   * @return the statement
   */
  public WriteQuery remove(Collection<?> keys) {
    return through.delete().where(Conditions.all(List.of(mine(), far.in(List.copyOf(keys)))));
  }

  /**
   * Removes the pairs of the rows of a query.
   *
   * @param query whole rows of the other model
   * @param dialect the words of the database
   * @return the statement
   */
  public WriteQuery remove(Select<R> query, Dialect dialect) {
    Condition found = far.in(new LevelQueries(dialect).keys(query, field(query)));
    return through.delete().where(Conditions.all(List.of(mine(), found)));
  }

  /**
   * Removes all pairs of the object.
   *
   * @return the statement
   */
  public WriteQuery clear() {
    return through.delete().where(mine());
  }

  private Condition mine() {
    return near.eq(key);
  }

  private ValueField<R, ?> field(Select<R> query) {
    if (query.table() == null) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          relation
              + " takes whole rows of the other model, and the query is read into something"
              + " else. Give a select of the table.");
    }
    return query.table().fields().get(relation.far().targetField().index());
  }

  @SuppressWarnings("unchecked")
  private Expr<Object> target(Select<R> query) {
    return (Expr<Object>) (Selection<?>) field(query);
  }

  /** The model in the middle is known to itself only; its fields come from one table. */
  @SuppressWarnings("unchecked")
  private static ModelTable<Object, ?> untyped(ModelTable<?, ?> table) {
    return (ModelTable<Object, ?>) table;
  }

  @SuppressWarnings("unchecked")
  private static ValueField<Object, Object> untyped(ReferenceField<?, ?, ?> field) {
    return (ValueField<Object, Object>) (ValueField<?, ?>) field;
  }
}
