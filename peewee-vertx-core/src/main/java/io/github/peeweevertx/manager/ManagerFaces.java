package io.github.peeweevertx.manager;

import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.Executor;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.SelectQuery;
import io.github.peeweevertx.signal.Signals;
import io.github.peeweevertx.sync.SyncPermit;
import io.github.peeweevertx.tx.TransactionScope;
import io.vertx.core.Future;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The part of {@link Manager} that gives its other faces, and some shorthands. */
abstract class ManagerFaces extends ManagerStreams {
  ManagerFaces(Executor executor) {
    super(executor);
  }

  /** Only {@link Manager} extends this class. */
  abstract Manager self();

  /**
   * Opens the database and makes sure that it answers. Never needed before a query.
   *
   * @return as {@link Database#connect()}
   */
  public final Future<Void> connect() {
    return database().connect();
  }

  /**
   * Closes the database.
   *
   * @return as {@link Database#close()}
   */
  public final Future<Void> close() {
    return database().close();
  }

  /**
   * Whether the database has answered.
   *
   * @return as {@link Database#isConnected()}
   */
  public final boolean isConnected() {
    return database().isConnected();
  }

  /**
   * The verbs of one model, without naming its table each time: the style of peewee-async's {@code
   * AioModel}.
   *
   * @param <M> the model
   * @param <K> the type of its key
   * @param table its table
   * @return a face of this manager
   */
  public final <M, K> ModelManager<M, K> of(ModelTable<M, K> table) {
    return new ModelManager<>(self(), Given.table(table));
  }

  /**
   * The same manager on another database of the same kind.
   *
   * @param other the database
   * @return a manager
   * @throws ProgrammingException with {@link ErrorCode#DIALECT_MISMATCH} when the database is of
   *     another kind
   */
  public final Manager on(Database other) {
    Given.argument(other, "database", "Give the database to go to.");
    if (!other.dialect().name().equals(dialect().name())) {
      throw new ProgrammingException(
          ErrorCode.DIALECT_MISMATCH,
          "This manager is on "
              + database()
              + ", and cannot go to "
              + other
              + ", which speaks another dialect. Make a manager of it: Manager.create(database).");
    }
    return Manager.create(other);
  }

  /**
   * A function that runs in a transaction of its own each time that it is called, or in a savepoint
   * where one is open already.
   *
   * @param <A> what it is given
   * @param <T> its result
   * @param body the function; the manager that it is given is bound to the transaction
   * @return calls it as {@link Manager#atomic(Function)} does
   */
  public final <A, T> Function<A, Future<T>> atomicFn(BiFunction<Manager, A, Future<T>> body) {
    return given -> self().atomic(transaction -> body.apply(transaction, given));
  }

  /**
   * Does something with each of many things, one after the other, and commits each time that so
   * many are done. Inside of a transaction each part is a savepoint.
   *
   * @param <T> the things
   * @param things all of them; asked for while the parts are run
   * @param size how many are committed together, at least 1
   * @param each called on the event loop, once for each, with the manager of the transaction
   * @return how many were done; fails with the first failure, and what was committed before it
   *     stays
   */
  public final <T> Future<Long> batchCommit(
      Iterable<? extends T> things, int size, BiFunction<Manager, T, ? extends Future<?>> each) {
    return guarded(() -> new BatchCommit<T>(self(), size, each).run(things.iterator()));
  }

  /**
   * Who hears of the objects that this manager, and all others of its database, save and delete.
   *
   * @return where receivers are registered
   */
  public final Signals signals() {
    return database().signals();
  }

  /**
   * A manager that only reads. Outside of a block its calls go to a replica, where the database has
   * some; the blocks that it opens are read-only transactions there. Inside of a block its calls
   * stay in the block: what a transaction has written is read from where it was written. A replica
   * may be a moment late.
   *
   * @return a manager of the same database, or of the same transaction; a call that writes fails
   *     with {@link ErrorCode#READ_ONLY_TRANSACTION}
   */
  public final Manager readOnly() {
    return isReadOnly()
        ? self()
        : new Manager(executor().through(ReadOnlySource.of(executor().source())));
  }

  /** Whether this manager refuses to write. */
  final boolean isReadOnly() {
    return executor().source() instanceof ReadOnlySource;
  }

