package io.github.peeweevertx.pg;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.HandleTck;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.util.List;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgHandleTest extends HandleTck<PgConnectOptions> {
  @Override
  protected Database single(DatabaseUrl url) {
    return PgDatabase.single(vertx, url);
  }

  @Override
  protected Database pooled(DatabaseUrl url) {
    return PgDatabase.pooled(vertx, url);
  }

  @Override
  protected PgConnectOptions connectOptions() {
    return PgConnectOptions.fromUri(server.uri());
  }

  @Override
  protected Database of(PgConnectOptions connect, PoolOptions pool) {
    return PgDatabase.of(vertx, connect, pool);
  }

  @Override
  protected int defaultPoolSize() {
    return 20;
  }

  @Override
  protected List<String> schemes() {
    return List.of("postgres", "postgresql");
  }
}
