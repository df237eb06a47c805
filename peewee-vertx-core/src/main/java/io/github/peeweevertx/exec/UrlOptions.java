package io.github.peeweevertx.exec;

import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * What all kinds of database read from a URL alike: the forms of the scheme, where the server is,
 * who logs in, and the options {@code max_connections}, {@code max_waiting}, {@code
 * connect_timeout}, {@code row_limit}, {@code shared_connections}, {@code pool}, {@code replicas}
 * and {@code target_session_attrs}.
 */
public final class UrlOptions {
  /** A name by which several handles of one Vert.x share a pool. */
  public static final String POOL = "pool";

  /** Connections of a pool, when more than one is asked for. */
  public static final String MAX_CONNECTIONS = "max_connections";

  /** Callers that may wait for a connection; one more is refused at once. */
  public static final String MAX_WAITING = "max_waiting";

  /** Seconds to wait for a connection. */
  public static final String CONNECT_TIMEOUT = "connect_timeout";

  /** Rows that a list without a limit of its own may have. */
  public static final String ROW_LIMIT = "row_limit";

  /** Connections that statements outside of transactions may share; 0 for none. */
  public static final String SHARED_CONNECTIONS = "shared_connections";

  /** Hosts that may only be read, written like those of the URL. */
  public static final String REPLICAS = "replicas";

  /** Which of several hosts will do: {@code any} or {@code primary}, as the server itself says. */
  public static final String TARGET = "target_session_attrs";

  private static final int DEFAULT_TIMEOUT = 30;
  private static final int LEAST_WAITING = 64;
  private static final int WAITING_EACH = 10;
  private static final int CACHED_STATEMENTS = 256;
  private static final int LONGEST_CACHED_STATEMENT = 16_384;

  private UrlOptions() {}

  /**
   * The schemes of one kind of database: each name alone and with {@code +pool}, both also with
   * {@code +async}, as in peewee-async.
   *
   * @param names for example {@code postgresql}
   * @return all forms, in order
   */
  public static Set<String> schemes(String... names) {
    Set<String> schemes = new TreeSet<>();
    for (String name : names) {
      for (String lane : new String[] {"", "+pool"}) {
        schemes.add(name + lane);
        schemes.add(name + lane + "+async");
      }
    }
    return schemes;
  }

  /**
   * Whether a URL asks for a pool.
   *
   * @param url the URL
   * @return true when its scheme says {@code +pool}
   */
  public static boolean isPooled(DatabaseUrl url) {
    return url.scheme().contains("+pool");
  }

  /**
   * Refuses the URL of another kind of database.
   *
   * @param url the URL
   * @param schemes what it may begin with
   * @param product whose schemes these are, for the message
   * @throws io.github.peeweevertx.error.ProgrammingException with {@code INVALID_URL}
   */
  public static void requireScheme(DatabaseUrl url, Set<String> schemes, String product) {
    if (!schemes.contains(url.scheme())) {
      throw DatabaseUrl.invalid(
          "its scheme is " + url.scheme() + ", and those of " + product + " are " + schemes);
    }
  }

  /**
   * How many connections, and how long to wait for one.
   *
   * @param url the URL
   * @param connections how many
   * @return options of a pool
   */
  public static PoolOptions pool(DatabaseUrl url, int connections) {
    String shared = url.options().get(POOL);
    PoolOptions options = new PoolOptions();
    if (shared != null) {
      options.setShared(true).setName(shared);
    }
    return options
        .setMaxSize(connections)
        .setMaxWaitQueueSize(
            url.number(MAX_WAITING, Math.max(LEAST_WAITING, WAITING_EACH * connections)))
        .setConnectionTimeout(url.number(CONNECT_TIMEOUT, DEFAULT_TIMEOUT))
        .setConnectionTimeoutUnit(TimeUnit.SECONDS);
  }

  /**
   * The options of a second pool of the same handle.
   *
   * @param pool those of the first
   * @return a copy; a pool that is shared has another name
   */
  public static PoolOptions besides(PoolOptions pool) {
    PoolOptions other = new PoolOptions(pool);
    return pool.isShared() ? other.setName(pool.getName() + " of replicas") : other;
  }

  /**
   * The toolkit's own settings.
   *
   * @param url the URL
   * @param options what holds where the URL says nothing
   * @return the options, with what the URL says
   */
  public static DatabaseOptions settings(DatabaseUrl url, DatabaseOptions options) {
    DatabaseOptions limited = options.withRowLimit(url.number(ROW_LIMIT, options.rowLimit()));
    return url.options().containsKey(SHARED_CONNECTIONS)
        ? limited.withSharedConnections(url.number(SHARED_CONNECTIONS, 0, 0))
        : limited;
  }

  /**
   * Where the server is and who logs in; statements are kept prepared.
   *
   * @param <O> the options of the client
   * @param url the URL
   * @param options options with the client's defaults; what the URL does not say stays
   * @return the same options
   */
  public static <O extends SqlConnectOptions> O connect(DatabaseUrl url, O options) {
    at(url.hosts().get(0), options)
        .setDatabase(url.database())
        .setCachePreparedStatements(true)
        .setPreparedStatementCacheMaxSize(CACHED_STATEMENTS)
        .setPreparedStatementCacheSqlLimit(LONGEST_CACHED_STATEMENT);
    if (url.user() != null) {
      options.setUser(url.user());
    }
    if (url.password() != null) {
      options.setPassword(url.password());
    }
    return options;
  }

  static <O extends SqlConnectOptions> O at(DatabaseHost host, O options) {
    options.setHost(host.name());
    if (host.port() >= 0) {
      options.setPort(host.port());
    }
    return options;
  }

  static List<DatabaseHost> replicas(DatabaseUrl url) {
    String replicas = url.options().get(REPLICAS);
    return replicas == null ? List.of() : DatabaseHost.list(replicas);
  }

  static boolean isPrimaryOnly(DatabaseUrl url) {
    String target = url.options().getOrDefault(TARGET, "any");
    return switch (target) {
      case "any" -> false;
      case "primary", "read-write" -> true;
      default -> throw DatabaseUrl.invalid("its " + TARGET + " is none of any, primary");
    };
  }

  /**
   * The options of a URL that are left for its own kind of database.
   *
   * @param url the URL
   * @return a map that may be taken from
   */
  public static Map<String, String> others(DatabaseUrl url) {
    Map<String, String> others = new LinkedHashMap<>(url.options());
    others.remove(MAX_CONNECTIONS);
    others.remove(MAX_WAITING);
    others.remove(CONNECT_TIMEOUT);
    others.remove(ROW_LIMIT);
    others.remove(SHARED_CONNECTIONS);
    others.remove(POOL);
    others.remove(REPLICAS);
    others.remove(TARGET);
    return others;
  }
}
