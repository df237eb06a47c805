package io.github.peeweevertx.sample;

import static io.github.peeweevertx.sample.TestNameModelTable.TEST_NAME_MODEL;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.pg.PgDatabase;
import io.github.peeweevertx.service.Authenticator;
import io.github.peeweevertx.service.Caller;
import io.github.peeweevertx.service.Grant;
import io.github.peeweevertx.service.ManagerVerticle;
import io.github.peeweevertx.service.Policy;
import io.github.peeweevertx.service.QueryService;
import io.github.peeweevertx.service.ServiceLimits;
import io.github.peeweevertx.service.ServiceOptions;
import io.github.peeweevertx.wire.TableNames;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** The verticle that has the database, and answers those that have none over the event bus. */
final class NameService extends ManagerVerticle {
  /** Where it listens. */
  static final String ADDRESS = "names";

  /** What it can be asked for. */
  static final TableNames TABLES = TableNames.of(TEST_NAME_MODEL);

  /** The operation that gets or creates a row with the key {@code id}. */
  static final String CREATE = "create";

  private static final int CALLS_IN_FLIGHT = 1_000;

  private final DatabaseUrl url;

  NameService(DatabaseUrl url) {
    this.url = url;
  }

  @Override
  public Future<?> start() {
    return super.start().compose(v -> FirstRows.in(objects()).onFailure(failure -> stop()));
  }

  @Override
  protected Database database() {
    return PgDatabase.pooled(vertx, url);
  }

  @Override
  protected TableNames tables() {
    return TABLES;
  }

  @Override
  protected ServiceOptions options() {
    return ServiceOptions.at(ADDRESS);
  }

  /** Whoever is in this process may ask: the bus is not open to others. */
  @Override
  protected Policy policy(TableNames tables) {
    return Policy.of(Authenticator.anonymous())
        .allow(
            Grant.on(TEST_NAME_MODEL)
                .read(TEST_NAME_MODEL.id, TEST_NAME_MODEL.name)
                .create(TEST_NAME_MODEL.name))
        .allowOperation(CREATE)
        .within(ServiceLimits.DEFAULT.withCalls(CALLS_IN_FLIGHT, ServiceLimits.DEFAULT.atWork()));
  }

  /** What takes several statements in one transaction is an operation: no message spans them. */
  @Override
  protected void prepare(QueryService service) {
    service.operation(CREATE, NameService::create);
  }

  private static Future<JsonObject> create(Manager objects, JsonObject arguments, Caller caller) {
    return FutureHandlers.create(objects, arguments.getLong("id"));
  }
}
