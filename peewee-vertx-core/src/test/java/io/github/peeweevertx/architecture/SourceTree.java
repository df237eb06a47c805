package io.github.peeweevertx.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Java sources under one folder, read as text.
 *
 * <p>Class files forget what the compiler inlines, and modules that are built later have none yet;
 * the sources are always there.
 */
final class SourceTree {

  static final String ROOT = "io.github.peeweevertx";

  private static final Pattern NOT_CODE =
      Pattern.compile(
          "(?s)\"\"\".*?(?<!\\\\)\"\"\"" // text block
              + "|\"(?:[^\"\\\\\n]++|\\\\.)*+\"" // string
              + "|'(?:[^'\\\\\n]|\\\\[^']|\\\\')[^'\n]*+'" // character
              + "|//[^\n]*+"
              + "|/\\*.*?\\*/");

  private static final Pattern OUR_NAME =
      Pattern.compile("\\bio\\.github\\.peeweevertx\\.((?:[a-z_][a-z0-9_]*\\.)*)[A-Z*]");

  private static final Pattern VERTX_INSIDE =
      Pattern.compile("\\bio\\.vertx\\.(?:[a-z0-9_]+\\.)*(?:impl|internal)\\.[\\w.*]+");

  private static final Pattern SWITCHED_OFF = Pattern.compile("@Disabled\\b");

  private final Path folder;

  private SourceTree(Path folder) {
    this.folder = folder;
  }

  /** The main sources of a module whose folder stands beside this module's. */
  static SourceTree main(String module) {
    return new SourceTree(moduleFolder(module).resolve(Path.of("src", "main", "java")));
  }

  /** The test sources of a module. */
  static SourceTree test(String module) {
    return new SourceTree(moduleFolder(module).resolve(Path.of("src", "test", "java")));
  }

  /** Whether a source text has a test that never runs, whatever the machine is like. */
  static boolean isSwitchedOff(String source) {
    return SWITCHED_OFF.matcher(codeOf(source)).find();
  }

  /** The folder of a module. Surefire starts every test in the folder of its own module. */
  static Path moduleFolder(String module) {
    return Path.of("").toAbsolutePath().resolveSibling(module);
  }

  /** Every source but module-info, in a stable order; none where the folder is not there. */
  List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("module-info.java"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The packages that hold at least one source, as seen from the root package. */
  Set<String> packages() {
    return files().stream().map(this::packageOf).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The packages without a package-info.java. */
  Set<String> packagesWithoutDescription() {
    Set<String> packages = packages();
    files().stream()
        .filter(file -> file.endsWith("package-info.java"))
        .forEach(file -> packages.remove(packageOf(file)));
    return packages;
  }

  /** The edges that the code of these sources names, comments and strings left out. */
  Set<PackageFloors.Edge> edges() {
    Set<PackageFloors.Edge> edges = new TreeSet<>();
    for (Path file : files()) {
      String from = packageOf(file);
      for (String to : ourPackagesIn(read(file))) {
        if (!to.equals(from)) {
          edges.add(new PackageFloors.Edge(from, to));
        }
      }
    }
    return edges;
  }

  /** The packages of ours that a source text names in its code. */
  static Set<String> ourPackagesIn(String source) {
    Matcher names = OUR_NAME.matcher(codeOf(source));
    return names
        .results()
        .map(name -> name.group(1).replaceFirst("\\.$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The types that Vert.x keeps for itself and that a source text names in its code. */
  static Set<String> vertxInsidesIn(String source) {
    return VERTX_INSIDE
        .matcher(codeOf(source))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The class of a source file with its package, as seen from the root package. */
  String className(Path file) {
    String name = folder.relativize(file).toString().replaceFirst("\\.java$", "");
    return name.replace(file.getFileSystem().getSeparator(), ".").substring(ROOT.length() + 1);
  }

  /** The text of a file. */
  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String packageOf(Path file) {
    Path parent = folder.relativize(file).getParent();
    String name =
        parent == null ? "" : parent.toString().replace(parent.getFileSystem().getSeparator(), ".");
    if (name.equals(ROOT)) {
      return "";
    }
    return name.startsWith(ROOT + ".")
        ? name.substring(ROOT.length() + 1)
        : "outside " + ROOT + ": " + name;
  }

  private static String codeOf(String source) {
    return NOT_CODE.matcher(source).replaceAll(" ");
  }
}
