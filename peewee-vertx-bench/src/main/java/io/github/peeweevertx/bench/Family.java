package io.github.peeweevertx.bench;

import io.github.peeweevertx.bench.database.Workload;
import io.github.peeweevertx.bench.jdbc.JdbcProcess;
import io.github.peeweevertx.bench.measure.FamilyArguments;
import io.github.peeweevertx.bench.render.RenderBenchmark;
import io.github.peeweevertx.bench.render.RenderProcess;
import io.github.peeweevertx.bench.startup.StartupProcess;
import io.github.peeweevertx.bench.vertx.BusProcess;
import io.github.peeweevertx.bench.vertx.FarProcess;
import io.github.peeweevertx.bench.vertx.MariaDbProcess;
import io.github.peeweevertx.bench.vertx.VertxProcess;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Contenders that share a process: what needs other libraries, or another JVM, is another family.
 *
 * @param name what it is called in the report
 * @param mainClass what the process runs, with {@link FamilyArguments}
 * @param database what it is given, null where it needs none
 * @param work the ids of what it measures
 * @param place where its classes are
 */
record Family(
    String name, String mainClass, DatabaseKind database, List<String> work, ClassPlace place) {
  /** All of them, in the order in which they run. */
  static final List<Family> ALL =
      List.of(
          new Family(
              RenderBenchmark.FAMILY,
              RenderProcess.class.getName(),
              null,
              RenderBenchmark.WORK,
              ClassPlace.OWN),
          new Family(
              StartupProcess.FAMILY,
              StartupProcess.class.getName(),
              DatabaseKind.POSTGRESQL,
              StartupProcess.WORK,
              ClassPlace.OWN),
          onDatabase(VertxProcess.FAMILY, VertxProcess.class.getName(), ClassPlace.OWN),
          onMariaDb(),
          some(BusProcess.FAMILY, BusProcess.class, BusProcess.WORK),
          some(FarProcess.FAMILY, FarProcess.class, FarProcess.WORK),
          onDatabase(JdbcProcess.FAMILY, JdbcProcess.class.getName(), ClassPlace.OWN),
          onDatabase(
              FamilyArguments.HIBERNATE,
              "io.github.peeweevertx.bench.hibernate.HibernateProcess",
              ClassPlace.HIBERNATE));

  private static Family onDatabase(String name, String mainClass, ClassPlace place) {
    List<String> work = Arrays.stream(Workload.values()).map(Workload::id).toList();
    return new Family(name, mainClass, DatabaseKind.POSTGRESQL, work, place);
  }

  private static Family onMariaDb() {
    List<String> work =
        Stream.of(
                Workload.GET,
                Workload.GET_ALONE,
                Workload.ROWS_100,
                Workload.ROWS_1000,
                Workload.INSERT,
                Workload.INSERT_1000)
            .map(Workload::id)
            .toList();
    return new Family(
        MariaDbProcess.FAMILY,
        MariaDbProcess.class.getName(),
        DatabaseKind.MARIADB,
        work,
        ClassPlace.OWN);
  }

  private static Family some(String name, Class<?> process, List<Workload> work) {
    return new Family(
        name,
        process.getName(),
        DatabaseKind.POSTGRESQL,
        work.stream().map(Workload::id).toList(),
        ClassPlace.OWN);
  }

  /** Those of which some work is wanted. */
  static List<Family> wanted(Pattern only) {
    return ALL.stream()
        .filter(
            family ->
                family.work().stream()
                    .anyMatch(id -> FamilyArguments.wants(only, family.name(), id)))
        .toList();
  }

  /** Why it cannot run here; empty where it can. */
  Optional<String> obstacle() {
    if (name.equals(JdbcProcess.FAMILY) && !JdbcProcess.canRun()) {
      return Optional.of("it needs virtual threads, and this JVM is " + Runtime.version());
    }
    if (name.equals(StartupProcess.FAMILY)
        && System.getProperty(StartupProcess.PROCESSOR_PROPERTY) == null) {
      return Optional.of("no system property " + StartupProcess.PROCESSOR_PROPERTY);
    }
    if (database != null && !DatabaseUnderTest.canBeHad(database)) {
      return Optional.of("there is no " + database + " here");
    }
    return place.obstacle();
  }
}
