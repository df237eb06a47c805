package io.github.peeweevertx.mysql;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ErrorTranslator;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.DatabaseDriver;
import io.github.peeweevertx.exec.Roles;
import io.github.peeweevertx.exec.Servers;
import io.github.peeweevertx.exec.UrlOptions;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.mysqlclient.MySQLClient;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.sqlclient.ClientBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.spi.ConnectionFactory;
import io.vertx.sqlclient.spi.DatabaseMetadata;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.UnaryOperator;

/** What MySQL and MariaDB bring to a database handle. */
final class MySqlDriver implements DatabaseDriver {
  private static final List<String> BEGIN = List.of("BEGIN");

  private static final Roles ROLES =
      new Roles(
          "SELECT CAST(@@GLOBAL.read_only AS CHAR) NOT IN ('0', 'OFF')",
          "SET SESSION TRANSACTION READ ONLY");

  /** What every server takes, as long as none has told. */
  private static final long UNTOLD = 1 << 20;

  /** One packet: the client sends a statement and its values in no more. */
  private static final long LONGEST_PACKET = 0xFFFFFF;

  /** What a packet has besides the values. */
  private static final long HEADER = 1_024;

  private final MySqlFamilyDialect dialect;
  private final Servers<MySQLConnectOptions> servers;
  private final PoolOptions pool;
  private final ErrorTranslator errors;

  /** The server's number of each connection, by the one object that each keeps for life. */
  private final Map<DatabaseMetadata, Long> numbers =
      Collections.synchronizedMap(new WeakHashMap<>());

  private volatile long longest = UNTOLD;

  private volatile Vertx vertx;

  /** Makes connections beside the pool, to say on them what one of the pool is to give up. */
  private volatile ConnectionFactory<MySQLConnectOptions> side;

  /** The server of the other kind that was found last; null when it is the right one. */
  private volatile DatabaseMetadata refused;

  MySqlDriver(MySqlFamilyDialect dialect, Servers<MySQLConnectOptions> servers, PoolOptions pool) {
    this.dialect = dialect;
    this.servers = servers.each(MySQLConnectOptions::new);
    this.pool = new PoolOptions(pool);
    this.errors = new MySqlErrorTranslator(location());
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public ErrorTranslator errors() {
    return this::translate;
  }

  @Override
  public Pool openPool(Vertx home, Duration handshake) {
    vertx = home;
    side =
        new MySqlClientDriver(handshake, UnaryOperator.identity())
            .createConnectionFactory(home, new NetClientOptions());
    return open(pool, handshake, each -> servers.forWrites(each, ROLES, errors));
  }

  @Override
  public Pool openReplicas(Vertx home, Duration handshake) {
    return servers.haveReplicas()
        ? open(UrlOptions.besides(pool), handshake, each -> servers.forReads(each, ROLES, errors))
        : null;
  }

  private Pool open(
      PoolOptions size,
      Duration handshake,
      UnaryOperator<ConnectionFactory<MySQLConnectOptions>> hosts) {
    return ClientBuilder.pool(new MySqlClientDriver(handshake, hosts))
        .with(size)
        .connectingTo(servers.first())
        .withConnectHandler(this::opened)
        .using(vertx)
        .build();
  }

  @Override
  public int connections() {
    return pool.getMaxSize();
  }

  /**
   * Looks at each new connection before anybody gets it. One to the other kind of server is ended
   * by that server: the pool takes no refusal, but it tells whoever waits that the connection is
   * lost.
   */
  private void opened(SqlConnection connection) {
    DatabaseMetadata server = connection.databaseMetadata();
    if (dialect.name().equals(server.productName())) {
      refused = null;
      connection
          .query("SELECT CONNECTION_ID(), @@max_allowed_packet")
          .execute()
          .onSuccess(rows -> told(server, rows.iterator().next()))
          .onComplete(any -> connection.close());
    } else {
      refused = server;
      connection.query("KILL CONNECTION_ID()").execute().onSuccess(rows -> connection.close());
    }
  }

  private void told(DatabaseMetadata server, Row row) {
    numbers.put(server, row.getLong(0));
    longest = Math.max(1, Math.min(row.getLong(1), LONGEST_PACKET) - HEADER);
  }

  @Override
  public long longestMessage() {
    return longest;
  }

  private PeeweeException translate(Throwable failure, String sql) {
    PeeweeException known = errors.translate(failure, sql);
    DatabaseMetadata other = refused;
    return other == null || known.code() != ErrorCode.CONNECTION_FAILED
        ? known
        : new ProgrammingException(
            ErrorCode.DIALECT_MISMATCH,
            "The server at "
                + location()
                + " is "
                + other.productName()
                + " "
                + other.fullVersion()
                + ", and this handle was made for "
                + dialect.name()
                + ". Begin the URL with "
                + other.productName().toLowerCase(java.util.Locale.ROOT)
                + ":// or ask MySqlDatabase.detect(…).");
  }

  @Override
  public List<String> begin(TransactionOptions options) {
    if (options.deferrable()) {
      dialect.require(Feature.DEFERRABLE_CONSTRAINTS, "Leave asDeferrable() out.");
    }
    if (options.outcomeChecked()) {
      dialect.require(
          Feature.TRANSACTION_STATUS,
          "Leave withOutcomeCheck() out, and look for what the transaction wrote.");
    }
    if (options.isolation() == null && !options.readOnly()) {
      return BEGIN;
    }
    List<String> statements = new ArrayList<>();
    if (options.isolation() != null) {
      // For the next transaction only: nothing stays with the connection.
      statements.add("SET TRANSACTION ISOLATION LEVEL " + options.isolation().sql());
    }
    statements.add(options.readOnly() ? "START TRANSACTION READ ONLY" : "BEGIN");
    return statements;
  }

  @Override
  public Future<Void> cancel(SqlConnection connection) {
    Long number = numbers.get(connection.databaseMetadata());
    return number == null
        ? Future.failedFuture("the server has told no number of this connection")
        : side.connect(vertx.getOrCreateContext(), servers.hostOf(connection))
            .compose(
                other ->
                    other
                        .query("KILL QUERY " + number)
                        .execute()
                        .<Void>mapEmpty()
                        .eventually(other::close));
  }

  @Override
  public Long lastInsertedId(RowSet<Row> inserted) {
    return inserted.property(MySQLClient.LAST_INSERTED_ID);
  }

  @Override
  public boolean givesJsonAsText() {
    return dialect instanceof MariaDbDialect;
  }

  @Override
  public String location() {
    return servers.location();
  }

  @Override
  public SocketAddress server() {
    return servers.first().getSocketAddress();
  }
}
