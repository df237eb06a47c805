package io.github.peeweevertx.service;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.manager.Created;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.meta.Field;
import io.github.peeweevertx.query.Delete;
import io.github.peeweevertx.query.Loadable;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.SelectQuery;
import io.github.peeweevertx.query.Update;
import io.github.peeweevertx.relation.Prefetch;
import io.github.peeweevertx.sql.RowReader;
import io.github.peeweevertx.wire.TableNames;
import io.github.peeweevertx.wire.WireRows;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The manager's verbs for those who have no database: each call is a message to a query service, in
 * this process or on another node, and fails as the manager's own would. A call that is not
 * answered in time fails as well: nothing hangs. Whether a write took effect that was not answered,
 * nobody knows.
 */
public final class QueryServiceProxy {
  private final Line line;

  private QueryServiceProxy(Line line) {
    this.line = line;
  }

  /**
   * A proxy whose calls have 30 s.
   *
   * @param vertx the Vert.x whose event bus is used
   * @param address where the service listens
   * @param tables the tables, named as the service names them
   * @return the proxy
   */
  public static QueryServiceProxy of(Vertx vertx, String address, TableNames tables) {
    return new QueryServiceProxy(Line.of(vertx, address, tables));
  }

  /**
   * The same proxy with a header on each message, by which the service knows who asks.
   *
   * @param header the name of the header
   * @param value its value
   * @return a copy
   */
  public QueryServiceProxy with(String header, String value) {
    return new QueryServiceProxy(line.with(header, value));
  }

  /**
   * The same proxy with another deadline. It travels with the message: work that is late already is
   * not begun.
   *
   * @param deadline how long a call may take
   * @return a copy
   */
  public QueryServiceProxy within(Duration deadline) {
    return new QueryServiceProxy(line.within(deadline));
  }

  private static <T> Future<T> guarded(Supplier<Future<T>> call) {
    try {
      return call.get();
    } catch (PeeweeException failure) {
      return Future.failedFuture(failure);
    }
  }

  private <R> Future<List<R>> rows(Verb verb, SelectQuery<R> query) {
    return guarded(
        () -> {
          RowReader<R> reader = query.reader();
          return line.send(ServiceCall.of(verb, query.query()), query.modelClass())
              .map(answer -> answer.rows().read(reader));
        });
  }

  /**
   * The object with a key.
   *
   * @param <M> the model
   * @param <K> its key
   * @param table its table
   * @param key the key
   * @return the object; no such row is a {@link DoesNotExistException}
   */
  public <M, K> Future<M> get(ModelTable<M, K> table, K key) {
    return guarded(() -> get(table.select().where(table.byKey(key))));
  }

  /**
   * The first object that fits.
   *
   * @param <M> the model
   * @param table its table
   * @param conditions all of which have to hold
   * @return the object; no such row is a {@link DoesNotExistException}
   */
  public <M> Future<M> get(ModelTable<M, ?> table, Condition... conditions) {
    return guarded(() -> get(table.select().where(conditions)));
  }

  /**
   * The first row of a query.
   *
   * @param <R> its rows
   * @param query the query
   * @return the row; no row is a {@link DoesNotExistException}
   */
  public <R> Future<R> get(Select<R> query) {
    return rows(Verb.GET, query).map(rows -> rows.get(0));
  }

  /**
   * The first row of a query, if there is one.
   *
   * @param <R> its rows
   * @param query the query
   * @return the row, or nothing
   */
  public <R> Future<Optional<R>> find(Select<R> query) {
    return get(query)
        .map(Optional::of)
        .recover(
            failure ->
                failure instanceof DoesNotExistException
                    ? Future.succeededFuture(Optional.empty())
                    : Future.failedFuture(failure));
  }

  /**
   * The rows of a query, all at once; more than the service allows is an error.
   *
   * @param <R> its rows
   * @param query the query
   * @return the rows
   */
  public <R> Future<List<R>> execute(SelectQuery<R> query) {
    return rows(Verb.LIST, query);
  }

  /**
   * A page of a query.
   *
   * @param <R> its rows
   * @param query the query, sorted so that pages mean something
   * @param page which page, from 1
   * @param size how many rows it has
   * @return the rows of that page
   */
  public <R> Future<List<R>> page(SelectQuery<R> query, long page, long size) {
    return guarded(() -> execute(query.page(page, size)));
  }

  /**
   * All rows of a query, chunk by chunk: the next is asked for when the function is done with one,
   * so that no more than one is in memory here or there. A select of whole models goes by key, and
   * sees each row that was there all the time exactly once; a query that is sorted goes by place,
   * and may miss or repeat rows that are written meanwhile.
   *
   * @param <R> its rows
   * @param query the query
   * @param size how many rows a chunk has
   * @param each is given one chunk after the other
   * @return how many rows there were
   */
  public <R> Future<Long> chunks(Select<R> query, int size, Function<List<R>, Future<Void>> each) {
    return guarded(() -> new Chunks<>(this::execute, query, size, each).run());
  }

  /**
   * How many rows a query has.
   *
   * @param query the query
   * @return how many
   */
  public Future<Long> count(SelectQuery<?> query) {
    return guarded(() -> rows(Verb.COUNT, query.counted(false)).map(rows -> rows.get(0)));
  }

  /**
   * Whether a query has rows.
   *
   * @param query the query
   * @return whether there is one
   */
  public Future<Boolean> exists(SelectQuery<?> query) {
    return guarded(() -> rows(Verb.EXISTS, query.existsForm()).map(rows -> !rows.isEmpty()));
  }

