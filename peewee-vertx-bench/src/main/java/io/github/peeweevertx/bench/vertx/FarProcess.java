package io.github.peeweevertx.bench.vertx;

import io.github.peeweevertx.bench.database.Contender;
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
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The process of a server that is far: everything travels over a {@link DistantLine} within this
 * process, so that its processor time and its bytes stand in the figures of all contenders.
 */
public final class FarProcess {
  /** The name of the family. */
  public static final String FAMILY = "far";

  /** What is measured: work whose round trips count. */
  public static final List<Workload> WORK =
      List.of(Workload.GET, Workload.TRANSACTION, Workload.PREFETCH, Workload.PREFETCH_ALONE);

  /** Half of the five milliseconds of a round trip. */
  private static final Duration ONE_WAY = Duration.ofNanos(2_500_000);

  private FarProcess() {}

  /**
   * Measures and writes the figures.
   *
   * @param arguments see {@link FamilyArguments}
   */
  public static void main(String[] arguments) {
    FamilyArguments told = FamilyArguments.parse(arguments);
    String uri = System.getenv(FamilyArguments.DATABASE);
    URI server = URI.create(uri);
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    try (Tables tables = Tables.create(uri);
        DistantLine line = new DistantLine(server.getHost(), server.getPort(), ONE_WAY)) {
      String far = through(line, server);
      Manager objects =
          Manager.create(
              PgDatabase.pooled(vertx, DatabaseUrl.parse(VertxProcess.pooled(far)).unquoted()));
      List<Contender> contenders =
          Stream.of(
                  new RawContender(RawPool.open(vertx, far)),
                  new ManagerContender(objects),
                  new KeysContender(objects),
                  new CoalescedContender(objects.coalesced()))
              .<Contender>map(each -> new ChosenWork(each, WORK))
              .toList();
      Context context = vertx.getOrCreateContext();
      DatabaseBenchmark benchmark =
          new DatabaseBenchmark(
              FAMILY, contenders, tables, work -> context.runOnContext(v -> work.run()));
      ResultFile.write(told.result(), benchmark.run(told));
    } finally {
      vertx.close().await();
    }
  }

  private static String through(DistantLine line, URI server) {
    return server
        .toString()
        .replace(server.getRawAuthority(), server.getRawUserInfo() + "@127.0.0.1:" + line.port());
  }
}
