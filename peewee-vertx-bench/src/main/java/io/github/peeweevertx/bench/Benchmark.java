package io.github.peeweevertx.bench;

import io.github.peeweevertx.bench.measure.BenchmarkException;
import io.github.peeweevertx.bench.measure.Comparison;
import io.github.peeweevertx.bench.measure.FamilyArguments;
import io.github.peeweevertx.bench.measure.Pace;
import io.github.peeweevertx.bench.report.Report;
import io.github.peeweevertx.bench.report.Surroundings;
import io.github.peeweevertx.bench.startup.StartupProcess;
import io.github.peeweevertx.testing.server.DatabaseUnavailableException;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures everything and writes the report. Ends with 0, with 1 where something has failed or gave
 * wrong results, with 2 where the command line cannot be followed.
 */
public final class Benchmark {
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  private final PrintStream out;
  private final PrintStream err;

  Benchmark(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Runs the benchmark.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    int status = new Benchmark(System.out, System.err).run(arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs the benchmark, and returns the exit code. */
  int run(String... arguments) {
    try {
      BenchmarkOptions options = BenchmarkOptions.parse(arguments);
      if (options.help()) {
        out.print(BenchmarkOptions.USAGE);
      } else {
        run(options);
      }
      return 0;
    } catch (UsageException wrong) {
      err.printf("%s%n%n%s", wrong.getMessage(), BenchmarkOptions.USAGE);
      return WRONG_USAGE;
    } catch (BenchmarkException | DatabaseUnavailableException failure) {
      err.println(failure.getMessage());
      return FAILED;
    }
  }

  private void run(BenchmarkOptions options) {
    List<Family> families = Family.wanted(options.only());
    if (families.isEmpty()) {
      throw new UsageException("No work has a name with " + options.only() + " in it.");
    }
    Surroundings surroundings = Surroundings.now();
    if (surroundings.isBusy()) {
      out.println(surroundings.warning());
    }
    List<Comparison> comparisons = new ArrayList<>();
    for (Family family : families) {
      if (family.obstacle().isPresent()) {
        out.printf("%s is left out: %s%n", family.name(), family.obstacle().get());
        continue;
      }
      comparisons.addAll(new FamilyProcess(family, out).run(options, environment(family)));
    }
    Report report =
        new Report(surroundings, options.pace(), options.pace().equals(Pace.QUICK), comparisons);
    report.write(options.out());
    out.println("The report is in " + options.out().toAbsolutePath());
  }

  private static Map<String, String> environment(Family family) {
    Map<String, String> environment = new HashMap<>();
    if (family.database() != null) {
      environment.put(
          FamilyArguments.DATABASE,
          DatabaseUnderTest.of(family.database()).createDatabase("bench_" + family.name()).uri());
    }
    environment.put(
        StartupProcess.PROCESSOR, System.getProperty(StartupProcess.PROCESSOR_PROPERTY, ""));
    return environment;
  }
}
