package io.github.peeweevertx.bench;

import io.github.peeweevertx.bench.measure.BenchmarkException;
import io.github.peeweevertx.bench.measure.Comparison;
import io.github.peeweevertx.bench.measure.FamilyArguments;
import io.github.peeweevertx.bench.measure.ResultFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs one family in a JVM of its own, with a heap of its own, and reads what it has measured. */
final class FamilyProcess {
  private static final List<String> JVM_OPTIONS = List.of("-Xms1g", "-Xmx1g", "-XX:+UseG1GC");

  private final Family family;
  private final PrintStream out;

  FamilyProcess(Family family, PrintStream out) {
    this.family = family;
    this.out = out;
  }

  /**
   * Runs the process to its end.
   *
   * @param options what is wanted
   * @param environment what it finds in its environment
   */
  List<Comparison> run(BenchmarkOptions options, Map<String, String> environment) {
    try {
      Path result = Files.createTempFile("peewee-bench-", ".json");
      try {
        FamilyArguments arguments = new FamilyArguments(result, options.pace(), options.only());
        finish(start(arguments, environment));
        return ResultFile.read(result);
      } finally {
        Files.delete(result);
      }
    } catch (IOException failure) {
      throw new BenchmarkException("The process of " + family.name() + " does not run", failure);
    }
  }

  private Process start(FamilyArguments arguments, Map<String, String> environment)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM_OPTIONS);
    command.add(family.mainClass());
    command.addAll(arguments.toArguments());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    // Not on the command line, which is too short for it on some systems.
    builder.environment().put("CLASSPATH", family.place().classPath());
    return builder.start();
  }

  private void finish(Process process) throws IOException {
    Thread stop = new Thread(process::destroy, "stop-" + family.name());
    Runtime.getRuntime().addShutdownHook(stop);
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(out::println);
      int status = process.waitFor();
      if (status != 0) {
        throw new BenchmarkException(
            "The process of %s has ended with %d; what it said stands above."
                .formatted(family.name(), status));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("it was interrupted", interrupted);
    } finally {
      process.destroy();
      removeHook(stop);
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException onTheWayOut) {
      // The hook runs already.
    }
  }
}
