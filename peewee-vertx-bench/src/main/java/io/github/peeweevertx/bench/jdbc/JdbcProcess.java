package io.github.peeweevertx.bench.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.peeweevertx.bench.database.DatabaseBenchmark;
import io.github.peeweevertx.bench.database.Tables;
import io.github.peeweevertx.bench.measure.BenchmarkException;
import io.github.peeweevertx.bench.measure.FamilyArguments;
import io.github.peeweevertx.bench.measure.ResultFile;
import io.github.peeweevertx.bench.raw.RawContender;
import io.github.peeweevertx.bench.raw.RawPool;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The process: as many connections for each contender as in the others. */
public final class JdbcProcess {
  /** The name of the family. */
  public static final String FAMILY = "jdbc";

  private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

  private JdbcProcess() {}

  /**
   * Whether this JVM has virtual threads.
   *
   * @return false before Java 21
   */
  public static boolean canRun() {
    return Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS;
  }

  /**
   * Measures and writes the figures.
   *
   * @param arguments see {@link FamilyArguments}
   */
  public static void main(String[] arguments) {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    FamilyArguments told = FamilyArguments.parse(arguments);
    String uri = System.getenv(FamilyArguments.DATABASE);
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    ExecutorService threads = virtualThreads();
    try (Tables tables = Tables.create(uri);
        HikariDataSource source = source(uri)) {
      JooqContender jooq = new JooqContender(DSL.using(source, SQLDialect.POSTGRES), threads);
      Context context = vertx.getOrCreateContext();
      DatabaseBenchmark benchmark =
          new DatabaseBenchmark(
              FAMILY,
              List.of(new RawContender(RawPool.open(vertx, uri)), jooq),
              tables,
              work -> context.runOnContext(v -> work.run()));
      ResultFile.write(told.result(), benchmark.run(told));
    } finally {
      threads.shutdown();
      vertx.close().await();
    }
  }

  private static HikariDataSource source(String uri) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(Tables.jdbcUrl(uri));
    config.setDataSourceProperties(Tables.login(uri));
    config.setMaximumPoolSize(RawPool.CONNECTIONS);
    return new HikariDataSource(config);
  }

  /** By name, since the code is compiled for a Java that has none. */
  private static ExecutorService virtualThreads() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (ReflectiveOperationException none) {
      throw new BenchmarkException("this JVM has no virtual threads", none);
    }
  }
}
