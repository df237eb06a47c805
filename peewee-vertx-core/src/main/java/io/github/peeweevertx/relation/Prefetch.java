package io.github.peeweevertx.relation;

import io.github.peeweevertx.exec.Executor;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.Loadable;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.relation.Level.Link;
import io.github.peeweevertx.sql.NamedRows;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.sql.RowReader;
import io.github.peeweevertx.tx.Connections;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Loads a query with what belongs to its rows: one statement per level. The levels that do not wait
 * for each other go out together on one connection, where the database pipelines them.
 */
public final class Prefetch {
  private final Executor executor;
  private final LevelQueries queries;
  private final List<Level<?>> levels;

  private Prefetch(Executor executor, List<Level<?>> levels) {
    this.executor = executor;
    this.queries = new LevelQueries(executor.database().dialect());
    this.levels = levels;
  }

  /**
   * Runs a prefetch.
   *
   * @param <M> the model of the first query
   * @param executor where the statements go
   * @param strategy how the rows of a level are found
   * @param query the first query
   * @param others what else is loaded, each behind what it belongs to
   * @return the rows of the first query, with all that was loaded in them
   */
  public static <M> Future<List<M>> run(
      Executor executor,
      PrefetchStrategy strategy,
      Select<M> query,
      List<? extends Loadable<?>> others) {
    List<Level<?>> levels = Levels.of(query, others);
    if (levels.size() == 1) {
      return executor.list(query.sql(executor.database().dialect()), query.reader());
    }
    return strategy == PrefetchStrategy.KEYS
        ? new Prefetch(executor, levels).oneAfterTheOther()
        : onOneConnection(executor, where -> new Prefetch(where, levels).atOnce(strategy));
  }

  /** In the transaction that is open here, else on a connection of its own. */
  private static <T> Future<T> onOneConnection(
      Executor executor, Function<Executor, Future<T>> work) {
    Connections connections = executor.database().connections();
    if (executor.source() != connections || connections.scope() != null) {
      return work.apply(executor);
    }
    if (Vertx.currentContext() != null) {
      return connections.kept(
          null, executor.limits(), scope -> work.apply(executor.through(scope)));
    }
    Promise<T> promise = Promise.promise();
    executor
        .database()
        .vertx()
        .getOrCreateContext()
        .runOnContext(v -> onOneConnection(executor, work).onComplete(promise));
    return promise.future();
  }

  private <M> Future<List<M>> atOnce(PrefetchStrategy strategy) {
    List<Select<?>> narrowed = narrowed(strategy);
    List<Future<LevelRows>> sent = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      sent.add(rows(levels.get(i), narrowed.get(i)));
    }
    return assembled(sent);
  }

  private List<Select<?>> narrowed(PrefetchStrategy strategy) {
    List<Select<?>> narrowed = new ArrayList<>();
    for (Level<?> level : levels) {
      narrowed.add(level.parent() == null ? level.select() : narrowed(strategy, level, narrowed));
    }
    return narrowed;
  }

  /**
   * Asks for the rows of each level, and does not make objects of them: for those who send them on.
   *
   * @param <R> what a row becomes
   * @param executor sends the queries
   * @param reader reads a row of any level
   * @param query the first level
   * @param others the other levels
   * @return the rows of each level, the first level first
   */
  public static <R> Future<List<List<R>>> read(
      Executor executor, RowReader<R> reader, Select<?> query, List<? extends Loadable<?>> others) {
    List<Level<?>> levels = Levels.of(query, others);
    return onOneConnection(
        executor,
        where -> {
          List<Future<List<R>>> sent = new ArrayList<>();
          for (Select<?> each : new Prefetch(where, levels).narrowed(PrefetchStrategy.WHERE)) {
            sent.add(where.list(each.sql(where.database().dialect()), reader));
          }
          return Future.join(sent).map(all -> sent.stream().map(Future::result).toList());
        });
  }

  /**
   * Makes objects of rows that {@link #read} gave, and puts them together.
   *
   * @param <M> the model of the first level
   * @param query the first level, as it was asked
   * @param others the other levels
   * @param rows the rows of each level
   * @return the objects of the first level
   */
  @SuppressWarnings("unchecked")
  public static <M> List<M> assembled(
      Select<M> query, List<? extends Loadable<?>> others, List<? extends List<Row>> rows) {
    List<Level<?>> levels = Levels.of(query, others);
    List<LevelRows> read = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      RowReader<Object> objects = ((Select<Object>) levels.get(i).select()).reader();
      List<Object> level = new ArrayList<>();
      rows.get(i).forEach(row -> level.add(NamedRows.read(objects, row)));
      read.add(LevelRows.of(level));
    }
    return (List<M>) new Assembly(levels, read).roots();
  }

  private Select<?> narrowed(PrefetchStrategy strategy, Level<?> level, List<Select<?>> narrowed) {
    Select<?> parent = narrowed.get(levels.indexOf(level.parent()));
    return strategy == PrefetchStrategy.JOIN
        ? queries.join(level, parent)
        : queries.where(level, parent);
  }

  private <M> Future<List<M>> oneAfterTheOther() {
    List<Future<LevelRows>> sent = new ArrayList<>();
    for (Level<?> level : levels) {
      sent.add(
          level.parent() == null
              ? rows(level, level.select())
              : sent.get(levels.indexOf(level.parent()))
                  .compose(rows -> byKeys(level, rows.objects())));
    }
    return assembled(sent);
  }

  private Future<LevelRows> byKeys(Level<?> level, List<Object> parents) {
    List<Set<Object>> keys =
        level.links().stream().map(link -> keys(level, link, parents)).toList();
    int all = keys.stream().mapToInt(Set::size).sum();
    if (all == 0) {
      return Future.succeededFuture(LevelRows.of(new ArrayList<>()));
    }
    int most = KeyBatches.most(executor.database().dialect(), level);
    if (all <= most) {
      return rows(level, queries.keys(level, link -> keys.get(level.links().indexOf(link))));
    }
    return Future.all(
            KeyBatches.of(level, keys, most).stream()
                .map(batch -> rows(level, queries.keys(level, link -> batch)))
                .toList())
        .map(parts -> LevelRows.joined(parts.list()));
  }

  private static Set<Object> keys(Level<?> level, Link link, List<Object> parents) {
    Set<Object> keys = new LinkedHashSet<>();
    for (Object parent : parents) {
      Object key = Assembly.value(level.parents(link), parent);
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }

  @SuppressWarnings("unchecked")
  private Future<LevelRows> rows(Level<?> level, Select<?> select) {
    Select<Object> query = (Select<Object>) select;
    Rendered statement = query.sql(executor.database().dialect());
    if (level.middle() == null) {
      return executor.list(statement, query.reader()).map(LevelRows::of);
    }
    ValueField<?, ?> key = level.links().get(0).reference();
    RowReader<Object> objects = executor.told(query.reader());
    // The key of the parent stands behind all that the query itself selects.
    return executor
        .list(
            statement, row -> new LevelRows.Read(key.read(row, row.size() - 1), objects.read(row)))
        .map(read -> LevelRows.through(level, read));
  }

  /** All answers are waited for, so that nothing is under way when the connection is given back. */
  @SuppressWarnings("unchecked")
  private <M> Future<List<M>> assembled(List<Future<LevelRows>> sent) {
    return Future.join(sent)
        .map(
            all ->
                (List<M>) new Assembly(levels, sent.stream().map(Future::result).toList()).roots());
  }
}
