package io.github.peeweevertx.bench.startup;

import io.github.peeweevertx.bench.database.Tables;
import io.github.peeweevertx.bench.database.Workload;
import io.github.peeweevertx.bench.measure.BenchmarkException;
import io.github.peeweevertx.bench.measure.Comparison;
import io.github.peeweevertx.bench.measure.Contest;
import io.github.peeweevertx.bench.measure.FamilyArguments;
import io.github.peeweevertx.bench.measure.Pace;
import io.github.peeweevertx.bench.measure.ResultFile;
import io.github.peeweevertx.bench.measure.Round;
import io.github.peeweevertx.bench.measure.Usage;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * From the start of a JVM to its first row as an object, and models through the compiler. Each
 * round is one JVM, or one compilation, however long it takes.
 */
public final class StartupProcess {
  /** The name of the family. */
  public static final String FAMILY = "startup";

  /** The environment variable with the class path of the processor. */
  public static final String PROCESSOR = "PEEWEE_BENCH_PROCESSOR";

  /** The system property that tells the program the same; the build sets it. */
  public static final String PROCESSOR_PROPERTY = "peewee.bench.processor";

  private static final String FEW = "first-row";
  private static final String MANY = "first-row-of-200-models";
  private static final String COMPILE = "compile-200-models";

  /** What there is to be measured. */
  public static final List<String> WORK = List.of(FEW, MANY, COMPILE);

  private static final int MODELS = 200;
  private static final String OURS = "ours";
  private static final String EXPECTED = String.valueOf(Workload.GET.expected(FirstRow.KEY));

  private final Pace pace;
  private final ManyModels models;
  private final String processor;

  private StartupProcess(Pace pace, ManyModels models, String processor) {
    // A warm-up of one JVM each: what it warms is the machine's cache of files.
    this.pace = new Pace(pace.rounds(), Math.min(1, pace.warmUpMillis()), pace.roundMillis());
    this.models = models;
    this.processor = processor;
  }

  /**
   * Measures and writes the figures.
   *
   * @param arguments see {@link FamilyArguments}
   */
  public static void main(String[] arguments) {
    FamilyArguments told = FamilyArguments.parse(arguments);
    List<Comparison> comparisons = new ArrayList<>();
    try (Tables tables = Tables.create(System.getenv(FamilyArguments.DATABASE));
        ManyModels models = new ManyModels(MODELS)) {
      StartupProcess process = new StartupProcess(told.pace(), models, System.getenv(PROCESSOR));
      for (String id : WORK) {
        if (told.wants(FAMILY, id)) {
          Comparison comparison = process.measure(id);
          System.out.println(comparison.summary());
          comparisons.add(comparison);
        }
      }
    }
    ResultFile.write(told.result(), comparisons);
  }

  private Comparison measure(String id) {
    String own = System.getProperty("java.class.path");
    return switch (id) {
      case FEW -> firstRow(id, "JVM start to the first row as an object, 5 models", own);
      case MANY ->
          firstRow(
              id,
              "JVM start to the first row as an object, 205 models",
              models.compile(processor) + File.pathSeparator + own);
      default ->
          new Comparison(
              FAMILY,
              id,
              "200 models compiled, without and with the processor",
              1,
              "javac",
              new Contest(pace)
                  .with("javac", millis -> compiled(null))
                  .with("javac-and-processor", millis -> compiled(processor))
                  .run());
    };
  }

  private Comparison firstRow(String id, String title, String classPath) {
    return new Comparison(
        FAMILY,
        id,
        title,
        1,
        FirstRow.RAW,
        new Contest(pace)
            .with(FirstRow.RAW, millis -> started(FirstRow.RAW, classPath))
            .with(OURS, millis -> started(OURS, classPath))
            .run());
  }

  private Round compiled(String processorPath) {
    Usage start = Usage.now();
    models.compile(processorPath);
    Usage usage = Usage.now().since(start);
    return new Round(1, usage, usage.nanos(), usage.nanos());
  }

  private static Round started(String contender, String classPath) {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                FirstRow.class.getName(),
                contender)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("CLASSPATH", classPath);
    long start = System.nanoTime();
    try {
      Process process = builder.start();
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        String line = lines.readLine();
        long nanos = System.nanoTime() - start;
        int status = process.waitFor();
        return round(contender, line, status, nanos);
      }
    } catch (IOException failure) {
      throw new BenchmarkException("a JVM does not start", failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("it was interrupted", stop);
    }
  }

  private static Round round(String contender, String line, int status, long nanos) {
    String[] figures = line == null ? new String[0] : line.split(" ");
    if (status != 0 || figures.length != 3 || !figures[0].equals(EXPECTED)) {
      throw new BenchmarkException(
          "%s ended with %d and said: %s".formatted(contender, status, line));
    }
    Usage usage = new Usage(nanos, Long.parseLong(figures[1]), Long.parseLong(figures[2]));
    return new Round(1, usage, nanos, nanos);
  }
}
