package io.github.peeweevertx.mysql;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseOptions;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Vertx;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.sqlclient.PoolOptions;

/** Handles that a URL alone does not describe. */
final class MySqlHandles {
  private MySqlHandles() {}

  static MySqlFamilyDialect dialect(DatabaseUnderTest server) {
    return server.kind() == DatabaseKind.MARIADB ? MariaDbDialect.MARIADB : MySqlDialect.MYSQL;
  }

  static MySQLConnectOptions connectOptions(DatabaseUnderTest server) {
    return new MySQLConnectOptions()
        .setHost(server.host())
        .setPort(server.port())
        .setUser(server.user())
        .setPassword(server.password())
        .setDatabase(server.database());
  }

  static Database withValuesShown(Vertx vertx, DatabaseUnderTest server) {
    return MySqlDatabase.of(
        vertx,
        dialect(server),
        connectOptions(server),
        new PoolOptions().setMaxSize(1),
        DatabaseOptions.DEFAULT.withValuesInLogs());
  }
}