  /**
   * Objects with those that belong to them, each level filtered as the service allows.
   *
   * @param <M> the model of the first level
   * @param query the first level
   * @param others the other levels
   * @return the objects of the first level
   */
  public <M> Future<List<M>> prefetch(Select<M> query, Loadable<?>... others) {
    return guarded(
        () -> {
          List<Loadable<?>> levels = new ArrayList<>(Arrays.asList(others));
          return line.send(Calls.prefetch(query, levels, line.tables()), query.modelClass())
              .map(answer -> assembled(query, levels, answer));
        });
  }

  private static <M> List<M> assembled(Select<M> query, List<Loadable<?>> levels, Answer answer) {
    return Prefetch.assembled(
        query, levels, answer.parts().stream().map(Answer::rows).map(WireRows::asRows).toList());
  }

  /**
   * Creates a row. Fields that are not given have the defaults of the service.
   *
   * @param <M> the model
   * @param table its table
   * @param values values of its fields
   * @return the object with its key; fields that the caller may not read have their defaults
   */
  @SafeVarargs
  public final <M> Future<M> create(ModelTable<M, ?> table, Assignment<M>... values) {
    return guarded(
        () -> {
          List<Assignment<M>> given = List.of(values);
          return line.send(
                  ServiceCall.of(Verb.CREATE, Calls.insert(table, given)), table.modelClass())
              .map(answer -> Calls.object(table, given, answer));
        });
  }

  /**
   * Creates the row of an object. Fields that hold their default are left to the service.
   *
   * @param <M> the model
   * @param object the object
   * @return the object with its key
   */
  public <M> Future<M> create(M object) {
    return guarded(
        () -> {
          ModelTable<M, ?> table = Calls.tableOf(object);
          return line.send(
                  ServiceCall.of(Verb.CREATE, Calls.insert(table, Calls.given(table, object))),
                  table.modelClass())
              .map(answer -> Calls.withKey(table, object, answer));
        });
  }

  /**
   * The row with these values, or a new one.
   *
   * @param <M> the model
   * @param table its table
   * @param lookup the values to look for
   * @param defaults further values of a new row
   * @return the object, and whether it was created
   */
  @SafeVarargs
  public final <M> Future<Created<M>> getOrCreate(
      ModelTable<M, ?> table, List<Assignment<M>> lookup, Assignment<M>... defaults) {
    return guarded(
        () -> {
          List<Assignment<M>> all = new ArrayList<>(lookup);
          all.addAll(List.of(defaults));
          List<String> names = lookup.stream().map(each -> each.field().name()).toList();
          return line.send(
                  ServiceCall.getOrCreate(Calls.insert(table, all), names), table.modelClass())
              .map(answer -> new Created<>(Calls.object(table, all, answer), answer.created()));
        });
  }

  /**
   * Writes fields of an object.
   *
   * @param <M> the model
   * @param object the object, with its key
   * @param only the fields; without any, all but the key
   * @return how many rows were changed
   */
  @SafeVarargs
  public final <M> Future<Integer> update(M object, Field<M, ?>... only) {
    return guarded(() -> execute(Calls.update(Calls.tableOf(object), object, only)));
  }

  /**
   * Runs an update.
   *
   * @param query the update, with a condition
   * @return how many rows were changed
   */
  public Future<Integer> execute(Update<?> query) {
    return guarded(() -> written(Verb.UPDATE, query.statement(null), query.modelClass()));
  }

  /**
   * Runs a delete.
   *
   * @param query the delete, with a condition
   * @return how many rows were removed
   */
  public Future<Integer> execute(Delete<?> query) {
    return guarded(() -> written(Verb.DELETE, query.statement(null), query.modelClass()));
  }

  private Future<Integer> written(
      Verb verb, io.github.peeweevertx.ast.Node statement, Class<?> model) {
    return line.send(ServiceCall.of(verb, statement), model).map(Answer::count);
  }

  /**
   * Deletes the row of an object.
   *
   * @param <M> the model
   * @param object the object, with its key
   * @return how many rows were removed
   */
  public <M> Future<Integer> delete(M object) {
    return guarded(() -> execute(Calls.delete(Calls.tableOf(object), object)));
  }

  /**
   * Runs several calls in one transaction of the service: all of them take effect, or none.
   *
   * @param batch the calls
   * @return their results
   */
  public Future<Batch.Results> batch(Batch batch) {
    return guarded(
        () ->
            line.send(ServiceCall.batch(batch.calls()), null)
                .map(answer -> new Batch.Results(answer.parts())));
  }

  /**
   * Asks for an operation that the owner of the service has registered.
   *
   * @param operation its name
   * @param arguments what it needs
   * @return its result, a JSON value
   */
  public Future<Object> call(String operation, JsonObject arguments) {
    return guarded(
        () ->
            line.send(ServiceCall.operation(operation, arguments), null)
                .map(answer -> answer.result()));
  }

  /**
   * Asks how the service and its database are.
   *
   * @return {@code {"up": true, …}}, as {@link QueryService#health()}; fails when no service
   *     answers, or the policy does not allow to ask
   */
  public Future<JsonObject> health() {
    return guarded(
        () ->
            line.send(ServiceCall.of(Verb.HEALTH, null), null)
                .map(answer -> (JsonObject) answer.result()));
  }
}
