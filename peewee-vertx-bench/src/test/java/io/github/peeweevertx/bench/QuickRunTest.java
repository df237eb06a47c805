package io.github.peeweevertx.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.bench.database.Workload;
import io.github.peeweevertx.bench.render.RenderBenchmark;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command itself: everything runs and every result is right. Its figures are not looked at. */
class QuickRunTest {
  private static final List<String> ON_DATABASE = List.of("raw", "template", "ours");

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
    assertEquals(
        Stream.concat(
                RenderBenchmark.WORK.stream(), Arrays.stream(Workload.values()).map(Workload::id))
            .toList(),
        objects(comparisons).map(each -> each.getString("id")).toList());
    objects(comparisons)
        .filter(each -> each.getString("family").equals("vertx"))
        .forEach(each -> assertTrue(contenders(each).containsAll(ON_DATABASE), each::toString));
    objects(comparisons)
        .filter(each -> each.getString("family").equals("render"))
        .forEach(
            each ->
                assertTrue(contenders(each).containsAll(List.of("jooq", "ours")), each::toString));

    assertTrue(Files.readString(folder.resolve("report.md")).contains("### get: get by key"));
    for (Family family : Family.ALL) {
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
