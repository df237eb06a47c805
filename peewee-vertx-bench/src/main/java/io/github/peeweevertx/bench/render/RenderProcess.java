package io.github.peeweevertx.bench.render;

import io.github.peeweevertx.bench.measure.Comparison;
import io.github.peeweevertx.bench.measure.FamilyArguments;
import io.github.peeweevertx.bench.measure.ResultFile;
import java.util.List;

/** The process that measures rendering. */
public final class RenderProcess {
  private RenderProcess() {}

  /**
   * Measures and writes the figures.
   *
   * @param arguments see {@link FamilyArguments}
   */
  public static void main(String[] arguments) {
    FamilyArguments told = FamilyArguments.parse(arguments);
    List<Comparison> comparisons =
        RenderBenchmark.run(told.pace(), id -> told.wants(RenderBenchmark.FAMILY, id));
    comparisons.forEach(each -> System.out.println(each.summary()));
    ResultFile.write(told.result(), comparisons);
  }
}
