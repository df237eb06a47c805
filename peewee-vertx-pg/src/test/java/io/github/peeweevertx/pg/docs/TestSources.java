package io.github.peeweevertx.pg.docs;

import io.github.peeweevertx.pg.docs.FeatureLedger.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The tests of the whole build. Those on the class path of this module are looked at as classes,
 * those of other modules as text.
 */
final class TestSources {
  private static final String KIT = "peewee-vertx-testing/src/main/java";

  private final List<Path> files;

  private TestSources(List<Path> files) {
    this.files = files;
  }

  /** All sources of tests below the root of the build, the test kit among them. */
  static TestSources below(Path root) {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path module : modules.sorted().toList()) {
        files.addAll(javaFiles(module.resolve("src/test/java")));
      }
      files.addAll(javaFiles(root.resolve(KIT)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new TestSources(files);
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** What is wrong with an entry; empty where it names a test that runs. */
  Optional<String> problem(Entry entry) {
    List<Path> found =
        files.stream().filter(file -> file.endsWith(entry.type() + ".java")).toList();
    if (found.size() != 1) {
      return Optional.of(
          entry + ": " + found.size() + " classes of that name, and one is needed " + found);
    }
    Path file = found.get(0);
    Class<?> type = onClassPath(file);
    boolean exists = type == null ? isInText(file, entry.method()) : has(type, entry.method());
    if (!exists) {
      return Optional.of(entry + ": no such test in " + file.getFileName());
    }
    return runs(file, entry.type())
        ? Optional.empty()
        : Optional.of(entry + ": the class is abstract, and no test extends it");
  }

  private static Class<?> onClassPath(Path file) {
    String path = file.toString().replace('\\', '/');
    String name = path.substring(path.indexOf("/java/") + 6).replace('/', '.');
    try {
      return Class.forName(
          name.substring(0, name.length() - ".java".length()),
          false,
          TestSources.class.getClassLoader());
    } catch (ClassNotFoundException elsewhere) {
      return null;
    }
  }

  private static boolean has(Class<?> type, String method) {
    for (Method each : type.getDeclaredMethods()) {
      if (each.getName().equals(method) && AnnotationSupport.isAnnotated(each, Testable.class)) {
        return true;
      }
    }
    return Stream.of(type.getDeclaredClasses()).anyMatch(nested -> has(nested, method));
  }

  private static boolean isInText(Path file, String method) {
    return Pattern.compile(
            "@(?:Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate)\\b"
                + "(?:(?!\\bvoid\\b|[;{]).|\\{[^}]*}|[\\r\\n])*(?:void|>)\\s+"
                + Pattern.quote(method)
                + "\\(")
        .matcher(read(file))
        .find();
  }

  /** A class that is not abstract, or one that such a class extends in any module. */
  private boolean runs(Path file, String type) {
    Class<?> loaded = onClassPath(file);
    boolean isAbstract =
        loaded == null
            ? Pattern.compile("\\babstract class " + type + "\\b").matcher(read(file)).find()
            : Modifier.isAbstract(loaded.getModifiers());
    if (!isAbstract) {
      return true;
    }
    Pattern extension = Pattern.compile("class (\\w+) extends " + type + "\\b");
    return files.stream()
        .filter(each -> each.toString().replace('\\', '/').contains("/src/test/java/"))
        .anyMatch(each -> extension.matcher(read(each)).find());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
