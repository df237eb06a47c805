package io.github.peeweevertx.bench.measure;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collector;

/** Comparisons as JSON: every round as it was measured, and the medians for whoever reads it. */
public final class ResultFile {
  private ResultFile() {}

  /**
   * Writes a file.
   *
   * @param file the file
   * @param comparisons what it holds
   */
  public static void write(Path file, List<Comparison> comparisons) {
    try {
      Files.writeString(file, toJson(comparisons).encodePrettily());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file.
   *
   * @param file a file that {@link #write} made
   * @return what it holds
   */
  public static List<Comparison> read(Path file) {
    try {
      return fromJson(new JsonArray(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The comparisons as JSON.
   *
   * @param comparisons what was measured
   * @return one object for each
   */
  public static JsonArray toJson(List<Comparison> comparisons) {
    return comparisons.stream().map(ResultFile::comparison).collect(array());
  }

  private static JsonObject comparison(Comparison of) {
    return new JsonObject()
        .put("family", of.family())
        .put("id", of.id())
        .put("title", of.title())
        .put("rowsPerOperation", of.rowsPerOperation())
        .put("baseline", of.baseline())
        .put("results", of.results().stream().map(each -> result(of, each)).collect(array()));
  }

  private static JsonObject result(Comparison comparison, Result of) {
    return new JsonObject()
        .put("contender", of.contender())
        .put("perSecond", spread(of.spread(Round::perSecond)))
        .put("ratio", spread(comparison.ratio(of)))
        .put("cpuRatio", spread(comparison.cpuRatio(of)))
        .put("p50Nanos", of.spread(Round::p50Nanos).median())
        .put("p99Nanos", of.spread(Round::p99Nanos).median())
        .put("cpuMicrosPerOperation", spread(of.spread(Round::cpuMicros)))
        .put("bytesPerOperation", spread(of.spread(Round::bytes)))
        .put("rounds", of.rounds().stream().map(ResultFile::round).collect(array()));
  }

  private static JsonObject spread(Spread of) {
    return new JsonObject().put("median", of.median()).put("min", of.min()).put("max", of.max());
  }

  private static JsonObject round(Round of) {
    return new JsonObject()
        .put("operations", of.operations())
        .put("nanos", of.usage().nanos())
        .put("cpuNanos", of.usage().cpuNanos())
        .put("allocatedBytes", of.usage().allocatedBytes())
        .put("p50Nanos", of.p50Nanos())
        .put("p99Nanos", of.p99Nanos());
  }

  private static List<Comparison> fromJson(JsonArray json) {
    return json.stream().map(JsonObject.class::cast).map(ResultFile::toComparison).toList();
  }

  private static Comparison toComparison(JsonObject json) {
    return new Comparison(
        json.getString("family"),
        json.getString("id"),
        json.getString("title"),
        json.getInteger("rowsPerOperation"),
        json.getString("baseline"),
        json.getJsonArray("results").stream()
            .map(JsonObject.class::cast)
            .map(ResultFile::toResult)
            .toList());
  }

  private static Result toResult(JsonObject json) {
    return new Result(
        json.getString("contender"),
        json.getJsonArray("rounds").stream()
            .map(JsonObject.class::cast)
            .map(ResultFile::toRound)
            .toList());
  }

  private static Round toRound(JsonObject json) {
    return new Round(
        json.getLong("operations"),
        new Usage(json.getLong("nanos"), json.getLong("cpuNanos"), json.getLong("allocatedBytes")),
        json.getLong("p50Nanos"),
        json.getLong("p99Nanos"));
  }

  private static Collector<JsonObject, JsonArray, JsonArray> array() {
    return Collector.of(JsonArray::new, JsonArray::add, JsonArray::addAll);
  }
}
