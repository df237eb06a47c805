package io.github.peeweevertx.service;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseHealth;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.type.KeySource;
import io.github.peeweevertx.type.KeySources;
import io.github.peeweevertx.wire.TableNames;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A verticle that owns a database and a manager, and answers queries on the event bus when it is
 * given an address. It is configured by JSON, or by methods that a subclass overrides:
 *
 * <pre>{@code
 * {
 *   "database": "postgresql+pool://localhost/test?pool=orders",
 *   "models": ["User", "Tweet"],
 *   "address": "orders",
 *   "clustered": false,
 *   "grace": 5000,
 *   "policy": { "anonymous": true, "models": { "User": { "read": ["id", "username"] } } }
 * }
 * }</pre>
 *
 * <p>Several instances may be deployed; with a name of a pool in the database URL they share one.
 * Undeploying lets what is pending finish within the grace, fails the rest, and closes the pool.
 */
public class ManagerVerticle extends VerticleBase {
  private static final int DEFAULT_GRACE = 5_000;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final JsonObject given;
  private Manager objects;
  private QueryService service;

  /** A verticle that takes its configuration from its deployment, or from a subclass. */
  public ManagerVerticle() {
    this(null);
  }

  /**
   * A verticle with a configuration of its own.
   *
   * @param config the configuration, or null for that of the deployment
   */
  public ManagerVerticle(JsonObject config) {
    this.given = config == null ? null : config.copy();
  }

  private JsonObject settings() {
    return given != null ? given : config() == null ? new JsonObject() : config();
  }

  /**
   * Opens the database. Override it to supply another one.
   *
   * @return the handle, which the verticle closes
   */
  protected Database database() {
    String url = settings().getString("database");
    if (url == null) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "The manager verticle has no database. Give \"database\" a URL, or override database().");
    }
    return Database.connect(vertx, url);
  }

  /**
   * The tables that messages may name. By default those of the models that the configuration names,
   * among all that were compiled beside the verticle.
   *
   * @return the tables
   */
  protected TableNames tables() {
    List<ModelTable<?, ?>> tables = new ArrayList<>();
    JsonArray names = settings().getJsonArray("models", new JsonArray());
    for (int i = 0; i < names.size(); i++) {
      tables.add(table(names.getString(i)));
    }
    return TableNames.of(tables);
  }

  private ModelTable<?, ?> table(String name) {
    List<ModelTable<?, ?>> alike = new ArrayList<>();
    for (KeySource each : KeySources.all(getClass())) {
      if (each instanceof ModelTable<?, ?> table) {
        if (table.modelClass().getName().equals(name)) {
          return table;
        }
        if (table.modelClass().getSimpleName().equals(name)) {
          alike.add(table);
        }
      }
    }
    if (alike.size() == 1) {
      return alike.get(0);
    }
    throw new ProgrammingException(
        ErrorCode.UNKNOWN_MODEL,
        "The manager verticle is to serve the model "
            + name
            + ", and "
            + alike.size()
            + " models of that name were compiled. Correct it, say it with its package, or override"
            + " tables().");
  }

  /**
   * Who may ask for what. By default what the configuration allows, which is nothing where it says
   * nothing.
   *
   * @param tables the tables that messages may name
   * @return the policy
   */
  protected Policy policy(TableNames tables) {
    return PolicyConfig.read(settings().getJsonObject("policy", new JsonObject()), tables);
  }

  /**
   * Where the service listens.
   *
   * @return its options, or null for no service at all
   */
  protected ServiceOptions options() {
    String address = settings().getString("address");
    Duration grace = Duration.ofMillis(settings().getInteger("grace", DEFAULT_GRACE));
    return address == null
        ? null
        : new ServiceOptions(address, settings().getBoolean("clustered", false), grace);
  }

  /**
   * Prepares the service before it listens: the place to register operations.
   *
   * @param prepared the service
   */
  protected void prepare(QueryService prepared) {}

  /**
   * The manager, for code of the verticle itself.
   *
   * @return the manager, once the verticle has started
   */
  public final Manager objects() {
    return objects;
  }

  /**
   * How the verticle is, for a health check: whether the database answers, and what is going on.
   *
   * @return {@code {"up": true, "open": 4, "used": 0, "inFlight": 0, …}}; it does not fail
   */
  public final Future<JsonObject> health() {
    return service == null
        ? objects.database().health(PATIENCE).map(DatabaseHealth::toJson)
        : service.health();
  }

  /**
   * What the service has done.
   *
   * @return a snapshot, or null where there is no service
   */
  public final ServiceStats stats() {
    return service == null ? null : service.stats();
  }

  @Override
  public Future<?> start() {
    objects = Manager.create(database());
    return objects
        .connect()
        .compose(v -> listen())
        .recover(
            failure ->
                objects.close().transform((v, alsoFailed) -> Future.<Void>failedFuture(failure)));
  }

  private Future<Void> listen() {
    ServiceOptions options = options();
    if (options == null) {
      return Future.succeededFuture();
    }
    TableNames tables = tables();
    service = QueryService.of(objects, tables, policy(tables), options);
    prepare(service);
    return service.start();
  }

  @Override
  public Future<?> stop() {
    Future<Void> quiet = service == null ? Future.succeededFuture() : service.stop();
    return quiet.eventually(() -> objects.close());
  }
}
