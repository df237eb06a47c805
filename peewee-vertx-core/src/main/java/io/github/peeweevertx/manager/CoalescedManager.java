package io.github.peeweevertx.manager;

import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.sql.Feature;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A manager whose calls of one kind travel together: those that handlers of one event loop make in
 * the same tick become one statement. For many callers at once; a call that is alone waits for the
 * end of the tick, and gains nothing. Made by {@link Manager#coalesced()}; keep it, since only its
 * own calls meet. Thread-safe.
 *
 * <p>Each caller gets what it would have got alone: an object of its own, its own {@link
 * DoesNotExistException}, its own error; an insert that fails harms no other. A call made in a
 * transaction, off an event loop, under limits of its own, or of a kind that cannot travel is made
 * alone: keys that are no whole numbers or UUIDs, inserts with a given key, databases without
 * arrays as parameters. An object is written as it stands at the end of the tick.
 */
public final class CoalescedManager {
  private final Manager manager;

  /** The calls of the tick that each event loop is in; touched by that loop only. */
  private final Map<Thread, CoalescedTick> ticks = new ConcurrentHashMap<>();

  CoalescedManager(Manager manager) {
    this.manager = manager;
  }

  /**
   * The manager that the calls go through.
   *
   * @return never null
   */
  public Manager manager() {
    return manager;
  }

  /**
   * Like {@link Manager#get(ModelTable, Object)}.
   *
   * @param <M> the model
   * @param <K> the type of its key
   * @param table its table
   * @param key the key
   * @return the object; fails with {@link DoesNotExistException} when there is none
   */
  public <M, K> Future<M> get(ModelTable<M, K> table, K key) {
    CoalescedTick tick = travels(table, key) ? tick() : null;
    return tick == null
        ? manager.get(table, key)
        : tick.read(table, key)
            .compose(
                found ->
                    found == null
                        ? Future.failedFuture(manager.missing(table, key))
                        : Future.succeededFuture(found));
  }

  /**
   * Like {@link Manager#find(ModelTable, Object)}.
   *
   * @param <M> the model
   * @param <K> the type of its key
   * @param table its table
   * @param key the key
   * @return the object, or empty
   */
  public <M, K> Future<Optional<M>> find(ModelTable<M, K> table, K key) {
    CoalescedTick tick = travels(table, key) ? tick() : null;
    return tick == null
        ? manager.find(table, key)
        : tick.read(table, key).map(Optional::ofNullable);
  }

  /**
   * Like {@link Manager#create(Object)}.
   *
   * @param <M> the model
   * @param object the object; when its key is null, the database makes one
   * @return the object with its key: the same one, or for a record a new one
   */
  public <M> Future<M> create(M object) {
    return manager.guarded(
        () -> {
          ModelTable<M, ?> table = ManagerWrites.tableOf(object);
          CoalescedTick tick = mayTravel(table, object) ? tick() : null;
          return tick == null || manager.signals().hearSave(object)
              ? manager.create(object)
              : tick.write(table, object);
        });
  }

  private <M, K> boolean travels(ModelTable<M, K> table, K key) {
    return key != null
        && table != null
        && table.keyFields().size() == 1
        && CoalescedTick.isExact(table.keyFields().get(0))
        && manager.dialect().supports(Feature.ANY_ARRAY);
  }

  private <M> boolean mayTravel(ModelTable<M, ?> table, M object) {
    ValueField<M, ?> generated = table.generatedField();
    return generated != null
        && CoalescedTick.isExact(generated)
        && table.leftToServer(object).equals(List.of(generated))
        && manager.dialect().supports(Feature.UNNEST);
  }

  /** The calls of this tick; null where a call has to be made alone. */
  private CoalescedTick tick() {
    Context context = Vertx.currentContext();
    if (context == null || !context.isEventLoopContext() || !manager.isPlain()) {
      return null;
    }
    Thread loop = Thread.currentThread();
    CoalescedTick tick = ticks.get(loop);
    if (tick == null || !tick.hasRoom()) {
      CoalescedTick next = new CoalescedTick(manager);
      ticks.put(loop, next);
      context.runOnContext(
          v -> {
            // A full one is gone already: another has its place.
            ticks.remove(loop, next);
            next.send();
          });
      return next;
    }
    return tick;
  }
}
