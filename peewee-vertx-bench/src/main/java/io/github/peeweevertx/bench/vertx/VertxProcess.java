package io.github.peeweevertx.bench.vertx;

import io.github.peeweevertx.bench.database.Contender;
import io.github.peeweevertx.bench.database.DatabaseBenchmark;
import io.github.peeweevertx.bench.database.Tables;
import io.github.peeweevertx.bench.measure.FamilyArguments;
import io.github.peeweevertx.bench.measure.ResultFile;
import io.github.peeweevertx.bench.raw.RawContender;
import io.github.peeweevertx.bench.raw.RawPool;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.pg.PgDatabase;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.sqlclient.Pool;
import java.util.List;

/**
 * The process of everything that runs on Vert.x 5: one event loop, connections for {@value
 * RawPool#CONNECTIONS} statements at a time for each contender, prepared statements cached by all
 * of them.
 */
public final class VertxProcess {
  /** The name of the family. */
  public static final String FAMILY = "vertx";

  private VertxProcess() {}

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
      Pool pool = RawPool.open(vertx, uri);
      Database database = PgDatabase.pooled(vertx, DatabaseUrl.parse(pooled(uri)).unquoted());
      Manager objects = Manager.create(database);
      List<Contender> contenders =
          List.of(
              new RawContender(pool),
              new TemplateContender(pool),
              new ManagerContender(objects),
              new InsertAllContender(objects),
              new KeysContender(objects),
              new CoalescedContender(objects.coalesced()));
      Context context = vertx.getOrCreateContext();
      DatabaseBenchmark benchmark =
          new DatabaseBenchmark(
              FAMILY, contenders, tables, work -> context.runOnContext(v -> work.run()));
      ResultFile.write(told.result(), benchmark.run(told));
    } finally {
      vertx.close().await();
    }
  }

  static String pooled(String uri) {
    return uri + (uri.contains("?") ? "&" : "?") + "max_connections=" + RawPool.CONNECTIONS;
  }
}
