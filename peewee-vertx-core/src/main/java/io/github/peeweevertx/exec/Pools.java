package io.github.peeweevertx.exec;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.ServerError;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Duration;

/** The pools of a handle: that of the hosts, and that of the replicas where there are some. */
final class Pools {
  private final Vertx vertx;
  private final DatabaseDriver driver;
  private final Duration handshake;
  private volatile Pool hosts;
  private volatile Pool replicas;

  /** Opens both. */
  Pools(Vertx vertx, DatabaseDriver driver, Duration handshake) {
    this.vertx = vertx;
    this.driver = driver;
    this.handshake = handshake;
    open();
  }

  /** Opens what is closed. */
  void open() {
    if (hosts == null) {
      hosts = driver.openPool(vertx, handshake);
      replicas = driver.openReplicas(vertx, handshake);
    }
  }

  boolean areOpen() {
    return hosts != null;
  }

  boolean haveReplicas() {
    return replicas != null;
  }

  Pool hosts() {
    return open(hosts);
  }

  Pool replicas() {
    return open(replicas);
  }

  Future<Void> close() {
    Pool first = hosts;
    Pool second = replicas;
    hosts = null;
    replicas = null;
    return Future.join(closed(first), closed(second)).mapEmpty();
  }

  private static Future<Void> closed(Pool pool) {
    return pool == null ? Future.succeededFuture() : pool.close();
  }

  private Pool open(Pool pool) {
    if (pool == null) {
      throw new OperationalException(
          ErrorCode.DATABASE_CLOSED,
          "The database " + driver.location() + " was closed. Call connect() to open it again.",
          ServerError.NONE,
          null);
    }
    return pool;
  }
}
