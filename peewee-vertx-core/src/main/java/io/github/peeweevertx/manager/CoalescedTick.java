package io.github.peeweevertx.manager;

import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.TableReader;
import io.github.peeweevertx.sql.NamedRows;
import io.github.peeweevertx.tx.VertxContexts;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The calls that travel together: one statement for each table and kind. */
final class CoalescedTick {
  /** So many calls are under way in one statement at most. */
  private static final int MOST = 512;

  private final Manager manager;
  private final Map<ModelTable<?, ?>, Reads<?, ?>> reads = new HashMap<>(2);
  private final Map<ModelTable<?, ?>, Writes<?>> writes = new HashMap<>(2);
  private int calls;

  CoalescedTick(Manager manager) {
    this.manager = manager;
  }

  /** Whether a key is the same for Java exactly when it is for the database. */
  static boolean isExact(ValueField<?, ?> key) {
    Class<?> type = key.type().javaType();
    return type == Long.class || type == Integer.class || type == Short.class || type == UUID.class;
  }

  boolean hasRoom() {
    return calls < MOST;
  }

  /** The object with a key; null when there is none. */
  @SuppressWarnings("unchecked")
  <M, K> Future<M> read(ModelTable<M, K> table, K key) {
    calls++;
    return ((Reads<M, K>) reads.computeIfAbsent(table, any -> new Reads<>(table))).add(key);
  }

  @SuppressWarnings("unchecked")
  <M> Future<M> write(ModelTable<M, ?> table, M object) {
    calls++;
    return ((Writes<M>) writes.computeIfAbsent(table, any -> new Writes<>(table))).add(object);
  }

  void send() {
    reads.values().forEach(Reads::send);
    writes.values().forEach(Writes::send);
  }

  private static <T> Promise<T> promise() {
    return VertxContexts.promise(Vertx.currentContext());
  }

  /**
   * Whether a failure says nothing about a single call, or leaves open what the server did: alone,
   * each call would have met the same.
   */
  private static boolean isShared(Throwable failure) {
    return !(failure instanceof PeeweeException) || failure instanceof OperationalException;
  }

  private final class Reads<M, K> {
    private final ModelTable<M, K> table;
    private final Map<K, List<Promise<M>>> callers = new HashMap<>();

    Reads(ModelTable<M, K> table) {
      this.table = table;
    }

    Future<M> add(K key) {
      Promise<M> promise = promise();
      callers.computeIfAbsent(key, any -> new ArrayList<>(1)).add(promise);
      return promise.future();
    }

    void send() {
      if (callers.size() == 1) {
        alone();
        return;
      }
      manager
          .guarded(
              () -> {
                var statement =
                    table.select().where(table.byKeys(callers.keySet())).sql(manager.dialect());
                return manager.executor().read(statement, this::hand);
              })
          .onFailure(this::failed);
    }

    /** Each caller gets an object of its own, also where two ask for one row. */
    private Void hand(RowSet<Row> rows) {
      ValueField<M, ?> key = table.keyFields().get(0);
      for (Row row : rows) {
        List<Promise<M>> waiting = callers.remove(key.read(row, key.index()));
        for (Promise<M> each : waiting == null ? List.<Promise<M>>of() : waiting) {
          try {
            each.complete(NamedRows.read(manager.executor().told(new TableReader<>(table)), row));
          } catch (RuntimeException failure) {
            each.fail(manager.executor().notRead(failure, table.templates().selectById()));
          }
        }
      }
      callers.values().forEach(missing -> missing.forEach(Promise::complete));
      return null;
    }

    private void failed(Throwable failure) {
      if (isShared(failure)) {
        callers.values().forEach(waiting -> waiting.forEach(each -> each.tryFail(failure)));
      } else {
        alone();
      }
    }

    private void alone() {
      callers.forEach(
          (key, waiting) ->
              waiting.forEach(
                  each ->
                      manager.find(table, key).map(found -> found.orElse(null)).onComplete(each)));
    }
  }

  private final class Writes<M> {
    private final ModelTable<M, ?> table;
    private final List<M> objects = new ArrayList<>();
    private final List<Promise<M>> callers = new ArrayList<>();
    private final Map<M, Boolean> seen = new IdentityHashMap<>();
    private boolean twice;

    Writes(ModelTable<M, ?> table) {
      this.table = table;
    }

    Future<M> add(M object) {
      Promise<M> promise = promise();
      objects.add(object);
      callers.add(promise);
      twice |= seen.put(object, true) != null;
      return promise.future();
    }

    void send() {
      if (twice || objects.size() == 1) {
        alone();
        return;
      }
      manager
          .bulkCreate(table, objects, objects.size())
          .onComplete(
              (created, failure) -> {
                if (failure == null) {
                  for (int i = 0; i < created.size(); i++) {
                    callers.get(i).complete(created.get(i));
                  }
                } else if (isShared(failure)) {
                  callers.forEach(each -> each.fail(failure));
                } else {
                  // The server refused the statement, and wrote none of the rows.
                  alone();
                }
              });
    }

    private void alone() {
      for (int i = 0; i < objects.size(); i++) {
        manager.create(objects.get(i)).onComplete(callers.get(i));
      }
    }
  }
}
