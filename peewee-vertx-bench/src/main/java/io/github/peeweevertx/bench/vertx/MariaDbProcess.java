package io.github.peeweevertx.bench.vertx;

import io.github.peeweevertx.bench.database.DatabaseBenchmark;
import io.github.peeweevertx.bench.database.Tables;
import io.github.peeweevertx.bench.measure.FamilyArguments;
import io.github.peeweevertx.bench.measure.ResultFile;
import io.github.peeweevertx.bench.raw.RawPool;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.mysql.MySqlDatabase;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.mysqlclient.MySQLBuilder;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.List;

/** The process on MariaDB: one event loop, as many connections as in the others. */
public final class MariaDbProcess {
  /** The name of the family. */
  public static final String FAMILY = "mariadb";

  private MariaDbProcess() {}

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
      Database database =
          MySqlDatabase.pooled(vertx, DatabaseUrl.parse(VertxProcess.pooled(uri)).unquoted());
      Context context = vertx.getOrCreateContext();
      DatabaseBenchmark benchmark =
          new DatabaseBenchmark(
              FAMILY,
              List.of(
                  new MariaDbContender(pool(vertx, uri)),
                  new ManagerContender(Manager.create(database))),
              tables,
              work -> context.runOnContext(v -> work.run()));
      ResultFile.write(told.result(), benchmark.run(told));
    } finally {
      vertx.close().await();
    }
  }

  private static Pool pool(Vertx vertx, String uri) {
    return MySQLBuilder.pool()
        .with(new PoolOptions().setMaxSize(RawPool.CONNECTIONS))
        .connectingTo(
            MySQLConnectOptions.fromUri(uri)
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(RawPool.CACHED_STATEMENTS)
                .setPreparedStatementCacheSqlLimit(RawPool.LONGEST_CACHED_STATEMENT))
        .using(vertx)
        .build();
  }
}
