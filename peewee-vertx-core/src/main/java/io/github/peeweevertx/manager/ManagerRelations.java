package io.github.peeweevertx.manager;

import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.Executor;
import io.github.peeweevertx.meta.Field;
import io.github.peeweevertx.meta.ManyToManyField;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.query.Loadable;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.WriteQuery;
import io.github.peeweevertx.relation.DeleteOptions;
import io.github.peeweevertx.relation.Prefetch;
import io.github.peeweevertx.relation.PrefetchOptions;
import io.github.peeweevertx.relation.RecursiveDelete;
import io.github.peeweevertx.relation.Related;
import io.github.peeweevertx.sql.RowReader;
import io.github.peeweevertx.tx.TransactionOptions;
import io.github.peeweevertx.tx.TransactionScope;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The part of {@link Manager} that follows references, and writes many objects at once. */
abstract class ManagerRelations extends ManagerLookups {
  private static final int BATCH = 500;

  ManagerRelations(Executor executor) {
    super(executor);
  }

  /**
   * Loads what an object refers to. What is loaded already is not asked for again, and a reference
   * that is null and may be so stays null.
   *
   * @param <M> the model
   * @param <R> the model that is referred to
   * @param object the object
   * @param reference its reference
   * @return the same object, or for a record a new one, with a loaded reference; fails with {@link
   *     DoesNotExistException} when there is no such row, and when a reference is null that may not
   *     be so
   */
  public final <M, R> Future<M> fetch(M object, ReferenceField<M, R, ?> reference) {
    return guarded(
        () ->
            Related.fetch(
                executor(),
                Given.argument(object, "object", "Give the object that refers."),
                Given.argument(reference, "reference", "Give it, for example TWEET.user.")));
  }

  /**
   * The rows that refer to an object, as a query: more conditions and an order may be added to it.
   *
   * @param <M> the model that refers
   * @param <R> the model of the object
   * @param object the object, with its key
   * @param reference the reference
   * @return a select; nothing is sent before it is executed
   * @throws ProgrammingException with {@link ErrorCode#MISSING_KEY} when the object has no key
   */
  public final <M, R> Select<M> backref(R object, ReferenceField<M, R, ?> reference) {
    return Related.backref(
        Given.argument(object, "object", "Give the object that is referred to."),
        Given.argument(reference, "reference", "Give it, for example TWEET.user."));
  }

  /**
   * What belongs to an object by a relation of many rows to many: to add, remove, replace and read.
   *
   * @param <M> the model of the object
   * @param <R> the other model
   * @param <K> the type of the stored key of the other model
   * @param owner the object
   * @param relation the relation, for example {@code NOTE.users}
   * @return a handle; nothing is sent before one of its calls
   */
  public final <M, R, K> Link<M, R, K> link(M owner, ManyToManyField<M, R, K> relation) {
    return new Link<>(
        this,
        Given.argument(owner, "object", "Give the object that others belong to."),
        Given.argument(relation, "relation", "Give it, for example NOTE.users."));
  }

  /**
   * Loads the rows of a query with what belongs to them, in one statement for each query, however
   * many rows there are. Rows that refer to those of a query before fill the {@code Many} field
   * that is the other end of their reference; rows that are referred to fill the reference.
   *
   * @param <M> the model
   * @param query which rows
   * @param others what belongs to them, and to one another: tables, selects of whole models with
   *     conditions and an order of their own, or a {@code Load}
   * @return the rows of the query
   */
  public final <M> Future<List<M>> prefetch(Select<M> query, Loadable<?>... others) {
    return prefetch(PrefetchOptions.DEFAULT, query, others);
  }

  /**
   * Like {@link #prefetch(Select, Loadable...)}, with options.
   *
   * @param <M> the model
   * @param options how the rows are found
   * @param query which rows
   * @param others what belongs to them
   * @return the rows of the query
   */
  public final <M> Future<List<M>> prefetch(
      PrefetchOptions options, Select<M> query, Loadable<?>... others) {
    return guarded(
        () -> {
          Select<M> first = Given.query(query);
          List<Loadable<?>> levels = new ArrayList<>(Arrays.asList(others));
          Function<Executor, Future<List<M>>> run =
              where -> Prefetch.run(where, options.strategy(), first, levels);
          return options.consistent() && !isInTransaction()
              ? together(TransactionOptions.repeatableRead().asReadOnly(), run)
              : run.apply(executor());
        });
  }

