package io.github.peeweevertx.manager;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.TooManyRowsException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.Executor;
import io.github.peeweevertx.exec.FixedStatement;
import io.github.peeweevertx.query.Insert;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.RowQuery;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.Select1;
import io.github.peeweevertx.query.SelectQuery;
import io.github.peeweevertx.query.TableReader;
import io.github.peeweevertx.query.WriteQuery;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.NamedRows;
import io.github.peeweevertx.sql.Rendered;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The part of {@link Manager} that runs queries. */
abstract class ManagerReads {
  private final Executor executor;

  ManagerReads(Executor executor) {
    this.executor = executor;
  }

  /** Where statements go. */
  final Executor executor() {
    return executor;
  }

  /**
   * The database of this manager.
   *
   * @return never null
   */
  public final Database database() {
    return executor.database();
  }

  final Dialect dialect() {
    return database().dialect();
  }

  /**
   * The object with a key.
   *
   * @param <M> the model
   * @param <K> the type of its key
   * @param table its table
   * @param key the key; a {@code CompositeKey} for a model with several key fields
   * @return the object; fails with {@link DoesNotExistException} when there is none
   */
  public final <M, K> Future<M> get(ModelTable<M, K> table, K key) {
    return guarded(
        () -> {
          Rendered statement = byKey(table, key);
          return executor.read(statement, rows -> only(rows, table, statement));
        });
  }

  /**
   * The object that meets a condition; the first when several do.
   *
   * @param <M> the model
   * @param table its table
   * @param condition the condition
   * @return the object; fails with {@link DoesNotExistException} when there is none
   */
  public final <M> Future<M> get(ModelTable<M, ?> table, Condition condition) {
    return get(table, new Condition[] {condition});
  }

  /**
   * The object that meets all conditions; the first when several do.
   *
   * @param <M> the model
   * @param table its table
   * @param conditions the conditions
   * @return the object; fails with {@link DoesNotExistException} when there is none
   */
  public final <M> Future<M> get(ModelTable<M, ?> table, Condition... conditions) {
    return guarded(() -> get(Given.table(table).select().where(conditions)));
  }

  /**
   * The first result of a query. Asks for one row only; the query itself is not changed.
   *
   * @param <R> the result
   * @param query the query
   * @param conditions more conditions, all of which have to be met
   * @return the result; fails with {@link DoesNotExistException} when there is none
   */
  public final <R> Future<R> get(Select<R> query, Condition... conditions) {
    return guarded(
        () -> {
          Select<R> one = Given.query(query).where(conditions).limit(1);
          Rendered statement = one.sql(dialect());
          return executor
              .first(statement, one.reader())
              .compose(found -> existing(found, one.modelClass(), statement));
        });
  }

  /** The error of a key that no row has. */
  final <M, K> DoesNotExistException missing(ModelTable<M, K> table, K key) {
    return missing(table.modelClass(), byKey(table, key));
  }

  private <M> M only(RowSet<Row> rows, ModelTable<M, ?> table, Rendered statement) {
    for (Row row : rows) {
      return NamedRows.read(executor.told(new TableReader<>(table)), row);
    }
    throw missing(table.modelClass(), statement);
  }

  private <R> Future<R> existing(R found, Class<?> model, Rendered statement) {
    return found != null
        ? Future.succeededFuture(found)
        : Future.failedFuture(missing(model, statement));
  }

  private DoesNotExistException missing(Class<?> model, Rendered statement) {
    return new DoesNotExistException(model, statement.text(), executor.shownParameters(statement));
  }

  /**
   * Like {@link #get(ModelTable, Object)}, and a missing row is no error.
   *
   * @param <M> the model
   * @param <K> the type of its key
   * @param table its table
   * @param key the key
   * @return the object, or empty
   */
  public final <M, K> Future<Optional<M>> find(ModelTable<M, K> table, K key) {
    return guarded(
        () ->
            executor.first(byKey(table, key), new TableReader<>(table)).map(Optional::ofNullable));
  }

  /**
   * Like {@link #get(ModelTable, Condition)}, and a missing row is no error.
   *
   * @param <M> the model
   * @param table its table
   * @param condition the condition
   * @return the object, or empty
   */
  public final <M> Future<Optional<M>> find(ModelTable<M, ?> table, Condition condition) {
    return find(table, new Condition[] {condition});
  }

  /**
   * Like {@link #get(ModelTable, Condition...)}, and a missing row is no error.
   *
   * @param <M> the model
   * @param table its table
   * @param conditions the conditions
   * @return the object, or empty
   */
  public final <M> Future<Optional<M>> find(ModelTable<M, ?> table, Condition... conditions) {
    return guarded(() -> find(Given.table(table).select(), conditions));
  }

  /**
   * Like {@link #get(Select, Condition...)}, and a missing row is no error.
   *
   * @param <R> the result
   * @param query the query
   * @param conditions more conditions, all of which have to be met
   * @return the result, or empty
   */
  public final <R> Future<Optional<R>> find(Select<R> query, Condition... conditions) {
    return guarded(
        () -> one(Given.query(query).where(conditions).limit(1)).map(Optional::ofNullable));
  }

