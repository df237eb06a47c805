package io.github.peeweevertx.bench.vertx;

import static io.github.peeweevertx.bench.raw.AccountTable.ACCOUNT;

import io.github.peeweevertx.bench.database.DatabaseBenchmark;
import io.github.peeweevertx.bench.database.Tables;
import io.github.peeweevertx.bench.database.Workload;
import io.github.peeweevertx.bench.measure.FamilyArguments;
import io.github.peeweevertx.bench.measure.ResultFile;
import io.github.peeweevertx.bench.raw.RawContender;
import io.github.peeweevertx.bench.raw.RawPool;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.pg.PgDatabase;
import io.github.peeweevertx.service.Authenticator;
import io.github.peeweevertx.service.Grant;
import io.github.peeweevertx.service.Policy;
import io.github.peeweevertx.service.QueryService;
import io.github.peeweevertx.service.QueryServiceProxy;
import io.github.peeweevertx.service.ServiceLimits;
import io.github.peeweevertx.service.ServiceOptions;
import io.github.peeweevertx.wire.TableNames;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.List;

/**
 * The process of the query service: a row by its key straight from the manager, through a proxy in
 * the same process, and as JSON over the event bus. One event loop, as in the others.
 */
public final class BusProcess {
  /** The name of the family. */
  public static final String FAMILY = "bus";

  /** What is measured. */
  public static final List<Workload> WORK = List.of(Workload.GET, Workload.GET_ALONE);

  private static final String ADDRESS = "accounts";
  private static final TableNames TABLES = TableNames.of(ACCOUNT);

  /** Twice as many as any work has under way, so that none is refused. */
  private static final int IN_FLIGHT = 128;

  private BusProcess() {}

  /**
   * Measures and writes the figures.
   *
   * @param arguments see {@link FamilyArguments}
   */
  public static void main(String[] arguments) {
    FamilyArguments told = FamilyArguments.parse(arguments);
    String uri = System.getenv(FamilyArguments.DATABASE);
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    try (Tables tables = Tables.create(uri)) {
      Manager objects =
          Manager.create(
              PgDatabase.pooled(vertx, DatabaseUrl.parse(VertxProcess.pooled(uri)).unquoted()));
      Context context = vertx.getOrCreateContext();
      QueryService service = QueryService.of(objects, TABLES, policy(), ServiceOptions.at(ADDRESS));
      service.start().await();
      DatabaseBenchmark benchmark =
          new DatabaseBenchmark(
              FAMILY,
              List.of(
                  new ChosenWork(new RawContender(RawPool.open(vertx, uri)), WORK),
                  new ChosenWork(new ManagerContender(objects), WORK),
                  new ProxyContender(QueryServiceProxy.of(vertx, ADDRESS, TABLES)),
                  new JsonContender(vertx.eventBus(), ADDRESS, TABLES)),
              tables,
              work -> context.runOnContext(v -> work.run()));
      ResultFile.write(told.result(), benchmark.run(told));
    } finally {
      vertx.close().await();
    }
  }

  private static Policy policy() {
    return Policy.of(Authenticator.anonymous())
        .allow(
            Grant.on(ACCOUNT)
                .read(
                    ACCOUNT.id,
                    ACCOUNT.name,
                    ACCOUNT.email,
                    ACCOUNT.balance,
                    ACCOUNT.active,
                    ACCOUNT.created))
        .within(ServiceLimits.DEFAULT.withCalls(IN_FLIGHT, RawPool.CONNECTIONS));
  }
}
