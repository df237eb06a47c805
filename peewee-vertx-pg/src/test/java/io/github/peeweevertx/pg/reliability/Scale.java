package io.github.peeweevertx.pg.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How much a suite does. The short form runs in every build; {@code -Dpeewee.reliability=full} asks
 * for the full one, whose report is kept under {@code docs/reliability}. {@code
 * -Dpeewee.reliability.seed} repeats a run.
 */
final class Scale {
  private static final boolean FULL = "full".equals(System.getProperty("peewee.reliability"));
  private static final Path REPORTS = Path.of("..", "docs", "reliability");

  private Scale() {}

  /** One number for each build, another for the full form. */
  static int of(int shortForm, int fullForm) {
    return FULL ? fullForm : shortForm;
  }

  static long seed() {
    String given = System.getProperty("peewee.reliability.seed");
    return given == null ? ThreadLocalRandom.current().nextInt() : Long.parseLong(given);
  }

  /** Prints what was seen, and keeps it when the form is the full one. */
  static void report(String name, String seen) {
    System.out.println(name + ": " + seen);
    if (FULL) {
      try {
        Files.createDirectories(REPORTS);
        Files.writeString(REPORTS.resolve(name + ".md"), page(name, seen));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private static String page(String name, String seen) {
    return """
        # %s

        %s

        | fact | value |
        |---|---|
        | day | %s |
        | machine | %s %s, %d processors, %d MB heap at most |
        | Java | %s |
        | command | `mvn -pl peewee-vertx-pg -am verify -Dpeewee.reliability=full` |
        """
        .formatted(
            name,
            seen.replace("; ", "\n- ").replaceFirst("^", "- "),
            LocalDate.now(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.getRuntime().maxMemory() >> 20,
            Runtime.version());
  }
}
