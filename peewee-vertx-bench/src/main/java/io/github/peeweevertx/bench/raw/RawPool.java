package io.github.peeweevertx.bench.raw;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;

/** The client's pool, set up like the toolkit sets up its own. */
public final class RawPool {
  /** How many connections each contender has. */
  public static final int CONNECTIONS = 8;

  /** How many prepared statements each of them keeps. */
  public static final int CACHED_STATEMENTS = 256;

  /** How long the text of one that is kept may be. */
  public static final int LONGEST_CACHED_STATEMENT = 16_384;

  private RawPool() {}

  /**
   * Opens a pool.
   *
   * @param vertx where
   * @param uri the database
   * @return a pool that is closed with Vert.x
   */
  public static Pool open(Vertx vertx, String uri) {
    return PgBuilder.pool()
        .with(new PoolOptions().setMaxSize(CONNECTIONS))
        .connectingTo(
            PgConnectOptions.fromUri(uri)
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(CACHED_STATEMENTS)
                .setPreparedStatementCacheSqlLimit(LONGEST_CACHED_STATEMENT))
        .using(vertx)
        .build();
  }
}
