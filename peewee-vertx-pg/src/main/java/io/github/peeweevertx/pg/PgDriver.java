package io.github.peeweevertx.pg;

import io.github.peeweevertx.error.ErrorTranslator;
import io.github.peeweevertx.exec.DatabaseDriver;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.ClientBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;

/** What PostgreSQL brings to a database handle. */
final class PgDriver implements DatabaseDriver {
  private static final List<String> BEGIN = List.of("BEGIN");

  private final PgConnectOptions connect;
  private final PoolOptions pool;
  private final ErrorTranslator errors;

  PgDriver(PgConnectOptions connect, PoolOptions pool) {
    this.connect = new PgConnectOptions(connect);
    this.pool = new PoolOptions(pool);
    this.errors = new PgErrorTranslator(location());
  }

  @Override
  public Dialect dialect() {
    return PgDialect.POSTGRESQL;
  }

  @Override
  public ErrorTranslator errors() {
    return errors;
  }

  @Override
  public Pool openPool(Vertx vertx, Duration handshake) {
    return ClientBuilder.pool(new PgClientDriver(handshake))
        .with(pool)
        .connectingTo(connect)
        .using(vertx)
        .build();
  }

  @Override
  public List<String> begin(TransactionOptions options) {
    if (options.isolation() == null && !options.readOnly() && !options.deferrable()) {
      return BEGIN;
    }
    StringBuilder sql = new StringBuilder("BEGIN");
    if (options.isolation() != null) {
      sql.append(" ISOLATION LEVEL ").append(options.isolation().sql());
    }
    if (options.readOnly()) {
      sql.append(" READ ONLY");
    }
    if (options.deferrable()) {
      sql.append(" DEFERRABLE");
    }
    return List.of(sql.toString());
  }

  @Override
  public Future<Void> cancel(SqlConnection connection) {
    return PgConnection.cast(connection).cancelRequest();
  }

  @Override
  public String location() {
    return connect.getHost() + ":" + connect.getPort() + "/" + connect.getDatabase();
  }
}
