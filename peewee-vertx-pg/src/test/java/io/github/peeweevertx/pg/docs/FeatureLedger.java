package io.github.peeweevertx.pg.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The table of {@code docs/FEATURES.md}: which feature is held by which tests. */
record FeatureLedger(List<Row> rows) {
  private static final Pattern SEPARATOR = Pattern.compile("\\|[-: |]+\\|");
  private static final List<String> HEADER = List.of("id", "feature", "Java call", "Class#method");

  /** One feature. */
  record Row(String id, String feature, String call, List<Entry> tests) {}

  /** One test, by the simple name of its class. */
  record Entry(String type, String method) {
    static Entry of(String text) {
      String[] parts = text.split("#", -1);
      if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
        throw new IllegalArgumentException(
            "Not the name of a test: '" + text + "'. Write Class#method.");
      }
      return new Entry(parts[0], parts[1]);
    }

    @Override
    public String toString() {
      return type + "#" + method;
    }
  }

  static FeatureLedger read(Path page) {
    try {
      return parse(Files.readAllLines(page));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Reads every table line of a page but its header. */
  static FeatureLedger parse(List<String> lines) {
    return new FeatureLedger(
        lines.stream()
            .map(String::strip)
            .filter(line -> line.startsWith("|") && !SEPARATOR.matcher(line).matches())
            .map(FeatureLedger::cells)
            .filter(cells -> !cells.equals(HEADER))
            .map(FeatureLedger::row)
            .toList());
  }

  private static List<String> cells(String line) {
    if (!line.endsWith("|")) {
      throw new IllegalArgumentException("A line of the table has no end: " + line);
    }
    String inner = line.substring(1, line.length() - 1);
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
  }

  private static Row row(List<String> cells) {
    if (cells.size() != HEADER.size()) {
      throw new IllegalArgumentException("A line of the table has not four cells: " + cells);
    }
    return new Row(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        Arrays.stream(cells.get(3).replace("`", "").split("[\\s,]+"))
            .filter(text -> !text.isEmpty())
            .map(Entry::of)
            .toList());
  }
}
