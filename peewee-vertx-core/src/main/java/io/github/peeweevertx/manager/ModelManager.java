package io.github.peeweevertx.manager;

import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.meta.Field;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.relation.DeleteOptions;
import io.github.peeweevertx.schema.CreateOptions;
import io.github.peeweevertx.schema.DropOptions;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;

/**
 * One model through its manager, with the verbs of peewee-async's {@code AioModel}: {@code
 * users.create(…)}, {@code users.get(…)}, {@code users.select().where(…).execute()}, {@code
 * users.save(user)}. There is no global database: the manager says where it works, and which
 * transaction it joins. Made by {@link Manager#of}; thread-safe.
 *
 * @param <M> the model
 * @param <K> the type of its key
 */
public final class ModelManager<M, K> extends ModelReads<M, K> {
  ModelManager(Manager manager, ModelTable<M, K> table) {
    super(manager, table);
  }

  /**
   * The same face of another manager, for example of that of a transaction.
   *
   * @param other the manager
   * @return a face
   */
  public ModelManager<M, K> with(Manager other) {
    return other.of(table());
  }

  /**
   * Inserts a row without an object; nothing is sent before {@code execute()}.
   *
   * @param values the values; the others take the defaults of the model
   * @return an insert that knows its manager
   */
  @SafeVarargs
  public final ModelInsert<M, K> insert(Assignment<M>... values) {
    return new ModelInsert<>(manager(), table().insert(values));
  }

  /**
   * Updates rows without objects; nothing is sent before {@code execute()}.
   *
   * @param values what is written
   * @return an update that knows its manager; it needs a condition, or {@code all()}
   */
  @SafeVarargs
  public final ModelUpdate<M> update(Assignment<M>... values) {
    return new ModelUpdate<>(manager(), table().update(values));
  }

  /**
   * Deletes rows without objects; nothing is sent before {@code execute()}.
   *
   * @return a delete that knows its manager; it needs a condition, or {@code all()}
   */
  public ModelDelete<M> delete() {
    return new ModelDelete<>(manager(), table().delete());
  }

  /**
   * Like {@link Manager#createTables(ModelTable...)}.
   *
   * @return succeeds once the table is there
   */
  public Future<Void> createTable() {
    return manager().createTables(table());
  }

  /**
   * Like {@link Manager#createTables(CreateOptions, ModelTable...)}.
   *
   * @param options how it is made
   * @return succeeds once the table is there
   */
  public Future<Void> createTable(CreateOptions options) {
    return manager().createTables(options, table());
  }

  /**
   * Like {@link Manager#dropTables(ModelTable...)}.
   *
   * @return succeeds once the table is gone
   */
  public Future<Void> dropTable() {
    return manager().dropTables(table());
  }

  /**
   * Like {@link Manager#dropTables(DropOptions, ModelTable...)}.
   *
   * @param options how it is dropped
   * @return succeeds once the table is gone
   */
  public Future<Void> dropTable(DropOptions options) {
    return manager().dropTables(options, table());
  }

  /**
   * Like {@link Manager#tableExists(ModelTable)}.
   *
   * @return true when the table is there
   */
  public Future<Boolean> tableExists() {
    return manager().tableExists(table());
  }

  /**
   * Like {@link Manager#truncate(ModelTable...)}.
   *
   * @return succeeds once the table is empty
   */
  public Future<Void> truncate() {
    return manager().truncate(table());
  }

  /**
   * Like {@link Manager#setById(ModelTable, Object, Assignment...)}.
   *
   * @param key the key; null for a new row
   * @param values the values
   * @return the affected rows
   */
  @SafeVarargs
  public final Future<Integer> setById(K key, Assignment<M>... values) {
    return manager().setById(table(), key, values);
  }

  /**
   * Like {@link Manager#deleteById(ModelTable, Object)}.
   *
   * @param key the key
   * @return the affected rows
   */
  public Future<Integer> deleteById(K key) {
    return manager().deleteById(table(), key);
  }

