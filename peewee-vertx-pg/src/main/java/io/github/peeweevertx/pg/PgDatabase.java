package io.github.peeweevertx.pg;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseOptions;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.exec.Servers;
import io.github.peeweevertx.exec.UrlOptions;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.PoolOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Handles on PostgreSQL. URLs read {@code postgresql://user:password@host:port/database} and know
 * the options {@code max_connections}, {@code connect_timeout} (seconds to wait for a connection,
 * 30 when not named), {@code row_limit} (rows that a list without a limit may have, 10,000 when not
 * named), {@code sslmode} and {@code proxy}; any other option becomes a setting of the session. A
 * handle does no I/O until it is asked something.
 *
 * <p>A URL may name several hosts, {@code postgresql://a:5432,b:5433/test}: new connections go
 * round, and to the next host when one cannot be made. {@code target_session_attrs=primary} passes
 * over those that take no writes. {@code replicas=c:5432,d:5432} names servers for read-only
 * transactions and for {@code objects.readOnly()}; no write goes there.
 *
 * <p>{@code proxy=pgbouncer_transaction}, or {@link PgConnectOptions#setUseLayer7Proxy}, says that
 * PgBouncer stands in between and hands sessions on after each transaction: statements are then not
 * kept by name, and what would leave something in a session fails with {@link
 * ErrorCode#SESSION_NOT_KEPT}.
 */
public final class PgDatabase {
  /** Connections of a pooled handle when nothing else is said. */
  public static final int DEFAULT_POOL_SIZE = 20;

  private PgDatabase() {}

  /**
   * A handle with one connection: peewee-async's {@code PostgresqlDatabase}.
   *
   * @param vertx where the connection lives
   * @param url the URL
   * @return the handle
   * @throws ProgrammingException with {@link ErrorCode#INVALID_URL} when the URL cannot be used
   */
  public static Database single(Vertx vertx, String url) {
    return single(vertx, DatabaseUrl.parse(url));
  }

  /**
   * Like {@link #single(Vertx, String)}, with the URL in its parts.
   *
   * @param vertx where the connection lives
   * @param url the URL
   * @return the handle
   * @throws ProgrammingException with {@link ErrorCode#INVALID_URL} when the URL cannot be used
   */
  public static Database single(Vertx vertx, DatabaseUrl url) {
    return single(vertx, url, DatabaseOptions.DEFAULT);
  }

  /**
   * Like {@link #single(Vertx, DatabaseUrl)}, with the toolkit's own settings.
   *
   * @param vertx where the connection lives
   * @param url the URL
   * @param options the settings
   * @return the handle
   * @throws ProgrammingException with {@link ErrorCode#INVALID_URL} when the URL cannot be used
   */
  public static Database single(Vertx vertx, DatabaseUrl url, DatabaseOptions options) {
    return open(vertx, url, 1, options);
  }

  /**
   * A handle with a pool: peewee-async's {@code PooledPostgresqlDatabase}.
   *
   * @param vertx where the connections live
   * @param url the URL; {@code max_connections} says how many, {@value #DEFAULT_POOL_SIZE} when not
   *     named
   * @return the handle
   * @throws ProgrammingException with {@link ErrorCode#INVALID_URL} when the URL cannot be used
   */
  public static Database pooled(Vertx vertx, String url) {
    return pooled(vertx, DatabaseUrl.parse(url));
  }

  /**
   * Like {@link #pooled(Vertx, String)}, with the URL in its parts.
   *
   * @param vertx where the connections live
   * @param url the URL
   * @return the handle
   * @throws ProgrammingException with {@link ErrorCode#INVALID_URL} when the URL cannot be used
   */
  public static Database pooled(Vertx vertx, DatabaseUrl url) {
    return pooled(vertx, url, DatabaseOptions.DEFAULT);
  }

  /**
   * Like {@link #pooled(Vertx, DatabaseUrl)}, with the toolkit's own settings.
   *
   * @param vertx where the connections live
   * @param url the URL
   * @param options the settings
   * @return the handle
   * @throws ProgrammingException with {@link ErrorCode#INVALID_URL} when the URL cannot be used
   */
  public static Database pooled(Vertx vertx, DatabaseUrl url, DatabaseOptions options) {
    return open(vertx, url, poolSize(url), options);
  }

  /**
   * JSON and hstore: peewee-async's {@code PostgresqlExtDatabase} and {@code
   * PooledPostgresqlExtDatabase}.
   *
   * @param vertx where the connections live
   * @param url the URL
   * @return what to say next: {@code single()} or {@code pooled()}, and {@code hstore(false)}
   *     before it for a database without that extension
   * @throws ProgrammingException with {@link ErrorCode#INVALID_URL} when the URL cannot be used
   */
  public static PgExt ext(Vertx vertx, String url) {
    return new PgExt(vertx, DatabaseUrl.parse(url), true);
  }

  /**
   * A handle made of the client's own options, taken as they are.
   *
   * @param vertx where the connections live
   * @param connect how to connect
   * @param pool how many connections, and how long to wait for one
   * @return the handle
   */
  public static Database of(Vertx vertx, PgConnectOptions connect, PoolOptions pool) {
    return of(vertx, connect, pool, DatabaseOptions.DEFAULT);
  }

  /**
   * Like {@link #of(Vertx, PgConnectOptions, PoolOptions)}, with the toolkit's own settings.
   *
   * @param vertx where the connections live
   * @param connect how to connect
   * @param pool how many connections, and how long to wait for one
   * @param options the toolkit's own settings
   * @return the handle
   */
  public static Database of(
      Vertx vertx, PgConnectOptions connect, PoolOptions pool, DatabaseOptions options) {
    return of(vertx, List.of(connect), List.of(), pool, options);
  }

  /**
   * A handle on several servers, made of the client's own options for each.
   *
   * @param vertx where the connections live
   * @param hosts at least one; new connections go round, and to the next one where one cannot be
   *     made
   * @param replicas where read-only transactions and {@code objects.readOnly()} go; none for a
   *     handle without. Where there are some, hosts that take no writes are passed over
   * @param pool how many connections, and how long to wait for one; replicas have a second pool of
   *     this kind
   * @param options the toolkit's own settings
   * @return the handle
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when there is no host
   */
  public static Database of(
      Vertx vertx,
      List<PgConnectOptions> hosts,
      List<PgConnectOptions> replicas,
      PoolOptions pool,
      DatabaseOptions options) {
    return Database.of(vertx, new PgDriver(Servers.of(hosts, replicas), pool, false), options);
  }

  static int poolSize(DatabaseUrl url) {
    return url.number(UrlOptions.MAX_CONNECTIONS, DEFAULT_POOL_SIZE);
  }

  static Database ext(Vertx vertx, DatabaseUrl url, int connections, boolean hstore) {
    return open(vertx, url, connections, hstore, DatabaseOptions.DEFAULT);
  }

  private static Database open(
      Vertx vertx, DatabaseUrl url, int connections, DatabaseOptions options) {
    return open(vertx, url, connections, false, options);
  }

  private static Database open(
      Vertx vertx, DatabaseUrl url, int connections, boolean hstore, DatabaseOptions options) {
    // The client's own copy of its options forgets a pooler.
    Servers<PgConnectOptions> servers = Servers.of(url, options(url), PgPooler::copy);
    PgDriver driver = new PgDriver(servers, UrlOptions.pool(url, connections), hstore);
    return Database.of(vertx, driver, UrlOptions.settings(url, options));
  }

  static PgConnectOptions options(DatabaseUrl url) {
    UrlOptions.requireScheme(url, PgDatabaseProvider.SCHEMES, "PostgreSQL");
    PgConnectOptions options = UrlOptions.connect(url, new PgConnectOptions());
    Map<String, String> others = UrlOptions.others(url);
    String sslMode = others.remove("sslmode");
    if (sslMode != null) {
      options.setSslMode(sslMode(sslMode));
    }
    PgPooler.read(others, options);
    if (!others.isEmpty()) {
      Map<String, String> properties = new LinkedHashMap<>(options.getProperties());
      properties.putAll(others);
      options.setProperties(properties);
    }
    return options;
  }

  private static SslMode sslMode(String name) {
    try {
      return SslMode.of(name);
    } catch (IllegalArgumentException unknown) {
      throw DatabaseUrl.invalid(
          "its sslmode is none of disable, allow, prefer, require, verify-ca, verify-full");
    }
  }
}
