package io.github.peeweevertx.pg;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ErrorTranslator;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.DatabaseDriver;
import io.github.peeweevertx.exec.Roles;
import io.github.peeweevertx.exec.Servers;
import io.github.peeweevertx.exec.UrlOptions;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.tx.OutcomeQuery;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.ClientBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.spi.ConnectionFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** What PostgreSQL brings to a database handle. */
final class PgDriver implements DatabaseDriver {
  private static final List<String> BEGIN = List.of("BEGIN");

  /** The name is a number that the server has given. */
  private static final OutcomeQuery OUTCOME =
      new OutcomeQuery(
          "SELECT CAST(pg_current_xact_id_if_assigned() AS TEXT)",
          name -> "SELECT pg_xact_status(CAST('" + name + "' AS xid8))");

  private static final String STANDBY =
      "SELECT pg_is_in_recovery() OR current_setting('default_transaction_read_only')::boolean";

  private static final String READ_ONLY = "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY";

  private final Servers<PgConnectOptions> servers;
  private final Roles roles;
  private final PoolOptions pool;
  private final ErrorTranslator errors;

  private final boolean hstore;

  private volatile Vertx vertx;

  /** A connection was made to a database that lacks the extension, and none to one that has it. */
  private volatile boolean withoutHStore;

  PgDriver(Servers<PgConnectOptions> servers, PoolOptions pool, boolean hstore) {
    this.hstore = hstore;
    this.servers = servers.each(PgPooler::copy);
    this.roles = new Roles(STANDBY, keepsSessions() ? READ_ONLY : null);
    this.pool = new PoolOptions(pool);
    this.errors = new PgErrorTranslator(location());
  }

  @Override
  public Dialect dialect() {
    return PgDialect.POSTGRESQL;
  }

  @Override
  public ErrorTranslator errors() {
    return hstore ? this::translate : errors;
  }

  private PeeweeException translate(Throwable failure, String sql) {
    PeeweeException known = errors.translate(failure, sql);
    boolean ended =
        known.code() == ErrorCode.CONNECTION_FAILED || known.code() == ErrorCode.SERVER_SHUTDOWN;
    return withoutHStore && ended
        ? new ProgrammingException(
            ErrorCode.MISSING_EXTENSION,
            "The database "
                + location()
                + " does not have the extension hstore. Create it there once: CREATE EXTENSION"
                + " hstore; or open the handle without it: PgDatabase.ext(…).hstore(false).")
        : known;
  }

  @Override
  public Pool openPool(Vertx home, Duration handshake) {
    vertx = home;
    return open(pool, handshake, each -> servers.forWrites(each, roles, errors));
  }

  @Override
  public Pool openReplicas(Vertx home, Duration handshake) {
    return servers.haveReplicas()
        ? open(UrlOptions.besides(pool), handshake, each -> servers.forReads(each, roles, errors))
        : null;
  }

  private Pool open(
      PoolOptions size,
      Duration handshake,
      UnaryOperator<ConnectionFactory<PgConnectOptions>> hosts) {
    var builder =
        ClientBuilder.pool(new PgClientDriver(handshake, hosts))
            .with(size)
            .connectingTo(servers.first());
    if (hstore) {
      builder.withConnectHandler(this::opened);
    }
    return builder.using(vertx).build();
  }

  /**
   * Looks at each new connection before anybody gets it. One to a database that lacks the extension
   * is ended by the server: the pool takes no refusal, but it tells whoever waits that the
   * connection is lost.
   */
  private void opened(SqlConnection connection) {
    connection
        .query("SELECT 1 FROM pg_extension WHERE (extname = 'hstore')")
        .execute()
        .compose(
            rows -> {
              withoutHStore = rows.size() == 0;
              return withoutHStore
                  ? connection.query("SELECT pg_terminate_backend(pg_backend_pid())").execute()
                  : Future.succeededFuture(rows);
            })
        .onSuccess(rows -> connection.close());
  }

  @Override
  public int connections() {
    return pool.getMaxSize();
  }

  @Override
  public int pipelining() {
    // A pooler holds a session for all that is under way.
    return keepsSessions() ? servers.first().getPipeliningLimit() : 1;
  }

  @Override
  public List<String> begin(TransactionOptions options) {
    if (options.isolation() == null && !options.readOnly() && !options.deferrable()) {
      return BEGIN;
    }
    StringBuilder sql = new StringBuilder("BEGIN");
    if (options.isolation() != null) {
      sql.append(" ISOLATION LEVEL ").append(options.isolation().sql());
    }
    if (options.readOnly()) {
      sql.append(" READ ONLY");
    }
    if (options.deferrable()) {
      sql.append(" DEFERRABLE");
    }
    return List.of(sql.toString());
  }

  @Override
  public OutcomeQuery outcome() {
    // Numbers are given anew by a server that takes over, and may be those of others.
    return servers.areOne() ? OUTCOME : null;
  }

  @Override
  public Future<Void> cancel(SqlConnection connection) {
    PgConnection own = PgConnection.cast(connection);
    return keepsSessions()
        ? own.cancelRequest()
        : PgCancel.ask(vertx, servers.hostOf(connection), own);
  }

  @Override
  public boolean keepsSessions() {
    return !servers.first().getUseLayer7Proxy();
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
