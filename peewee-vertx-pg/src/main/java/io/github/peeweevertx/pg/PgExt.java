package io.github.peeweevertx.pg;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.vertx.core.Vertx;
import java.util.Objects;

/**
 * PostgreSQL with JSON and hstore: peewee-async's {@code PostgresqlExtDatabase}. JSON is always
 * there. hstore is an extension that each database has to have; a handle looks for it when it opens
 * a connection, and a database without it gets an error that says how to create it. A value; every
 * step gives another one.
 */
public final class PgExt {
  private final Vertx vertx;
  private final DatabaseUrl url;
  private final boolean hstore;

  PgExt(Vertx vertx, DatabaseUrl url, boolean hstore) {
    this.vertx = Objects.requireNonNull(vertx, "vertx");
    this.url = url;
    this.hstore = hstore;
  }

  /**
   * With or without hstore.
   *
   * @param on false for a database that does not have the extension
   * @return a copy
   */
  public PgExt hstore(boolean on) {
    return new PgExt(vertx, url, on);
  }

  /**
   * A handle with one connection: peewee-async's {@code PostgresqlExtDatabase}.
   *
   * @return the handle
   * @throws ProgrammingException with {@link ErrorCode#INVALID_URL} when the URL cannot be used
   */
  public Database single() {
    return PgDatabase.ext(vertx, url, 1, hstore);
  }

  /**
   * A handle with a pool: peewee-async's {@code PooledPostgresqlExtDatabase}.
   *
   * @return the handle
   * @throws ProgrammingException with {@link ErrorCode#INVALID_URL} when the URL cannot be used
   */
  public Database pooled() {
    return PgDatabase.ext(vertx, url, PgDatabase.poolSize(url), hstore);
  }
}
