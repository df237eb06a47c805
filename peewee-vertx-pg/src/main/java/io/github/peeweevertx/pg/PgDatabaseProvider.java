package io.github.peeweevertx.pg;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseOptions;
import io.github.peeweevertx.exec.DatabaseProvider;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.exec.UrlOptions;
import io.vertx.core.Vertx;
import java.util.Set;

/** Opens PostgreSQL by URL: with {@code +pool} in the scheme a pool, without it one connection. */
public final class PgDatabaseProvider implements DatabaseProvider {
  static final Set<String> SCHEMES = UrlOptions.schemes("postgres", "postgresql");

  /** For the service loader. */
  public PgDatabaseProvider() {}

  @Override
  public Set<String> schemes() {
    return SCHEMES;
  }

  @Override
  public Database open(Vertx vertx, DatabaseUrl url, DatabaseOptions options) {
    return UrlOptions.isPooled(url)
        ? PgDatabase.pooled(vertx, url, options)
        : PgDatabase.single(vertx, url, options);
  }
}
