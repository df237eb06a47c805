package io.github.peeweevertx.manager;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.StaleObjectException;
import io.github.peeweevertx.exec.Executor;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.meta.Field;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.signal.Signals;
import io.github.peeweevertx.tx.EventLoops;
import io.github.peeweevertx.tx.TransactionOptions;
import io.github.peeweevertx.type.KeySources;
import io.github.peeweevertx.type.Snapshot;
import io.vertx.core.Future;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The part of {@link Manager} that writes objects. */
abstract class ManagerWrites extends ManagerRows {
  ManagerWrites(Executor executor) {
    super(executor);
  }

  /**
   * Creates a row of the defaults of the model alone.
   *
   * @param <M> the model
   * @param table its table
   * @return the new object, with the key that the database made; fails with {@link
   *     IntegrityException} when a constraint refuses it
   */
  // Without it, create(TABLE) would mean create(object), and take the table for an object.
  public final <M> Future<M> create(ModelTable<M, ?> table) {
    return guarded(() -> createOf(table, List.of()));
  }

  /**
   * Creates a row of given values; what is not given takes the default of the model.
   *
   * @param <M> the model
   * @param table its table
   * @param values the values, at most one for each field
   * @return the new object, with the key that the database made; fails with {@link
   *     IntegrityException} when a constraint refuses it
   */
  @SafeVarargs
  public final <M> Future<M> create(ModelTable<M, ?> table, Assignment<M>... values) {
    return guarded(() -> createOf(table, Given.values(values)));
  }

  final <M> Future<M> createOf(ModelTable<M, ?> table, List<Assignment<M>> values) {
    Object[] attributes = Given.table(table).defaults();
    Set<ValueField<M, ?>> given = new HashSet<>();
    for (Assignment<M> value : values) {
      if (!given.add(value.field())) {
        throw new ProgrammingException(
            ErrorCode.INVALID_ARGUMENT, value.field() + " is given twice. Give it once.");
      }
      if (!value.isExpression()) {
        attributes[value.field().index()] = value.attribute();
      }
    }
    M object = table.fromValues(attributes);
    database().signals().instantiated(object);
    return values.stream().anyMatch(value -> value.isExpression() || isNullSaid(value))
        ? saving(object, true, writes -> writes.insertComputed(table, values, object))
        : insertObject(table, object);
  }

  /** A null that is said is NULL, where one that is not would be the default of the database. */
  private static boolean isNullSaid(Assignment<?> value) {
    return !value.isExpression()
        && value.attribute() == null
        && value.field().column().details().serverDefault() != null;
  }

  /**
   * Writes a new object.
   *
   * @param <M> the model
   * @param object the object; when its key is null, the database makes one
   * @return the object with its key: the same one, or for a record a new one; fails with {@link
   *     IntegrityException} when a constraint refuses it
   */
  public final <M> Future<M> create(M object) {
    return guarded(() -> insertObject(tableOf(object), object));
  }

  /**
   * Writes an object as a new row, whether or not it has a key. The same as {@link
   * #create(Object)}; reads better where the key is given.
   *
   * @param <M> the model
   * @param object the object
   * @return the object with its key; fails with {@link IntegrityException} when the key is taken
   */
  public final <M> Future<M> insert(M object) {
    return create(object);
  }

  private <M> Future<M> insertObject(ModelTable<M, ?> table, M object) {
    return saving(object, true, writes -> writes.insert(table, object));
  }

  /** A write that receivers hear of is one transaction with what they do. */
  private <M, R> Future<R> saving(
      M object, boolean created, Function<ObjectWrites, Future<R>> write) {
    Signals signals = database().signals();
    return signals.hearSave(object)
        ? oneTransaction(
            where ->
                signals
                    .savePending(object, created)
                    .compose(v -> write.apply(new ObjectWrites(where)))
                    .compose(
                        result -> signals.saved(created ? result : object, created).map(result)))
        : write.apply(new ObjectWrites(executor()));
  }

  /** Deletes an object so that receivers hear of it. */
  final Future<Integer> deleting(Object object, Function<Executor, Future<Integer>> deletion) {
    Signals signals = database().signals();
    return signals.hearDelete(object)
        ? oneTransaction(
            where ->
                signals
                    .deletePending(object)
                    .compose(v -> deletion.apply(where))
                    .compose(rows -> signals.deleted(object).map(rows)))
        : deletion.apply(executor());
  }

  private <R> Future<R> oneTransaction(Function<Executor, Future<R>> work) {
    return EventLoops.ensure(database().vertx(), () -> together(TransactionOptions.DEFAULT, work));
  }

  /** Runs work in a transaction, or in a savepoint of the one that is open here. */
  abstract <T> Future<T> together(TransactionOptions options, Function<Executor, Future<T>> work);

