package io.github.peeweevertx.bench.startup;

import io.github.peeweevertx.bench.measure.BenchmarkException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Models in numbers: each refers to the one before. */
final class ManyModels implements AutoCloseable {
  private static final String SOURCE =
      """
      package many;

      import io.github.peeweevertx.annotation.*;
      import io.github.peeweevertx.type.*;

      @Model
      public class Model%1$03d {
        @Id public Long id;
        @Column(maxLength = 40, unique = true) public String name;
        @Column(nullable = true) public String note;
        public long amount;
        public boolean active = true;
        public java.time.LocalDateTime created;
        %2$s
      }
      """;

  private final Path folder;
  private final List<Path> sources = new ArrayList<>();

  ManyModels(int count) {
    try {
      folder = Files.createTempDirectory("peewee-bench-models-");
      for (int i = 0; i < count; i++) {
        String reference =
            i == 0 ? "" : "@ForeignKey public Ref<Model%03d> previous;".formatted(i - 1);
        Path source = folder.resolve("Model%03d.java".formatted(i));
        Files.writeString(source, SOURCE.formatted(i, reference));
        sources.add(source);
      }
    } catch (IOException failure) {
      throw new BenchmarkException("the models cannot be written", failure);
    }
  }

  /**
   * Compiles them.
   *
   * @param processorPath where the processor is, null for the compiler alone
   * @return the classes
   */
  Path compile(String processorPath) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Path classes = Files.createTempDirectory(folder, "classes-");
      List<String> options =
          new ArrayList<>(
              List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
      options.addAll(
          processorPath == null ? List.of("-proc:none") : List.of("-processorpath", processorPath));
      boolean done =
          compiler
              .getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!done) {
        throw new BenchmarkException("the models do not compile: " + said);
      }
      return classes;
    } catch (IOException failure) {
      throw new BenchmarkException("the models cannot be compiled", failure);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException failure) {
      throw new BenchmarkException("the models cannot be deleted", failure);
    }
  }
}
