package io.github.peeweevertx.testing.tck.reliability;

import static io.github.peeweevertx.testing.Await.await;

import io.github.peeweevertx.manager.Manager;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a suite saw: printed each time, and kept under {@code docs/reliability} with the facts of
 * the machine when the form is the full one.
 */
public final class Report {
  private static final Path FOLDER = Path.of("..", "docs", "reliability");

  private final String name;
  private final long start = System.nanoTime();
  private final List<String> lines = new ArrayList<>();

  /**
   * Starts a report, and its clock.
   *
   * @param name the name of its file, without what the database adds
   */
  public Report(String name) {
    this.name = name;
  }

  /**
   * Adds a line.
   *
   * @param format as {@link String#format} takes it
   * @param values what stands in it
   * @return this
   */
  public Report add(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
    return this;
  }

  /**
   * Prints the report, and keeps it when the form is the full one.
   *
   * @param objects a manager on the server of the suite
   */
  public void write(Manager objects) {
    String dialect = objects.database().dialect().name();
    String file =
        dialect.equals("PostgreSQL") ? name : dialect.toLowerCase(Locale.ROOT) + "-" + name;
    add("took %,d s", (System.nanoTime() - start) / 1_000_000_000);
    System.out.println(file + ": " + String.join("; ", lines));
    if (Scale.isFull()) {
      if (Scale.percent() != 100) {
        add("this is %d %% of the full form", Scale.percent());
      }
      keep(
          file,
          await(objects.query("SELECT version()", Tuple.tuple())).iterator().next().getString(0));
    }
  }

  private void keep(String file, String version) {
    StringBuilder page = new StringBuilder("# ").append(file).append("\n\n");
    lines.stream().filter(Report::isRow).forEach(line -> page.append(line).append('\n'));
    page.append(lines.stream().anyMatch(Report::isRow) ? "\n" : "");
    lines.stream()
        .filter(line -> !isRow(line))
        .forEach(line -> page.append("- ").append(line).append('\n'));
    page.append("\n| fact | value |\n|---|---|\n| day | ").append(LocalDate.now()).append(" |\n");
    Machine.facts().forEach((fact, value) -> row(page, fact, value));
    row(page, "server", version);
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(file + ".md"), page);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean isRow(String line) {
    return line.startsWith("|");
  }

  private static void row(StringBuilder page, String fact, String value) {
    page.append("| ").append(fact).append(" | ").append(value).append(" |\n");
  }
}
