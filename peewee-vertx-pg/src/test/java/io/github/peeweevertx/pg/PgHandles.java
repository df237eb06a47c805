package io.github.peeweevertx.pg;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseOptions;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.PoolOptions;

/** Handles that a URL alone does not describe. */
final class PgHandles {
  private PgHandles() {}

  static Database withValuesShown(Vertx vertx, DatabaseUnderTest server) {
    return PgDatabase.of(
        vertx,
        PgDatabase.options(DatabaseUrl.parse(server.uri()).unquoted()),
        new PoolOptions().setMaxSize(1),
        DatabaseOptions.DEFAULT.withValuesInLogs());
  }
}
