package io.github.peeweevertx.bench;

import io.github.peeweevertx.bench.measure.Pace;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the command line asks for.
 *
 * @param pace how long is measured
 * @param out the folder of the report
 * @param only which work is measured, found in {@code family/work}
 * @param help whether only the usage is wanted
 */
record BenchmarkOptions(Pace pace, Path out, Pattern only, boolean help) {
  static final String USAGE =
      """
      Options:
        --quick             only see that everything runs: the figures mean nothing
        --rounds NUMBER     how many rounds each contender has, 7 when not named
        --round-ms NUMBER   how long a round is, 700 when not named
        --warm-up-ms NUMBER how long a contender runs before, 2500 when not named
        --only REGEX        measure only work with such a name, as in vertx/get or render/
        --out FOLDER        where the report goes, target/report of the module when not named
        --help              print this and end
      """;

  /** The system property with the folder of the report, which the build sets. */
  static final String OUT_PROPERTY = "peewee.bench.out";

  private static final Pattern ALL = Pattern.compile("");

  /** Reads a command line. */
  static BenchmarkOptions parse(String... arguments) {
    Path out = Path.of(System.getProperty(OUT_PROPERTY, "target/report"));
    BenchmarkOptions options = new BenchmarkOptions(Pace.FULL, out, ALL, false);
    Deque<String> words = new ArrayDeque<>();
    for (String argument : arguments) {
      words.addAll(argument.startsWith("--") ? List.of(argument.split("=", 2)) : List.of(argument));
    }
    while (!words.isEmpty()) {
      options = options.with(words.pop(), words);
    }
    return options;
  }

  private BenchmarkOptions with(String word, Deque<String> words) {
    return switch (word) {
      case "--quick" -> with(Pace.QUICK);
      case "--rounds" ->
          with(new Pace(number(word, words, 1), pace.warmUpMillis(), pace.roundMillis()));
      case "--round-ms" ->
          with(new Pace(pace.rounds(), pace.warmUpMillis(), number(word, words, 1)));
      case "--warm-up-ms" ->
          with(new Pace(pace.rounds(), number(word, words, 0), pace.roundMillis()));
      case "--only" -> new BenchmarkOptions(pace, out, pattern(value(word, words)), help);
      case "--out" -> new BenchmarkOptions(pace, Path.of(value(word, words)), only, help);
      case "--help", "-h" -> new BenchmarkOptions(pace, out, only, true);
      default -> throw new UsageException("There is no option " + word + ".");
    };
  }

  private BenchmarkOptions with(Pace other) {
    return new BenchmarkOptions(other, out, only, help);
  }

  private static String value(String option, Deque<String> words) {
    if (words.isEmpty() || words.peek().startsWith("--")) {
      throw new UsageException(option + " needs a value.");
    }
    return words.pop();
  }

  private static int number(String option, Deque<String> words, int least) {
    String text = value(option, words);
    try {
      int number = Integer.parseInt(text);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through to the message that says what is taken.
    }
    throw new UsageException(option + " takes a number from " + least + ", and this is " + text);
  }

  private static Pattern pattern(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException wrong) {
      throw new UsageException("--only takes a regular expression: " + wrong.getDescription());
    }
  }
}
