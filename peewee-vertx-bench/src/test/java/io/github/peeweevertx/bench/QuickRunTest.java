package io.github.peeweevertx.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command itself: everything runs and every result is right. Its figures are not looked at. */
class QuickRunTest {
  private static final Map<String, List<String>> CONTENDERS =
      Map.of(
          "startup", List.of(),
          "render", List.of("jooq", "ours"),
          "vertx", List.of("raw", "template", "ours"),
          "mariadb", List.of("raw", "ours"),
          "bus", List.of("raw", "ours", "ours-proxy", "ours-json"),
          "far", List.of("raw", "ours"),
          "jdbc", List.of("raw", "jooq-jdbc"),
          "hibernate", List.of("raw", "hibernate-reactive"));

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String... arguments) {
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Benchmark(stream, stream).run(arguments);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void measuresAllAndReports() throws Exception {
    assertEquals(0, run("--quick", "--out", folder.toString()), this::said);
    JsonObject report = new JsonObject(Files.readString(folder.resolve("report.json")));
    assertTrue(report.getJsonObject("pace").getBoolean("quick"));
    assertFalse(report.toString().contains("${"), "a version is missing");

    JsonArray comparisons = report.getJsonArray("comparisons");
    List<Family> present =
        Family.ALL.stream().filter(family -> family.obstacle().isEmpty()).toList();
    assertEquals(
        present.stream()
            .flatMap(family -> family.work().stream().map(id -> family.name() + "/" + id))
            .toList(),
        objects(comparisons)
            .map(each -> each.getString("family") + "/" + each.getString("id"))
            .toList());
    assertEquals(
        List.of(),
        objects(comparisons)
            .filter(each -> !contenders(each).containsAll(CONTENDERS.get(each.getString("family"))))
            .toList());

    assertTrue(Files.readString(folder.resolve("report.md")).contains("### get: get by key"));
    for (Family family : present) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(folder.resolve(family.name() + ".svg").toFile());
    }
  }

  @Test
  void saysWhatItDoesNotUnderstand() {
    assertEquals(2, run("--only", "no such work"));
    assertEquals(2, run("--quikc"));
    assertTrue(said().contains("There is no option --quikc."), this::said);
  }

  @Test
  void helps() {
    assertEquals(0, run("--help"));
    assertEquals(BenchmarkOptions.USAGE, said());
  }

  private static Stream<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonObject.class::cast);
  }

  private static List<String> contenders(JsonObject comparison) {
    return objects(comparison.getJsonArray("results"))
        .map(each -> each.getString("contender"))
        .toList();
  }
}