  /**
   * Runs a query. A select without a limit of its own is given that of the database ({@link
   * io.github.peeweevertx.exec.DatabaseOptions#rowLimit()}), so that a large table never fills the
   * memory by accident.
   *
   * @param <R> what one row gives
   * @param query a select, a set operation, a statement with {@code RETURNING}, or raw SQL
   * @return all results, in order; a list that can be read again and again without a query; fails
   *     with {@link TooManyRowsException} when there are more than the limit of the database
   */
  public final <R> Future<List<R>> execute(RowQuery<R> query) {
    return guarded(() -> new RowLimit(executor).list(Given.query(query)));
  }

  /**
   * Runs an update or a delete, or an insert of which only the number of rows is asked.
   *
   * @param query the statement
   * @return the affected rows
   */
  public final Future<Integer> execute(WriteQuery query) {
    return guarded(() -> executor.update(Given.query(query).sent(dialect())));
  }

  /**
   * Runs an insert.
   *
   * @param <K> the type of the key
   * @param query the statement
   * @return the key of the last row; null when a conflict was ignored, or the model has none. Of
   *     several keys that it made itself, a database without {@code RETURNING} (MySQL) tells the
   *     first
   */
  public final <K> Future<K> execute(Insert<?, K> query) {
    return guarded(() -> new NewKeys(executor).last(Given.query(query)));
  }

  /**
   * How many rows a query has. Its limit, offset, distinct and grouping count; the query itself is
   * not changed.
   *
   * @param query the query
   * @return the number of rows
   */
  public final Future<Long> count(SelectQuery<?> query) {
    return count(query, false);
  }

  /**
   * Like {@link #count(SelectQuery)}, and the limit may be left out of account.
   *
   * @param query the query
   * @param clearLimit whether limit and offset are dropped
   * @return the number of rows
   */
  public final Future<Long> count(SelectQuery<?> query, boolean clearLimit) {
    return guarded(() -> one(Given.query(query).counted(clearLimit)));
  }

  /**
   * How many rows a table has.
   *
   * @param table the table
   * @return the number of rows
   */
  public final Future<Long> count(ModelTable<?, ?> table) {
    return guarded(() -> count(Given.table(table).select()));
  }

  /**
   * Whether a query has a row.
   *
   * @param query the query
   * @return true when there is one
   */
  public final Future<Boolean> exists(SelectQuery<?> query) {
    return guarded(() -> one(Given.query(query).existsForm()).map(found -> found != null));
  }

  /**
   * The first column of the first row.
   *
   * @param <M> the model
   * @param <T> the type of the column
   * @param query a query of one column
   * @return the value; null when there is no row, or the value is NULL
   */
  public final <M, T> Future<T> scalar(Select1<M, T> query) {
    return guarded(() -> scalar(Given.query(query).scalars()));
  }

  /**
   * The result of the first row. Asks for one row only.
   *
   * @param <R> the result
   * @param query a query whose rows are single values, tuples or records
   * @return the result; null when there is no row
   */
  public final <R> Future<R> scalar(SelectQuery<R> query) {
    return guarded(() -> one(Given.query(query).limit(1)));
  }

  /**
   * The first column of all rows.
   *
   * @param <M> the model
   * @param <T> the type of the column
   * @param query a query of one column
   * @return the values in order
   */
  public final <M, T> Future<List<T>> scalars(Select1<M, T> query) {
    return guarded(() -> execute(Given.query(query).scalars()));
  }

  final <R> Future<R> one(RowQuery<R> query) {
    return RowLimit.sender(executor, query).first(query.sql(dialect()), query.reader());
  }

  private <M, K> Rendered byKey(ModelTable<M, K> table, K key) {
    FixedStatement<M> statement = database().statements(Given.table(table)).selectById();
    if (statement == null || key == null) {
      throw new ProgrammingException(
          ErrorCode.MISSING_KEY,
          statement == null
              ? table.modelClass().getSimpleName() + " has no primary key. Ask by a condition."
              : "The key is null, and no "
                  + table.modelClass().getSimpleName()
                  + " has a key of null. Ask by a condition.");
    }
    return statement.ofKey(key);
  }

  /** A call that touches the network never throws: what goes wrong on the way fails the future. */
  final <T> Future<T> guarded(Supplier<Future<T>> call) {
    try {
      return call.get();
    } catch (PeeweeException failure) {
      return Future.failedFuture(failure);
    } catch (RuntimeException failure) {
      return Future.failedFuture(unexpected(failure));
    }
  }

  private static PeeweeException unexpected(RuntimeException failure) {
    // The message of a foreign exception may hold a value, so that only its class is named.
    return new PeeweeException(
        ErrorCode.INTERNAL,
        "The call failed before anything was sent ("
            + failure.getClass().getSimpleName()
            + "). The cause tells where; a function given to the call, or the toolkit, is wrong.",
        failure);
  }
}
