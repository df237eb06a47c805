package io.github.peeweevertx.tx;

import io.vertx.core.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The connections of the pool that statements outside of every block share. One bound holds for
 * these and for all others: a lane is borrowed of the pool while there are statements for it, and
 * takes none while somebody waits for a connection. Thread-safe.
 *
 * <p>A statement that holds up others is asked to end, and run again on a connection of its own:
 * what the server has cancelled has changed nothing. So nobody waits long for a stranger's slow
 * statement, nor for one that waits for a lock.
 */
final class Lanes implements Watch.Watched {
  /** Nothing is put behind a statement that the server works at for so long. */
  static final long PATIENCE_NANOS = Duration.ofMillis(20).toNanos();

  /** A statement that others wait for is given a connection of its own after this. */
  static final long STUCK_NANOS = Duration.ofMillis(100).toNanos();

  /**
   * A connection goes back to the pool after this, also when there is always something to do: the
   * pool may want to end it.
   */
  static final long LIFE_NANOS = Duration.ofSeconds(10).toNanos();

  private static final int MANY_ROWS = 500;

  private final Connections connections;
  private final Context home;
  private final Sharing sharing;
  private final LoneTexts alone = new LoneTexts();

  /** No verticle's context is kept by a connection that others use as well. */
  private final Map<Object, Context> neutral = new ConcurrentHashMap<>();

  /** Guarded by this object, as the state of each lane. */
  private final List<Lane> open = new ArrayList<>();

  Lanes(Connections connections, Context home, Sharing sharing) {
    this.connections = connections;
    this.home = home;
    this.sharing = sharing;
  }

  /** Whether a statement may be sent before the one before it is answered. */
  boolean pipelines() {
    return sharing.depth() > 1;
  }

  /**
   * Sends a statement on a shared connection.
   *
   * @return false when it has to have one of its own
   */
  boolean take(OneStatement<?> statement) {
    if (sharing.isOff() || alone.has(statement.sql())) {
      return false;
    }
    boolean ready;
    boolean fresh = false;
    Lane lane;
    synchronized (this) {
      if (connections.loans().othersWait()) {
        return false;
      }
      lane = lightest();
      if (open.size() < sharing.shared() && connections.loans().hasRoom()) {
        fresh = true;
        lane = new Lane(this, connections, context());
      }
      if (lane == null) {
        return false;
      }
      if (!statement.aboard(lane)) {
        return true;
      }
      ready = lane.enter(statement);
      if (fresh) {
        opened(lane);
      }
    }
    if (fresh) {
      lane.open();
    } else if (ready) {
      statement.send(lane);
    }
    return true;
  }

  private Lane lightest() {
    Lane lightest = null;
    long now = System.nanoTime();
    for (Lane lane : open) {
      if (lane.admits(sharing.depth(), now)
          && (lightest == null || lane.load() < lightest.load())) {
        lightest = lane;
      }
    }
    return lightest;
  }

  private Context context() {
    Context current = VertxContexts.current();
    return current == null
        ? home
        : neutral.computeIfAbsent(
            VertxContexts.loop(current), any -> VertxContexts.neutral(current));
  }

  private void opened(Lane lane) {
    if (open.isEmpty()) {
      connections.watch().add(this);
    }
    open.add(lane);
  }

  /** A lane has no statements left. Under the lock of this object. */
  void forget(Lane lane) {
    if (open.remove(lane) && open.isEmpty()) {
      connections.watch().remove(this);
    }
  }

  /**
   * A statement was answered. One with many rows has a connection of its own next time: the client
   * reads long answers that follow each other without a gap more slowly. One that had its own, and
   * did not need it, shares again.
   */
  void answered(OneStatement<?> statement, int rows) {
    if (sharing.isOff()) {
      return;
    }
    if (rows >= MANY_ROWS) {
      if (!alone.has(statement.sql())) {
        alone.add(statement.sql());
      }
    } else if (alone.has(statement.sql()) && statement.age() < STUCK_NANOS) {
      alone.remove(statement.sql());
    }
  }

  @Override
  public void look(long now) {
    List<Lane> stuck = new ArrayList<>(0);
    synchronized (this) {
      for (Lane lane : open) {
        OneStatement<?> first = lane.stuck(now);
        if (first != null && connections.loans().hasRoom()) {
          alone.add(first.sql());
          lane.retire();
          stuck.add(lane);
        }
      }
    }
    stuck.forEach(Lane::clear);
  }
}
