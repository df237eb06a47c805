package io.github.peeweevertx.manager;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.meta.Field;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.query.Loadable;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.relation.DeleteOptions;
import io.github.peeweevertx.relation.PrefetchOptions;
import io.github.peeweevertx.schema.CreateOptions;
import io.github.peeweevertx.schema.DropOptions;
import io.github.peeweevertx.sync.SyncGate;
import io.github.peeweevertx.tx.EventLoops;
import io.github.peeweevertx.tx.StatementListener;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The verbs of a {@link Manager}, in a form that blocks the thread until the database has answered:
 * for scripts, tests and worker threads. The same results, the same exceptions, thrown. Refused
 * unless blocking calls are allowed (see {@link Manager#allowSync}), and always on an event-loop
 * thread.
 *
 * <p>Each call opens a connection of its own and closes it at the end, which costs far more than a
 * call of the manager. It never joins a transaction that is open on the caller's context; {@link
 * #atomic} opens one.
 */
public final class SyncManager extends SyncReads {
  private final SyncGate gate;
  private final Caller caller;

  /** How one call is made. */
  private interface Caller {
    <T> Future<T> make(StatementListener listener, Function<Manager, Future<T>> call);
  }

  private SyncManager(SyncGate gate, Caller caller) {
    this.gate = gate;
    this.caller = caller;
  }

  /** The blocking form of a manager: a manager of a block stays in its block. */
  static SyncManager of(Manager objects) {
    return objects.boundScope() == null
        ? apart(
            objects.database(),
            objects.isReadOnly() ? Manager::readOnly : UnaryOperator.identity(),
            objects.isMandatory() ? Manager::mandatory : UnaryOperator.identity())
        : within(objects);
  }

  /** Calls on connections of their own. */
  private static SyncManager apart(
      Database database, UnaryOperator<Manager> lane, UnaryOperator<Manager> kind) {
    return new SyncManager(
        database.sync(),
        new Caller() {
          @Override
          public <T> Future<T> make(StatementListener listener, Function<Manager, Future<T>> call) {
            Database twin = database.twin();
            twin.listen(listener);
            Manager objects = lane.apply(Manager.create(twin));
            return EventLoops.run(
                    database.vertx(),
                    () -> objects.withConnection(kept -> call.apply(kind.apply(kept))))
                .eventually(twin::close);
          }
        });
  }

  /** Calls inside of a block that is open. */
  private static SyncManager within(Manager bound) {
    return new SyncManager(
        bound.database().sync(),
        new Caller() {
          @Override
          public <T> Future<T> make(StatementListener listener, Function<Manager, Future<T>> call) {
            Runnable stop = bound.database().listen(listener);
            return EventLoops.run(bound.database().vertx(), () -> call.apply(bound))
                .onComplete(outcome -> stop.run());
          }
        });
  }

  @Override
  public <T> T call(Function<Manager, Future<T>> call) {
    return gate.call(listener -> caller.make(listener, call));
  }

  /**
   * Runs a block atomically, on this thread: a transaction, or a savepoint where this is the
   * manager of a block. Committed when the block returns, undone when it throws; the block's own
   * exception comes out.
   *
   * @param <T> the result of the block
   * @param body the block; what it is given works inside of the transaction, until the block ends
   * @return the result of the block, once it is committed
   */
  public <T> T atomic(Function<SyncManager, T> body) {
    gate.check();
    Promise<Manager> open = Promise.promise();
    Promise<T> done = Promise.promise();
    Future<T> outcome =
        caller.make(
            (sql, values) -> {},
            objects ->
                objects.atomic(
                    transaction -> {
                      open.complete(transaction);
                      return done.future();
                    }));
    outcome.onFailure(open::tryFail);
    SyncManager inside = within(SyncGate.await(open.future()));
    try {
      done.complete(body.apply(inside));
    } catch (Throwable failure) {
      done.fail(failure);
    }
    return SyncGate.await(outcome);
  }

  /**
   * Like {@link Manager#create(ModelTable)}, and waits.
   *
   * @param <M> the model
   * @param table its table
   * @return the new object
   */
  public <M> M create(ModelTable<M, ?> table) {
    return call(objects -> objects.create(table));
  }

  /**
   * Like {@link Manager#create(ModelTable, Assignment...)}, and waits.
   *
   * @param <M> the model
   * @param table its table
   * @param values the values
   * @return the new object
   */
  @SafeVarargs
  public final <M> M create(ModelTable<M, ?> table, Assignment<M>... values) {
    return call(objects -> objects.create(table, values));
  }

  /**
   * Like {@link Manager#create(Object)}, and waits.
   *
   * @param <M> the model
   * @param object the object
   * @return the object with its key
   */
  public <M> M create(M object) {
    return call(objects -> objects.create(object));
  }

  /**
   * Like {@link Manager#insert(Object)}, and waits.
   *
   * @param <M> the model
   * @param object the object
   * @return the object with its key
   */
  public <M> M insert(M object) {
    return call(objects -> objects.insert(object));
  }

  /**
   * Like {@link Manager#save(Object, Field...)}, and waits.
   *
   * @param <M> the model
   * @param object the object
   * @param only the fields to update; none means all
   * @return the affected rows
   */
  @SafeVarargs
  public final <M> int save(M object, Field<M, ?>... only) {
    return call(objects -> objects.save(object, only));
  }

  /**
   * Like {@link Manager#update(Object, Field...)}, and waits.
   *
   * @param <M> the model
   * @param object the object, with its key
   * @param only the fields to write; none means all
   * @return the affected rows
   */
  @SafeVarargs
  public final <M> int update(M object, Field<M, ?>... only) {
    return call(objects -> objects.update(object, only));
  }

  /**
   * Like {@link Manager#delete(Object)}, and waits.
   *
   * @param object the object, with its key
   * @return the affected rows
   */
  public int delete(Object object) {
    return call(objects -> objects.delete(object));
  }

  /**
   * Like {@link Manager#delete(Object, DeleteOptions)}, and waits.
   *
   * @param object the object, with its key
   * @param options what happens to the rows that refer to it
   * @return the affected rows
   */
  public int delete(Object object, DeleteOptions options) {
    return call(objects -> objects.delete(object, options));
  }

  /**
   * Like {@link Manager#setById(ModelTable, Object, Assignment...)}, and waits.
   *
   * @param <M> the model
   * @param <K> the type of the key
   * @param table its table
   * @param key the key; null for a new row
   * @param values the values
   * @return the affected rows
   */
  @SafeVarargs
  public final <M, K> int setById(ModelTable<M, K> table, K key, Assignment<M>... values) {
    return call(objects -> objects.setById(table, key, values));
  }

  /**
   * Like {@link Manager#deleteById(ModelTable, Object)}, and waits.
   *
   * @param <M> the model
   * @param <K> the type of the key
   * @param table its table
   * @param key the key
   * @return the affected rows
   */
  public <M, K> int deleteById(ModelTable<M, K> table, K key) {
    return call(objects -> objects.deleteById(table, key));
  }

  /**
   * Like {@link Manager#refresh(Object)}, and waits.
   *
   * @param <M> the model
   * @param object the object, with its key
   * @return the object to go on with
   */
  public <M> M refresh(M object) {
    return call(objects -> objects.refresh(object));
  }

  /**
   * Like {@link Manager#getOrCreate(ModelTable, List, Assignment...)}, and waits.
   *
   * @param <M> the model
   * @param table its table
   * @param lookup the values to look for
   * @param defaults more values of a new row
   * @return the object, and whether this call created it
   */
  @SafeVarargs
  public final <M> Created<M> getOrCreate(
      ModelTable<M, ?> table, List<Assignment<M>> lookup, Assignment<M>... defaults) {
    return call(objects -> objects.getOrCreate(table, lookup, defaults));
  }

  /**
   * Like {@link Manager#createOrGet(ModelTable, Assignment...)}, and waits.
   *
   * @param <M> the model
   * @param table its table
   * @param values the values of the row
   * @return the object, and whether this call created it
   */
  @SafeVarargs
  public final <M> Created<M> createOrGet(ModelTable<M, ?> table, Assignment<M>... values) {
    return call(objects -> objects.createOrGet(table, values));
  }

  /**
   * Like {@link Manager#fetch(Object, ReferenceField)}, and waits.
   *
   * @param <M> the model
   * @param <R> the model that is referred to
   * @param object the object
   * @param reference its reference
   * @return the object to go on with
   */
  public <M, R> M fetch(M object, ReferenceField<M, R, ?> reference) {
    return call(objects -> objects.fetch(object, reference));
  }

  /**
   * Like {@link Manager#prefetch(Select, Loadable...)}, and waits.
   *
   * @param <M> the model
   * @param query which rows
   * @param others what belongs to them
   * @return the rows of the query
   */
  public <M> List<M> prefetch(Select<M> query, Loadable<?>... others) {
    return call(objects -> objects.prefetch(query, others));
  }

  /**
   * Like {@link Manager#prefetch(PrefetchOptions, Select, Loadable...)}, and waits.
   *
   * @param <M> the model
   * @param options how the rows are found
   * @param query which rows
   * @param others what belongs to them
   * @return the rows of the query
   */
  public <M> List<M> prefetch(PrefetchOptions options, Select<M> query, Loadable<?>... others) {
    return call(objects -> objects.prefetch(options, query, others));
  }

  /**
   * Like {@link Manager#bulkCreate(ModelTable, List)}, and waits.
   *
   * @param <M> the model
   * @param table its table
   * @param objects the objects
   * @return the objects
   */
  public <M> List<M> bulkCreate(ModelTable<M, ?> table, List<M> objects) {
    return call(manager -> manager.bulkCreate(table, objects));
  }

  /**
   * Like {@link Manager#bulkUpdate(List, List)}, and waits.
   *
   * @param <M> the model
   * @param objects the objects, with their keys
   * @param fields the fields to write
   * @return the affected rows
   */
  public <M> int bulkUpdate(List<M> objects, List<? extends Field<M, ?>> fields) {
    return call(manager -> manager.bulkUpdate(objects, fields));
  }

  /**
   * Like {@link Manager#createTables(ModelTable...)}, and waits.
   *
   * @param tables the tables
   * @return this
   */
  public SyncManager createTables(ModelTable<?, ?>... tables) {
    return createTables(CreateOptions.safe(), tables);
  }

  /**
   * Like {@link Manager#createTables(CreateOptions, ModelTable...)}, and waits.
   *
   * @param options how they are made
   * @param tables the tables
   * @return this
   */
  public SyncManager createTables(CreateOptions options, ModelTable<?, ?>... tables) {
    call(objects -> objects.createTables(options, tables));
    return this;
  }

  /**
   * Like {@link Manager#dropTables(ModelTable...)}, and waits.
   *
   * @param tables the tables
   * @return this
   */
  public SyncManager dropTables(ModelTable<?, ?>... tables) {
    return dropTables(DropOptions.safe(), tables);
  }

  /**
   * Like {@link Manager#dropTables(DropOptions, ModelTable...)}, and waits.
   *
   * @param options how they are dropped
   * @param tables the tables
   * @return this
   */
  public SyncManager dropTables(DropOptions options, ModelTable<?, ?>... tables) {
    call(objects -> objects.dropTables(options, tables));
    return this;
  }
}
