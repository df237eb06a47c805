package io.github.peeweevertx.testing.tck.reliability;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.service.Caller;
import io.github.peeweevertx.service.Operation;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A statement that takes a while, and how near to its deadline it was begun. */
final class SlowWork implements Operation {
  private final String sql;
  private final AtomicLong latest = new AtomicLong(Long.MIN_VALUE);

  SlowWork(DatabaseKind kind, Duration time) {
    double seconds = time.toMillis() / 1_000.0;
    this.sql =
        "SELECT " + (kind == DatabaseKind.POSTGRESQL ? "pg_sleep" : "SLEEP") + "(" + seconds + ")";
  }

  @Override
  public Future<Object> run(Manager within, JsonObject arguments, Caller caller) {
    long beyond = System.currentTimeMillis() - arguments.getLong("deadline");
    latest.accumulateAndGet(beyond, Math::max);
    return within.query(sql, Tuple.tuple()).map(rows -> "done");
  }

  /** How long after its deadline the last one was begun; negative when none was. */
  long latest() {
    return latest.get();
  }
}
