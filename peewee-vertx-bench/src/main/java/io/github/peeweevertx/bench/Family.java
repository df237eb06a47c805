package io.github.peeweevertx.bench;

import io.github.peeweevertx.bench.database.Workload;
import io.github.peeweevertx.bench.measure.FamilyArguments;
import io.github.peeweevertx.bench.render.RenderBenchmark;
import io.github.peeweevertx.bench.render.RenderProcess;
import io.github.peeweevertx.bench.vertx.VertxProcess;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Contenders that share a process: what needs other libraries, or another JVM, is another family.
 *
 * @param name what it is called in the report
 * @param mainClass what the process runs, with {@link FamilyArguments}
 * @param needsDatabase whether it is given one
 * @param work the ids of what it measures
 */
record Family(String name, String mainClass, boolean needsDatabase, List<String> work) {
  /** All of them, in the order in which they run. */
  static final List<Family> ALL =
      List.of(
          new Family(
              RenderBenchmark.FAMILY, RenderProcess.class.getName(), false, RenderBenchmark.WORK),
          new Family(VertxProcess.FAMILY, VertxProcess.class.getName(), true, workloads()));

  private static List<String> workloads() {
    return Arrays.stream(Workload.values()).map(Workload::id).toList();
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
}
