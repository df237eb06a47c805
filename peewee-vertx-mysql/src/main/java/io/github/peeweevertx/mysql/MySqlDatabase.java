package io.github.peeweevertx.mysql;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ErrorTranslator;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseOptions;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.exec.Servers;
import io.github.peeweevertx.exec.UrlOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.mysqlclient.MySQLConnection;
import io.vertx.mysqlclient.SslMode;
import io.vertx.sqlclient.PoolOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Handles on MySQL and on MariaDB. URLs read {@code mysql://user:password@host:port/database} for
 * the one and {@code mariadb://…} for the other; a handle whose server turns out to be the other
 * one fails with {@link ErrorCode#DIALECT_MISMATCH}, and {@link #detect} asks the server instead. A
 * handle does no I/O until it is asked something.
 *
 * <p>URLs know the options {@code max_connections}, {@code connect_timeout} (seconds to wait for a
 * connection, 30 when not named), {@code sslmode}, {@code collation} and {@code useAffectedRows}:
 * whether an update counts the rows that it changed. Without it an update counts the rows that it
 * found, as on PostgreSQL; an upsert counts 1 for a new row and 2 for a changed one either way.
 *
 * <p>A URL may name several hosts, {@code mysql://a:3306,b:3307/test}: new connections go round,
 * and to the next host when one cannot be made. {@code target_session_attrs=primary} passes over
 * those that take no writes. {@code replicas=c:3306,d:3306} names servers for read-only
 * transactions and for {@code objects.readOnly()}; no write goes there.
 *
 * <p>Nothing is set in the session, but for those of replicas, which only read. Points in time are
 * kept in UTC by the toolkit itself, whatever zone the server thinks in. Making and dropping tables
 * commits what is open, so that the manager refuses it inside of a transaction.
 */
public final class MySqlDatabase {
  /** Connections of a pooled handle when nothing else is said. */
  public static final int DEFAULT_POOL_SIZE = 10;

  private MySqlDatabase() {}

  /**
   * A handle with one connection: peewee-async's {@code MySQLDatabase}.
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
    return open(vertx, dialect(url), url, 1, options);
  }

  /**
   * A handle with a pool: peewee-async's {@code PooledMySQLDatabase}.
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
    return open(vertx, dialect(url), url, connections(url), options);
  }

  /**
   * Asks the server what it is, and gives a handle with its dialect. Whether the URL begins with
   * {@code mysql} or {@code mariadb} does not matter; with {@code +pool} it makes a pool.
   *
   * @param vertx where the connections live
   * @param url the URL
   * @return the handle; fails with {@link OperationalException} when the server cannot be reached
   * @throws ProgrammingException with {@link ErrorCode#INVALID_URL} when the URL cannot be used
   */
  public static Future<Database> detect(Vertx vertx, String url) {
    return detect(vertx, DatabaseUrl.parse(url));
  }

  /**
   * Like {@link #detect(Vertx, String)}, with the URL in its parts.
   *
   * @param vertx where the connections live
   * @param url the URL
   * @return the handle; fails with {@link OperationalException} when the server cannot be reached
   * @throws ProgrammingException with {@link ErrorCode#INVALID_URL} when the URL cannot be used
   */
  public static Future<Database> detect(Vertx vertx, DatabaseUrl url) {
    int connections = UrlOptions.isPooled(url) ? connections(url) : 1;
    return product(vertx, Servers.of(url, connectOptions(url), MySQLConnectOptions::new))
        .map(product -> open(vertx, dialect(product), url, connections, DatabaseOptions.DEFAULT));
  }

  /** What the first server is that answers. */
  private static Future<String> product(Vertx vertx, Servers<MySQLConnectOptions> servers) {
    ErrorTranslator errors = new MySqlErrorTranslator(servers.location());
    Future<MySQLConnection> connected = null;
    for (MySQLConnectOptions host : servers.hosts()) {
      connected =
          connected == null
              ? MySQLConnection.connect(vertx, host)
              : connected.recover(failure -> MySQLConnection.connect(vertx, host));
    }
    return connected
        .recover(failure -> Future.failedFuture(errors.translate(failure, null)))
        .compose(
            connection -> {
              String product = connection.databaseMetadata().productName();
              return connection.close().map(product);
            });
  }

  /**
   * A handle on MySQL made of the client's own options, taken as they are.
   *
   * @param vertx where the connections live
   * @param connect how to connect
   * @param pool how many connections, and how long to wait for one
   * @return the handle
   */
  public static Database of(Vertx vertx, MySQLConnectOptions connect, PoolOptions pool) {
    return of(vertx, MySqlDialect.MYSQL, connect, pool, DatabaseOptions.DEFAULT);
  }

  /**
   * Like {@link #of(Vertx, MySQLConnectOptions, PoolOptions)}, with the dialect and the toolkit's
   * own settings.
   *
   * @param vertx where the connections live
   * @param dialect what the server is
   * @param connect how to connect
   * @param pool how many connections, and how long to wait for one
   * @param options the toolkit's own settings
   * @return the handle
   */
  public static Database of(
      Vertx vertx,
      MySqlFamilyDialect dialect,
      MySQLConnectOptions connect,
      PoolOptions pool,
      DatabaseOptions options) {
    return of(vertx, dialect, List.of(connect), List.of(), pool, options);
  }

  /**
   * A handle on several servers, made of the client's own options for each.
   *
   * @param vertx where the connections live
   * @param dialect what the servers are
   * @param hosts at least one; new connections go round, and to the next one where one cannot be
   *     made
   * @param replicas where read-only transactions and {@code objects.readOnly()} go; none for a
   *     handle without. Where there are some, hosts that say {@code read_only} are passed over
   * @param pool how many connections, and how long to wait for one; replicas have a second pool of
   *     this kind
   * @param options the toolkit's own settings
   * @return the handle
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when there is no host
   */
  public static Database of(
      Vertx vertx,
      MySqlFamilyDialect dialect,
      List<MySQLConnectOptions> hosts,
      List<MySQLConnectOptions> replicas,
      PoolOptions pool,
      DatabaseOptions options) {
    return of(vertx, dialect, Servers.of(hosts, replicas), pool, options);
  }

  private static Database of(
      Vertx vertx,
      MySqlFamilyDialect dialect,
      Servers<MySQLConnectOptions> servers,
      PoolOptions pool,
      DatabaseOptions options) {
    return Database.of(vertx, new MySqlDriver(dialect, servers, pool), options);
  }

  private static Database open(
      Vertx vertx,
      MySqlFamilyDialect dialect,
      DatabaseUrl url,
      int connections,
      DatabaseOptions options) {
    return of(
        vertx,
        dialect,
        Servers.of(url, connectOptions(url), MySQLConnectOptions::new),
        UrlOptions.pool(url, connections),
        UrlOptions.settings(url, options));
  }

  private static int connections(DatabaseUrl url) {
    return url.number(UrlOptions.MAX_CONNECTIONS, DEFAULT_POOL_SIZE);
  }

  /** By the name of the product, or by a scheme that begins with it. */
  private static MySqlFamilyDialect dialect(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("mariadb")
        ? MariaDbDialect.MARIADB
        : MySqlDialect.MYSQL;
  }

  private static MySqlFamilyDialect dialect(DatabaseUrl url) {
    return dialect(url.scheme());
  }

  private static MySQLConnectOptions connectOptions(DatabaseUrl url) {
    UrlOptions.requireScheme(url, MySqlDatabaseProvider.SCHEMES, "MySQL and MariaDB");
    MySQLConnectOptions options = UrlOptions.connect(url, new MySQLConnectOptions());
    for (Map.Entry<String, String> other : UrlOptions.others(url).entrySet()) {
      String value = other.getValue();
      switch (other.getKey()) {
        case "sslmode" -> options.setSslMode(sslMode(value));
        case "collation" -> collation(options, value);
        case "useAffectedRows" -> options.setUseAffectedRows(flag(other.getKey(), value));
        default ->
            throw DatabaseUrl.invalid(
                "it has an option that is none of max_connections, connect_timeout, sslmode,"
                    + " collation, useAffectedRows");
      }
    }
    return options;
  }

  private static void collation(MySQLConnectOptions options, String name) {
    try {
      options.setCollation(name);
    } catch (IllegalArgumentException unknown) {
      throw DatabaseUrl.invalid("its collation is none that the client knows");
    }
  }

  private static boolean flag(String name, String value) {
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true");
    }
    throw DatabaseUrl.invalid("its option " + name + " is neither true nor false");
  }

  private static SslMode sslMode(String name) {
    try {
      return SslMode.of(name);
    } catch (IllegalArgumentException unknown) {
      throw DatabaseUrl.invalid(
          "its sslmode is none of disabled, preferred, required, verify_ca, verify_identity");
    }
  }
}
