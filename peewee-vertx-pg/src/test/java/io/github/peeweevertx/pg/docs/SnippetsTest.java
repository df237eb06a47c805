package io.github.peeweevertx.pg.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the pages show is what the tests run: each block that is announced by {@code <!-- snippet:
 * name -->} equals the region {@code // snippet: name … // end} of a class in this package, in its
 * sister for MySQL, in that of the sample data set, or in the sample application.
 */
class SnippetsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final List<Path> SOURCES =
      List.of(
          ROOT.resolve("peewee-vertx-pg/src/test/java/io/github/peeweevertx/pg/docs"),
          ROOT.resolve("peewee-vertx-mysql/src/test/java/io/github/peeweevertx/mysql/docs"),
          ROOT.resolve(
              "peewee-vertx-testing/src/main/java/io/github/peeweevertx/testing/tck/chinook"),
          ROOT.resolve("tornado-style-sample/src/main/java/io/github/peeweevertx/sample"));

  @Test
  void everyBlockOfThePagesEqualsItsRegionInRunningCode() throws IOException {
    Map<String, String> regions = new TreeMap<>();
    for (Path sources : SOURCES) {
      for (Path source : files(sources, ".java")) {
        regions.putAll(regions(Files.readAllLines(source)));
      }
    }
    Map<String, String> blocks = new TreeMap<>();
    blocks.putAll(blocks(Files.readAllLines(ROOT.resolve("README.md"))));
    for (Path page : files(ROOT.resolve("docs"), ".md")) {
      blocks.putAll(blocks(Files.readAllLines(page)));
    }
    assertFalse(blocks.isEmpty());
    blocks.forEach(
        (name, block) -> {
          assertTrue(regions.containsKey(name), "no region named " + name);
          assertEquals(regions.get(name), block, name);
        });
  }

  private static List<Path> files(Path directory, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private static Map<String, String> regions(List<String> lines) {
    return collect(lines, "// snippet: ", "", "// end");
  }

  private static Map<String, String> blocks(List<String> lines) {
    List<String> code = new ArrayList<>(lines);
    code.removeIf(line -> line.equals("```java"));
    return collect(code, "<!-- snippet: ", " -->", "```");
  }

  private static Map<String, String> collect(
      List<String> lines, String start, String startEnd, String end) {
    Map<String, String> found = new TreeMap<>();
    String name = null;
    List<String> body = new ArrayList<>();
    for (String line : lines) {
      String text = line.strip();
      if (text.startsWith(start) && text.endsWith(startEnd)) {
        name = text.substring(start.length(), text.length() - startEnd.length());
        body.clear();
      } else if (name != null && text.equals(end)) {
        found.put(name, String.join("\n", body).stripTrailing().stripIndent().strip());
        name = null;
      } else if (name != null) {
        body.add(line);
      }
    }
    return found;
  }
}
