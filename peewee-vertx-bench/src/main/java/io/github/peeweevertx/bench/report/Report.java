package io.github.peeweevertx.bench.report;

import io.github.peeweevertx.bench.measure.Comparison;
import io.github.peeweevertx.bench.measure.Pace;
import io.github.peeweevertx.bench.measure.ResultFile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that was measured.
 *
 * @param surroundings where
 * @param pace how long
 * @param quick whether it was only to be seen that everything runs
 * @param comparisons the figures
 */
public record Report(
    Surroundings surroundings, Pace pace, boolean quick, List<Comparison> comparisons) {
  /** Takes a copy. */
  public Report {
    comparisons = List.copyOf(comparisons);
  }

  /**
   * Writes {@code report.json}, {@code report.md} and a picture for each family.
   *
   * @param folder made where it is not there
   */
  public void write(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("report.json"), toJson().encodePrettily() + "\n");
      Files.writeString(folder.resolve("report.md"), new MarkdownPage(this).text());
      for (Map.Entry<String, List<Comparison>> family : byFamily().entrySet()) {
        RatioPlot plot = new RatioPlot(family.getKey(), family.getValue());
        Files.writeString(folder.resolve(picture(family.getKey())), plot.svg());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Map<String, List<Comparison>> byFamily() {
    return comparisons.stream()
        .collect(
            Collectors.groupingBy(Comparison::family, LinkedHashMap::new, Collectors.toList()));
  }

  static String picture(String family) {
    return family + ".svg";
  }

  private JsonObject toJson() {
    return new JsonObject()
        .put("surroundings", surroundings.toJson())
        .put(
            "pace",
            new JsonObject()
                .put("rounds", pace.rounds())
                .put("warmUpMillis", pace.warmUpMillis())
                .put("roundMillis", pace.roundMillis())
                .put("quick", quick))
        .put("comparisons", ResultFile.toJson(comparisons));
  }
}