  /**
   * Like {@link Manager#create(ModelTable)}.
   *
   * @return the new object
   */
  public Future<M> create() {
    return manager().create(table());
  }

  /**
   * Like {@link Manager#create(ModelTable, Assignment...)}.
   *
   * @param values the values
   * @return the new object, with the key that the database made
   */
  @SafeVarargs
  public final Future<M> create(Assignment<M>... values) {
    return manager().create(table(), values);
  }

  /**
   * Like {@link Manager#create(Object)}.
   *
   * @param object the object
   * @return the object with its key
   */
  public Future<M> create(M object) {
    return manager().create(object);
  }

  /**
   * Like {@link Manager#getOrCreate(ModelTable, List, Assignment...)}.
   *
   * @param lookup the values to look for
   * @param defaults more values of a new row
   * @return the object, and whether this call created it
   */
  @SafeVarargs
  public final Future<Created<M>> getOrCreate(
      List<Assignment<M>> lookup, Assignment<M>... defaults) {
    return manager().getOrCreate(table(), lookup, defaults);
  }

  /**
   * Like {@link Manager#createOrGet(ModelTable, Assignment...)}.
   *
   * @param values the values of the row
   * @return the object, and whether this call created it
   */
  @SafeVarargs
  public final Future<Created<M>> createOrGet(Assignment<M>... values) {
    return manager().createOrGet(table(), values);
  }

  /**
   * Like {@link Manager#save(Object, Field...)}.
   *
   * @param object the object
   * @param only the fields to update; none means all
   * @return the affected rows
   */
  @SafeVarargs
  public final Future<Integer> save(M object, Field<M, ?>... only) {
    return manager().save(object, only);
  }

  /**
   * Like {@link Manager#update(Object, Field...)}.
   *
   * @param object the object, with its key
   * @param only the fields to write; none means all
   * @return the affected rows
   */
  @SafeVarargs
  public final Future<Integer> update(M object, Field<M, ?>... only) {
    return manager().update(object, only);
  }

  /**
   * Like {@link Manager#delete(Object)}.
   *
   * @param object the object, with its key
   * @return the affected rows
   */
  public Future<Integer> delete(M object) {
    return manager().delete(object);
  }

  /**
   * Like {@link Manager#delete(Object, DeleteOptions)}.
   *
   * @param object the object, with its key
   * @param options what happens to the rows that refer to it
   * @return the affected rows
   */
  public Future<Integer> delete(M object, DeleteOptions options) {
    return manager().delete(object, options);
  }

  /**
   * Like {@link Manager#refresh(Object)}.
   *
   * @param object the object, with its key
   * @return the object to go on with
   */
  public Future<M> refresh(M object) {
    return manager().refresh(object);
  }

  /**
   * Like {@link Manager#dirty(Object)}.
   *
   * @param object an object of a model with a snapshot
   * @return the changed fields
   */
  public Set<Field<M, ?>> dirty(M object) {
    return manager().dirty(object);
  }

  /**
   * Like {@link Manager#fetch(Object, ReferenceField)}.
   *
   * @param <R> the model that is referred to
   * @param object the object
   * @param reference its reference
   * @return the object to go on with, with a loaded reference
   */
  public <R> Future<M> fetch(M object, ReferenceField<M, R, ?> reference) {
    return manager().fetch(object, reference);
  }

  /**
   * Like {@link Manager#bulkCreate(ModelTable, List)}.
   *
   * @param objects the objects
   * @return the objects
   */
  public Future<List<M>> bulkCreate(List<M> objects) {
    return manager().bulkCreate(table(), objects);
  }

  /**
   * Like {@link Manager#bulkUpdate(List, List)}.
   *
   * @param objects the objects, with their keys
   * @param fields the fields to write
   * @return the affected rows
   */
  public Future<Integer> bulkUpdate(List<M> objects, List<? extends Field<M, ?>> fields) {
    return manager().bulkUpdate(objects, fields);
  }

  /** The model, for people. */
  @Override
  public String toString() {
    return table().modelClass().getSimpleName() + " on " + manager().database();
  }
}
