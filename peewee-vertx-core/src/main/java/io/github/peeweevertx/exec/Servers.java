package io.github.peeweevertx.exec;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ErrorTranslator;
import io.github.peeweevertx.error.ProgrammingException;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.spi.ConnectionFactory;
import io.vertx.sqlclient.spi.DatabaseMetadata;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The servers of one handle: hosts of which any will do, and replicas that may only be read. New
 * connections go round; one that cannot be made is made to the next host.
 *
 * @param <C> the options of the client
 */
public final class Servers<C extends SqlConnectOptions> {
  private final List<C> hosts;
  private final List<C> replicas;
  private final boolean primaryOnly;

  /** By the one object that each connection keeps for life. */
  private final Map<DatabaseMetadata, C> places = Collections.synchronizedMap(new WeakHashMap<>());

  private Servers(List<C> hosts, List<C> replicas, boolean primaryOnly) {
    this.hosts = List.copyOf(hosts);
    this.replicas = List.copyOf(replicas);
    this.primaryOnly = primaryOnly || !replicas.isEmpty();
    if (hosts.isEmpty()) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT, "A database needs a host to connect to. Give one or more.");
    }
  }

  /**
   * Servers by the options of the client for each.
   *
   * @param <C> the options of the client
   * @param hosts at least one; where there are replicas, a connection is kept only to one that
   *     takes writes
   * @param replicas for reads, or none
   * @return the servers
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when there is no host
   */
  public static <C extends SqlConnectOptions> Servers<C> of(List<C> hosts, List<C> replicas) {
    return new Servers<>(hosts, replicas, false);
  }

  /**
   * The servers that a URL names.
   *
   * @param <C> the options of the client
   * @param url the URL
   * @param options what holds for all of them
   * @param copy makes a copy of such options
   * @return the servers
   * @throws ProgrammingException with {@link ErrorCode#INVALID_URL} when the URL names no role that
   *     is known
   */
  public static <C extends SqlConnectOptions> Servers<C> of(
      DatabaseUrl url, C options, UnaryOperator<C> copy) {
    return new Servers<>(
        at(url.hosts(), options, copy),
        at(UrlOptions.replicas(url), options, copy),
        UrlOptions.isPrimaryOnly(url));
  }

  private static <C extends SqlConnectOptions> List<C> at(
      List<DatabaseHost> hosts, C options, UnaryOperator<C> copy) {
    return hosts.stream().map(host -> UrlOptions.at(host, copy.apply(options))).toList();
  }

  /**
   * The same servers with other options.
   *
   * @param change makes the options of each
   * @return a copy
   */
  public Servers<C> each(UnaryOperator<C> change) {
    return new Servers<>(
        hosts.stream().map(change).toList(), replicas.stream().map(change).toList(), primaryOnly);
  }

  /**
   * Whether there are servers that may only be read.
   *
   * @return false when the handle has one pool for all
   */
  public boolean haveReplicas() {
    return !replicas.isEmpty();
  }

  /**
   * Whether all connections lead to one server.
   *
   * @return false where there are several hosts, or replicas
   */
  public boolean areOne() {
    return hosts.size() == 1 && replicas.isEmpty();
  }

  /**
   * Where a connection leads to.
   *
   * @param connection one of the pools of these servers
   * @return the options that it was made with
   */
  public C hostOf(SqlConnection connection) {
    C known = places.get(connection.databaseMetadata());
    return known == null ? first() : known;
  }

  /** Notes where a connection leads to. */
  void made(SqlConnection connection, C host) {
    places.put(connection.databaseMetadata(), host);
  }

  /**
   * The hosts.
   *
   * @return at least one, in order
   */
  public List<C> hosts() {
    return hosts;
  }

  /**
   * The first host, whose options are those of all where it does not matter.
   *
   * @return its options
   */
  public C first() {
    return hosts.get(0);
  }

  /**
   * Makes the connections of the pool that writes.
   *
   * @param each makes a connection to one host
   * @param roles how servers are told apart
   * @param errors the words of failures
   * @return makes connections to whichever host takes them
   */
  public ConnectionFactory<C> forWrites(
      ConnectionFactory<C> each, Roles roles, ErrorTranslator errors) {
    return !primaryOnly && hosts.size() == 1
        ? each
        : new HostFactory<>(
            this,
            each,
            List.of(hosts, replicas),
            primaryOnly ? HostFactory.Wanted.PRIMARY : HostFactory.Wanted.ANY,
            roles,
            errors);
  }

  /**
   * Makes the connections of the pool that only reads: to replicas, and to a host when there is
   * none.
   *
   * @param each makes a connection to one host
   * @param roles how servers are told apart
   * @param errors the words of failures
   * @return makes connections to whichever replica takes them
   */
  public ConnectionFactory<C> forReads(
      ConnectionFactory<C> each, Roles roles, ErrorTranslator errors) {
    return new HostFactory<>(
        this, each, List.of(replicas, hosts), HostFactory.Wanted.STANDBY, roles, errors);
  }

  /**
   * The servers and the database, for messages.
   *
   * @return for example {@code a:5432,b:5432/test}; never with user or password
   */
  public String location() {
    return places(hosts)
        + "/"
        + first().getDatabase()
        + (replicas.isEmpty() ? "" : " with replicas " + places(replicas));
  }

  private static String places(List<? extends SqlConnectOptions> all) {
    return all.stream().map(Servers::place).collect(Collectors.joining(","));
  }

  static String place(SqlConnectOptions options) {
    return options.getHost() + ":" + options.getPort();
  }
}
