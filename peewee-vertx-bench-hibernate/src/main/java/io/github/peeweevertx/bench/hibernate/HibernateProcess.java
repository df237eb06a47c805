package io.github.peeweevertx.bench.hibernate;

import io.github.peeweevertx.bench.database.Contender;
import io.github.peeweevertx.bench.database.DatabaseBenchmark;
import io.github.peeweevertx.bench.database.Tables;
import io.github.peeweevertx.bench.measure.FamilyArguments;
import io.github.peeweevertx.bench.measure.ResultFile;
import io.github.peeweevertx.bench.raw.RawContender;
import io.github.peeweevertx.bench.raw.RawPool;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.cfg.Configuration;
import org.hibernate.reactive.provider.ReactiveServiceRegistryBuilder;
import org.hibernate.reactive.stage.Stage;
import org.hibernate.reactive.vertx.VertxInstance;

/** The process: one event loop, as many connections for each contender as in the others. */
public final class HibernateProcess {
  private HibernateProcess() {}

  /**
   * Measures and writes the figures.
   *
   * @param arguments see {@link FamilyArguments}
   */
  public static void main(String[] arguments) {
    FamilyArguments told = FamilyArguments.parse(arguments);
    String uri = System.getenv(FamilyArguments.DATABASE);
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    try (Tables tables = Tables.create(uri);
        Stage.SessionFactory factory = factory(vertx, uri)) {
      List<Contender> contenders =
          List.of(new RawContender(RawPool.open(vertx, uri)), new HibernateContender(factory));
      Context context = vertx.getOrCreateContext();
      DatabaseBenchmark benchmark =
          new DatabaseBenchmark(
              FamilyArguments.HIBERNATE,
              contenders,
              tables,
              work -> context.runOnContext(v -> work.run()));
      ResultFile.write(told.result(), benchmark.run(told));
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private static Stage.SessionFactory factory(Vertx vertx, String uri) {
    Configuration configuration = new Configuration();
    List.of(
            AccountEntity.class,
            EntryEntity.class,
            AssignedEntryEntity.class,
            TallyEntity.class,
            OwnerEntity.class,
            NoteEntity.class)
        .forEach(configuration::addAnnotatedClass);
    StandardServiceRegistry registry =
        new ReactiveServiceRegistryBuilder()
            .applySettings(settings(uri))
            .addService(VertxInstance.class, (VertxInstance) () -> vertx)
            .build();
    return configuration.buildSessionFactory(registry).unwrap(Stage.SessionFactory.class);
  }

  private static Map<String, Object> settings(String uri) {
    Properties login = Tables.login(uri);
    return Map.of(
        "jakarta.persistence.jdbc.url",
        Tables.jdbcUrl(uri),
        "jakarta.persistence.jdbc.user",
        login.getProperty("user"),
        "jakarta.persistence.jdbc.password",
        login.getProperty("password", ""),
        "hibernate.connection.pool_size",
        RawPool.CONNECTIONS,
        "hibernate.vertx.prepared_statement_cache.max_size",
        RawPool.CACHED_STATEMENTS,
        "hibernate.vertx.prepared_statement_cache.sql_limit",
        RawPool.LONGEST_CACHED_STATEMENT);
  }
}
