package io.github.peeweevertx.exec;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.observe.Operations;
import io.github.peeweevertx.signal.Signals;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.sync.SyncGate;
import io.github.peeweevertx.tx.ConnectionSettings;
import io.github.peeweevertx.tx.Connections;
import io.github.peeweevertx.tx.Limits;
import io.github.peeweevertx.tx.PoolUse;
import io.github.peeweevertx.tx.StatementListener;
import io.github.peeweevertx.tx.TransactionWords;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A handle on one database: its pool, its dialect, its transactions. Opens by itself when the first
 * query is made; after {@link #close()} it stays closed until {@link #connect()}. Thread-safe. Made
 * by {@code PgDatabase} and {@code MySqlDatabase}.
 *
 * <p>A handle that is made inside of a verticle belongs to it: Vert.x closes its pool when the
 * verticle is undeployed. Make a handle that several verticles share outside of them.
 */
public final class Database {
  private final Vertx vertx;
  private final DatabaseDriver driver;
  private final DatabaseOptions options;
  private final Connections connections;
  private final Executor executor;
  private final Operations operations;

  private final SyncGate sync;
  private final Signals signals;
  private final Map<ModelType<?, ?>, ModelStatements<?, ?>> statements;

  private final Pools pools;
  private boolean closed;
  private volatile boolean connected;
  private Future<Void> connecting;

  private Database(Vertx vertx, DatabaseDriver driver, DatabaseOptions options) {
    this.vertx = Objects.requireNonNull(vertx, "vertx");
    this.driver = Objects.requireNonNull(driver, "driver");
    this.options = Objects.requireNonNull(options, "options");
    this.sync = new SyncGate();
    this.signals = new Signals();
    this.operations = new Operations(vertx, "peewee", driver.server());
    this.statements = new ConcurrentHashMap<>();
    this.pools = new Pools(vertx, driver, options.timeouts().handshake());
    this.connections = connectionsOf(driver);
    this.executor = new Executor(this, connections, Limits.NONE);
    connections.listen(new StatementLog(options.logValues()));
  }

  /** A twin: all that is known is shared, and only the pool is its own. */
  private Database(Database other) {
    this.vertx = other.vertx;
    this.driver = other.driver;
    this.options = other.options;
    this.sync = other.sync;
    this.signals = other.signals;
    this.operations = other.operations;
    this.statements = other.statements;
    this.pools = new Pools(vertx, driver, options.timeouts().handshake());
    this.connections = connectionsOf(driver);
    this.executor = new Executor(this, connections, Limits.NONE);
    connections.listen(other.connections::sending);
  }

  private Connections connectionsOf(DatabaseDriver driver) {
    Connections made =
        new Connections(
            vertx,
            pools::hosts,
            new TransactionWords(
                driver::begin,
                driver.dialect()::quote,
                driver.dialect().supports(Feature.ABORTS_ON_ERROR),
                driver::cancel,
                driver.outcome()),
            driver.errors(),
            new ConnectionSettings(
                options.timeouts().statement(),
                options.timeouts().transaction(),
                options.timeouts().warning(),
                options.sharing(driver),
                options.reconnect()));
    if (pools.haveReplicas()) {
      made.addReplicas(vertx, pools::replicas);
    }
    return made;
  }

  /**
   * Makes a handle. Does no I/O.
   *
   * @param vertx where its connections live
   * @param driver the kind of database
   * @param options the toolkit's own settings
   * @return a handle that opens by itself
   */
  public static Database of(Vertx vertx, DatabaseDriver driver, DatabaseOptions options) {
    return new Database(vertx, driver, options);
  }

  /**
   * Makes a handle for a URL; the scheme picks the kind of database among the modules on the class
   * path. Does no I/O.
   *
   * @param vertx where its connections live
   * @param url for example {@code postgresql+pool://user:password@localhost/test}
   * @return a handle that opens by itself
   * @throws io.github.peeweevertx.error.ProgrammingException with {@link ErrorCode#INVALID_URL}
   *     when the URL cannot be used, or no module knows its scheme
   */
  public static Database connect(Vertx vertx, String url) {
    return connect(vertx, DatabaseUrl.parse(url));
  }

  /**
   * Like {@link #connect(Vertx, String)}, with the URL in its parts: for a user or a password that
   * was {@linkplain DatabaseUrl#unquoted() written with percent signs}.
   *
   * @param vertx where its connections live
   * @param url the URL
   * @return a handle that opens by itself
   * @throws io.github.peeweevertx.error.ProgrammingException with {@link ErrorCode#INVALID_URL}
   *     when the URL cannot be used, or no module knows its scheme
   */
  public static Database connect(Vertx vertx, DatabaseUrl url) {
    return connect(vertx, url, DatabaseOptions.DEFAULT);
  }

  /**
   * Like {@link #connect(Vertx, DatabaseUrl)}, with the toolkit's own settings.
   *
   * @param vertx where its connections live
   * @param url the URL
   * @param options the settings
   * @return a handle that opens by itself
   * @throws io.github.peeweevertx.error.ProgrammingException with {@link ErrorCode#INVALID_URL}
   *     when the URL cannot be used, or no module knows its scheme
   */
  public static Database connect(Vertx vertx, DatabaseUrl url, DatabaseOptions options) {
    return Providers.open(vertx, url, options);
  }

  /**
   * Where the connections live.
   *
   * @return the Vert.x of this handle
   */
  public Vertx vertx() {
    return vertx;
  }

  /**
   * The words of this database.
   *
   * @return the dialect
   */
  public Dialect dialect() {
    return driver.dialect();
  }

  /**
   * The toolkit's own settings.
   *
   * @return the options
   */
  public DatabaseOptions options() {
    return options;
  }

  /**
   * The transactions of this database.
   *
   * @return the connections
   */
  public Connections connections() {
    return connections;
  }

  /**
   * Runs statements where the caller stands: in its transaction, or in the pool.
   *
   * @return the executor
   */
  public Executor executor() {
    return executor;
  }

  /**
   * Whether calls may block.
   *
   * @return the gate that blocking calls go through; refuses unless told otherwise
   */
  public SyncGate sync() {
    return sync;
  }

  /**
   * Who hears of the objects that the managers of this database save and delete.
   *
   * @return where receivers are registered
   */
  public Signals signals() {
    return signals;
  }

  /**
   * A handle of its own on the same database: for work that shall not take a connection of this
   * pool. Who listens to this handle hears of its statements too.
   *
   * @return a handle that opens by itself, and that the caller closes
   * @throws OperationalException with {@link ErrorCode#DATABASE_CLOSED} when this handle was closed
   */
  public Database twin() {
    pools.hosts();
    return new Database(this);
  }

  DatabaseDriver driver() {
    return driver;
  }

  /**
   * Opens the handle and makes sure that the server answers. Never needed before a query; calls
   * that run at once share one attempt, and after a failed one the handle can be connected again.
   *
   * @return succeeds once the server answered; fails with {@link OperationalException} when it
   *     cannot be reached or refuses the login
   */
  public synchronized Future<Void> connect() {
    if (connecting == null) {
      closed = false;
      pools.open();
      Future<Void> attempt = ping(pools.hosts());
      connecting = attempt;
      attempt.onComplete(outcome -> attempted(attempt));
    }
    return connecting;
  }

  private synchronized void attempted(Future<Void> attempt) {
    if (connecting == attempt) {
      connecting = null;
      connected = attempt.succeeded();
    }
  }

  /** A statement was answered: the handle is open. */
  void answered() {
    if (!connected) {
      connectedUnlessClosed();
    }
  }

  /** An answer may still come in after the handle was closed. */
  private synchronized void connectedUnlessClosed() {
    connected = !closed;
  }

  private Future<Void> ping(Pool opened) {
    return opened
        .getConnection()
        .compose(connection -> connection.close())
        .recover(failure -> Future.failedFuture(driver.errors().translate(failure, null)));
  }

  /**
   * Closes the pool. A second call does nothing.
   *
   * @return succeeds once all connections are closed
   */
  public synchronized Future<Void> close() {
    closed = true;
    connected = false;
    connecting = null;
    return pools.close();
  }

  /**
   * Whether the server has answered this handle.
   *
   * @return false before the first answer, and after {@link #close()} until {@link #connect()}
   */
  public synchronized boolean isConnected() {
    return connected && !closed;
  }

  /**
   * How many connections are in somebody's hands now.
   *
   * @return 0 when nothing is under way
   */
  public int acquired() {
    return connections.acquired();
  }

  /**
   * What was done and is being done, named by model and action.
   *
   * @return a snapshot; where Vert.x was given metrics and a tracer, they are told as well
   */
  public DatabaseMetrics metrics() {
    return new DatabaseMetrics(use(), operations.counts());
  }

  private PoolUse use() {
    return !pools.areOpen() ? new PoolUse(0, acquired(), 0) : connections.use();
  }

  Operations operations() {
    return operations;
  }

  /**
   * Asks the server for a sign of life, over a connection of the pool as any statement. Opens
   * nothing that was closed.
   *
   * @param patience how long to wait for a connection and for the answer
   * @return up or not; never fails
   */
  public Future<DatabaseHealth> health(Duration patience) {
    return executor
        .limited(Limits.NONE.within(patience))
        .send("SELECT 1", Tuple.tuple())
        .transform((rows, failure) -> Future.succeededFuture(DatabaseHealth.of(failure, use())));
  }

  /**
   * Hears of every statement.
   *
   * @param listener the listener
   * @return removes it again when run
   */
  public Runnable listen(StatementListener listener) {
    return connections.listen(listener);
  }

  /**
   * Sends SQL as it is: the escape hatch. Joins the transaction that is open here.
   *
   * @param sql text in the words of this database, with its placeholders
   * @param parameters the values
   * @return the rows as the client gives them
   */
  public Future<RowSet<Row>> query(String sql, Tuple parameters) {
    return executor.raw(sql, parameters);
  }

  /**
   * The fixed statements of a model, in the words of this database. Each template is parsed once.
   *
   * @param <M> the model
   * @param <K> the type of its key
   * @param table the table
   * @return the statements
   */
  @SuppressWarnings("unchecked")
  public <M, K> ModelStatements<M, K> statements(ModelType<M, K> table) {
    ModelStatements<?, ?> known = statements.get(table);
    return (ModelStatements<M, K>)
        (known != null
            ? known
            : statements.computeIfAbsent(
                table, any -> new ModelStatements<>(table, driver.dialect(), pools.hosts())));
  }

  /** Server and database, without user and password. */
  @Override
  public String toString() {
    return driver.dialect().name() + " " + driver.location();
  }
}