  /**
   * Writes an object: a new row while its key is null, or when the model has no key; else an update
   * of the row with its key. A record does not learn the key of a new row; use {@link
   * #create(Object)} for that.
   *
   * @param <M> the model
   * @param object the object
   * @param only the fields to update; none means all
   * @return the affected rows; 0 when no row has the key
   */
  @SafeVarargs
  public final <M> Future<Integer> save(M object, Field<M, ?>... only) {
    return guarded(
        () -> {
          ModelTable<M, ?> table = tableOf(object);
          return table.keyFields().isEmpty() || table.key(object) == null
              ? insertObject(table, object).map(1)
              : update(object, only);
        });
  }

  /**
   * Updates the row of an object. Key fields are never written.
   *
   * @param <M> the model
   * @param object the object, with its key
   * @param only the fields to write; none means all
   * @return the affected rows; 0 when no row has the key; fails with {@link ErrorCode#MISSING_KEY}
   *     when the object has none, with {@link ErrorCode#NOTHING_TO_SAVE} when no field is left, and
   *     with {@link StaleObjectException} when the version of the row is another one
   */
  @SafeVarargs
  public final <M> Future<Integer> update(M object, Field<M, ?>... only) {
    return guarded(
        () -> {
          ModelTable<M, ?> table = tableOf(object);
          keyOf(table, object);
          List<ValueField<M, ?>> fields = ObjectWrites.writable(table, only);
          return saving(
              object, false, writes -> writes.update(table, object, fields, only.length == 0));
        });
  }

  /**
   * Deletes the row of an object.
   *
   * @param object the object, with its key
   * @return the affected rows; 0 when no row has the key; fails with {@link IntegrityException}
   *     when other rows refer to it
   */
  public final Future<Integer> delete(Object object) {
    return guarded(
        () -> {
          tableOf(object);
          return deleting(object, where -> new ObjectWrites(where).delete(object));
        });
  }

  /** The key of an object that has a row. */
  static <M, K> K keyOf(ModelTable<M, K> table, M object) {
    K key = table.key(object);
    if (key == null) {
      throw missingKey(
          table, "Only an object with a key has a row to write or delete; see TABLE.delete().");
    }
    return key;
  }

  /**
   * Reads the row of an object again.
   *
   * @param <M> the model
   * @param object the object, with its key
   * @return the same object with the values of the row, or for a record a new one; fails with
   *     {@code DoesNotExistException} when the row is gone
   */
  public final <M> Future<M> refresh(M object) {
    return guarded(() -> refreshObject(tableOf(object), object));
  }

  private <M, K> Future<M> refreshObject(ModelTable<M, K> table, M object) {
    K key = table.key(object);
    if (key == null) {
      throw missingKey(table, "Create the object before it is refreshed.");
    }
    return get(table, key)
        .map(
            fresh -> {
              M current = object;
              for (ValueField<M, ?> field : table.fields()) {
                current = table.with(current, field.index(), table.get(fresh, field.index()));
              }
              Written.of(table, current, table.fields()).remember();
              return current;
            });
  }

  /**
   * The fields of an object that differ from what the database last said. A new object is dirty
   * wherever it is not null.
   *
   * @param <M> the model
   * @param object an object of a model with a {@link Snapshot} field
   * @return the fields, in order
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when the model has no
   *     {@link Snapshot} field
   */
  public final <M> Set<Field<M, ?>> dirty(M object) {
    ModelTable<M, ?> table = tableOf(object);
    Snapshot snapshot = table.snapshot(object);
    if (snapshot == null) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          table.modelClass().getSimpleName()
              + " does not remember what was loaded. Declare a field: public final Snapshot"
              + " snapshot = Snapshot.empty();");
    }
    Set<Field<M, ?>> dirty = new LinkedHashSet<>();
    for (ValueField<M, ?> field : table.fields()) {
      if (snapshot.isDirty(field.index(), field.get(object))) {
        dirty.add(field);
      }
    }
    return dirty;
  }

  static ProgrammingException nothingToSave(ModelTable<?, ?> table, String next) {
    return new ProgrammingException(
        ErrorCode.NOTHING_TO_SAVE,
        "No field of " + table.modelClass().getSimpleName() + " is left to write. " + next);
  }

  static ProgrammingException missingKey(ModelTable<?, ?> table, String next) {
    return new ProgrammingException(
        ErrorCode.MISSING_KEY,
        "This " + table.modelClass().getSimpleName() + " has no key. " + next);
  }

  @SuppressWarnings("unchecked")
  static <M> ModelTable<M, ?> tableOf(M object) {
    if (object == null) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT, "The object is null. Give the object to write.");
    }
    return (ModelTable<M, ?>) KeySources.of(object.getClass());
  }
}