  /**
   * A manager of the block that this one is bound to, which cannot end it: {@code begin()}, {@code
   * commit()} and {@code rollback()} are refused. For code under test, in a transaction that the
   * test undoes.
   *
   * @param savepoints whether blocks may be opened inside, as savepoints
   * @return a manager; what it refuses fails with {@link ErrorCode#TRANSACTION_NESTED}
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when this manager is not
   *     bound to a block
   */
  public final Manager enclosed(boolean savepoints) {
    TransactionScope block = self().boundScope();
    if (block == null) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "This manager is bound to no block. Call it on the one that atomic(tx -> …) hands over.");
    }
    return new Manager(executor().through(new EnclosedSource(block, savepoints)));
  }

  /**
   * The blocking form of this manager. Its calls are refused unless the database allows them: for a
   * block by {@link #allowSync(Function)}, for good by {@code database().sync().setPolicy(…)}.
   *
   * @return a manager whose calls wait
   */
  public final SyncManager sync() {
    return SyncManager.of(self());
  }

  /**
   * Allows blocking calls on this thread for a block, and restores what counted before, whatever
   * happens.
   *
   * @param <T> the result of the block
   * @param block is given the blocking form of this manager
   * @return what the block gave; what it throws comes out
   */
  public final <T> T allowSync(Function<SyncManager, T> block) {
    try (SyncPermit permit = allowSync()) {
      return block.apply(sync());
    }
  }

  /**
   * Like {@link #allowSync(Function)}, for {@code try (var allowed = objects.allowSync()) {}}.
   *
   * @return restores what counted before when it is closed, on this thread
   */
  public final SyncPermit allowSync() {
    return database().sync().allow();
  }

  /**
   * The object with a key. The same as {@link #get(ModelTable, Object)}.
   *
   * @param <M> the model
   * @param <K> the type of its key
   * @param table its table
   * @param key the key
   * @return the object; fails with {@link DoesNotExistException} when there is none
   */
  public final <M, K> Future<M> byId(ModelTable<M, K> table, K key) {
    return get(table, key);
  }

  /**
   * Writes values into the row with a key, or into a new row when the key is null. No object is
   * involved.
   *
   * @param <M> the model
   * @param <K> the type of its key
   * @param table its table
   * @param key the key; null for a new row
   * @param values the values
   * @return the affected rows; 0 when no row has the key; fails with {@link
   *     ErrorCode#NOTHING_TO_SAVE} when there is nothing to write to the row
   */
  @SafeVarargs
  public final <M, K> Future<Integer> setById(
      ModelTable<M, K> table, K key, Assignment<M>... values) {
    return guarded(
        () -> {
          Given.values(values);
          if (key == null) {
            return execute(Given.table(table).insert(values)).map(1);
          }
          if (values.length == 0) {
            throw ManagerWrites.nothingToSave(table, "Give the values to write.");
          }
          return execute(Given.table(table).update(values).where(table.byKey(key)));
        });
  }

  /**
   * Deletes the row with a key. No object is involved.
   *
   * @param <M> the model
   * @param <K> the type of its key
   * @param table its table
   * @param key the key
   * @return the affected rows; 0 when no row has the key
   */
  public final <M, K> Future<Integer> deleteById(ModelTable<M, K> table, K key) {
    return guarded(
        () -> execute(Given.table(table).delete().where(table.byKey(Given.key(table, key)))));
  }

  /**
   * One page of a query, and how many results there are on all pages: two statements.
   *
   * @param <R> the result
   * @param query the query, with an order, since pages of an unordered query may overlap
   * @param number the page, from 1
   * @param size how many on a page, from 1
   * @return the page
   */
  public final <R> Future<Page<R>> page(SelectQuery<R> query, int number, int size) {
    return guarded(
        () -> {
          if (number < 1 || size < 1) {
            throw new ProgrammingException(
                ErrorCode.INVALID_ARGUMENT,
                "A page has a number and a size from 1, and this is page "
                    + number
                    + " of size "
                    + size
                    + ".");
          }
          return count(Given.query(query))
              .compose(
                  total ->
                      execute(query.limit(size).offset((long) (number - 1) * size))
                          .map(items -> new Page<>(items, number, size, total)));
        });
  }
}
