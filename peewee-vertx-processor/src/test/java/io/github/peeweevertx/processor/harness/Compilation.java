package io.github.peeweevertx.processor.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What a compiler made of some sources. */
public final class Compilation {
  private static final String SERVICES =
      "META-INF/services/io.github.peeweevertx.type.KeySource$Provider";

  private final boolean succeeded;
  private final List<Diagnostic<? extends JavaFileObject>> diagnostics;
  private final Path output;

  Compilation(
      boolean succeeded, List<Diagnostic<? extends JavaFileObject>> diagnostics, Path output) {
    this.succeeded = succeeded;
    this.diagnostics = diagnostics;
    this.output = output;
  }

  /** Asserts that there is neither an error nor a warning. */
  public Compilation assertClean() {
    assertTrue(succeeded && diagnostics.isEmpty(), () -> "not clean: " + diagnostics);
    return this;
  }

  /**
   * Asserts that there is neither an error nor a warning but the one that the compiler itself gives
   * when a file of an earlier build is written again.
   */
  public Compilation assertRebuilt() {
    boolean quiet =
        diagnostics.stream()
            .allMatch(each -> each.getCode().equals("compiler.warn.proc.type.already.exists"));
    assertTrue(succeeded && quiet, () -> "not clean: " + diagnostics);
    return this;
  }

  /** Whether there was no error. */
  public boolean succeeded() {
    return succeeded;
  }

  /** The warnings of the processor. */
  public List<String> warnings() {
    return diagnostics.stream()
        .map(each -> each.getMessage(null))
        .filter(message -> message.contains("[PW-"))
        .toList();
  }

  /** All errors, those of the compiler as well. */
  public List<Diagnostic<? extends JavaFileObject>> errors() {
    return diagnostics.stream()
        .<Diagnostic<? extends JavaFileObject>>filter(
            each -> each.getKind() == Diagnostic.Kind.ERROR)
        .toList();
  }

  /** The errors of the processor. */
  public List<Diagnostic<? extends JavaFileObject>> problems() {
    return errors().stream()
        .<Diagnostic<? extends JavaFileObject>>filter(
            each -> each.getMessage(null).contains("[PW-"))
        .toList();
  }

  /** The text of a generated class. */
  public String generated(String className) {
    return read(output.resolve(className.replace('.', '/') + ".java"));
  }

  /** All generated classes: relative path and text. */
  public Map<String, String> allGenerated() {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> found.put(output.relativize(file).toString(), read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** The lines of the service file, without their comments; none when there is no file. */
  public List<String> services() {
    Path file = output.resolve(SERVICES);
    return Files.exists(file)
        ? read(file).lines().map(line -> line.replaceAll(" #.*", "")).toList()
        : List.of();
  }

  /** Runs a program that was compiled along: a class with a constructor, that is Callable. */
  public Object run(String className) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {url()}, getClass().getClassLoader())) {
      Object program = loader.loadClass(className).getConstructor().newInstance();
      return ((java.util.concurrent.Callable<?>) program).call();
    }
  }

  private URL url() throws MalformedURLException {
    return output.toUri().toURL();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return diagnostics.toString();
  }
}
