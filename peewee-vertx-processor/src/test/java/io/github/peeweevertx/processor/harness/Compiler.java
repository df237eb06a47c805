package io.github.peeweevertx.processor.harness;

import io.github.peeweevertx.processor.PeeweeProcessor;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Runs the compiler with the processor: sources from memory, output to a folder. */
public final class Compiler {
  // A library of the run time was compiled against annotations that it does not bring along.
  private static final String LINT = "-Xlint:all,-classfile";

  private final Path output;
  private final List<String> options = new ArrayList<>(List.of(LINT));
  private final List<Processor> processors = new ArrayList<>();
  private boolean modular;

  private Compiler(Path output) {
    this.output = output;
  }

  /** A compiler that writes into a folder, and finds there what it wrote before. */
  public static Compiler into(Path output) {
    return new Compiler(output);
  }

  /** Adds an option. */
  public Compiler option(String option) {
    options.add(option);
    return this;
  }

  /** Compiles a module: what it needs is looked for on the module path. */
  public Compiler modular() {
    modular = true;
    return this;
  }

  /** Adds a processor that runs beside ours. */
  public Compiler with(Processor processor) {
    processors.add(processor);
    return this;
  }

  /** Compiles. */
  public Compilation compile(Source... sources) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      if (modular) {
        files.setLocationFromPaths(StandardLocation.MODULE_PATH, modulePath());
      } else {
        List<Path> classPath = runTime();
        classPath.add(0, output);
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      }
      JavaCompiler.CompilationTask task =
          javac.getTask(null, files, diagnostics, options, null, List.of(sources));
      List<Processor> all = new ArrayList<>(processors);
      all.add(new PeeweeProcessor());
      task.setProcessors(all);
      boolean succeeded = task.call();
      return new Compilation(succeeded, diagnostics.getDiagnostics(), output);
    }
  }

  private static List<Path> runTime() {
    List<Path> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      entries.add(Path.of(entry));
    }
    return entries;
  }

  /** Modules by name only: the tests themselves are none. */
  private static List<Path> modulePath() {
    return runTime().stream()
        .filter(
            entry ->
                entry.toString().endsWith(".jar")
                    || Files.exists(entry.resolve("module-info.class")))
        .toList();
  }
}