  /**
   * Asks for all levels of a prefetch in one round trip, and gives their rows as they are: for
   * those who send them on, and have somebody else make objects of them.
   *
   * @param <R> what a row becomes
   * @param reader reads a row of any level
   * @param query the first level
   * @param others the other levels
   * @return the rows of each level, the first level first
   */
  public final <R> Future<List<List<R>>> prefetchRows(
      RowReader<R> reader, Select<?> query, List<? extends Loadable<?>> others) {
    return guarded(() -> Prefetch.read(executor(), reader, Given.query(query), others));
  }

  private boolean isInTransaction() {
    TransactionScope scope = executor().source().scope();
    return scope != null && scope.inTransaction();
  }

  /**
   * Deletes the row of an object and what refers to it, in one transaction. The rows are found by
   * subqueries: the number of statements depends on the tables and not on the rows.
   *
   * @param object the object, with its key
   * @param options what happens to the rows that refer to it
   * @return the affected rows of the table of the object; fails with {@link IntegrityException}
   *     when a row that the options do not reach refers to a deleted one, and nothing is changed
   *     then
   */
  public final Future<Integer> delete(Object object, DeleteOptions options) {
    return guarded(() -> deleteWith(tableOf(object), object, options));
  }

  private <M> Future<Integer> deleteWith(ModelTable<M, ?> table, M object, DeleteOptions options) {
    List<WriteQuery> statements = new ArrayList<>(RecursiveDelete.before(table, object, options));
    statements.add(deletion(table, object));
    Function<Executor, Future<Integer>> send = where -> RecursiveDelete.send(where, statements);
    return database().signals().hearDelete(object)
        ? deleting(object, send)
        : together(TransactionOptions.DEFAULT, send);
  }

  private static <M, K> WriteQuery deletion(ModelTable<M, K> table, M object) {
    return table.delete().where(table.byKey(keyOf(table, object)));
  }

  /**
   * Writes many new objects, {@value #BATCH} in one statement.
   *
   * @param <M> the model
   * @param table its table
   * @param objects the objects; none is allowed
   * @return the objects, as {@link #bulkCreate(ModelTable, List, int)}
   */
  public final <M> Future<List<M>> bulkCreate(ModelTable<M, ?> table, List<M> objects) {
    return bulkCreate(table, objects, BATCH);
  }

  /**
   * Writes many new objects. Each statement commits by itself; call it in {@code atomic(…)} when
   * all or none shall be written.
   *
   * @param <M> the model
   * @param table its table
   * @param objects the objects; none is allowed
   * @param batch how many in one statement
   * @return the objects with their keys where the database returns them: the same ones, or for
   *     records new ones. MySQL returns none, and its objects stay without the keys that it made
   */
  public final <M> Future<List<M>> bulkCreate(ModelTable<M, ?> table, List<M> objects, int batch) {
    return guarded(() -> new BulkWrites(executor(), batch).create(Given.table(table), objects));
  }

  /**
   * Updates some fields of many objects, {@value #BATCH} in one statement.
   *
   * @param <M> the model
   * @param objects the objects, with their keys; none is allowed
   * @param fields the fields to write
   * @return as {@link #bulkUpdate(List, List, int)}
   */
  public final <M> Future<Integer> bulkUpdate(List<M> objects, List<? extends Field<M, ?>> fields) {
    return bulkUpdate(objects, fields, BATCH);
  }

  /**
   * Updates some fields of many objects. Each statement commits by itself; call it in {@code
   * atomic(…)} when all or none shall be written.
   *
   * @param <M> the model
   * @param objects the objects, with their keys of one field; none is allowed
   * @param fields the fields to write; at least one
   * @param batch how many in one statement
   * @return the affected rows
   */
  public final <M> Future<Integer> bulkUpdate(
      List<M> objects, List<? extends Field<M, ?>> fields, int batch) {
    return guarded(
        () ->
            Given.values(objects).isEmpty()
                ? Future.succeededFuture(0)
                : new BulkWrites(executor(), batch)
                    .update(tableOf(objects.get(0)), objects, fields));
  }
}
