package io.github.peeweevertx.mysql;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseOptions;
import io.github.peeweevertx.exec.DatabaseProvider;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.exec.UrlOptions;
import io.vertx.core.Vertx;
import java.util.Set;

/**
 * Opens MySQL and MariaDB by URL: with {@code +pool} in the scheme a pool, without it one
 * connection.
 */
public final class MySqlDatabaseProvider implements DatabaseProvider {
  static final Set<String> SCHEMES = UrlOptions.schemes("mysql", "mariadb");

  /** For the service loader. */
  public MySqlDatabaseProvider() {}

  @Override
  public Set<String> schemes() {
    return SCHEMES;
  }

  @Override
  public Database open(Vertx vertx, DatabaseUrl url, DatabaseOptions options) {
    return UrlOptions.isPooled(url)
        ? MySqlDatabase.pooled(vertx, url, options)
        : MySqlDatabase.single(vertx, url, options);
  }
}
