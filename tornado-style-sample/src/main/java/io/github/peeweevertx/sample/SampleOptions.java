package io.github.peeweevertx.sample;

import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.DatabaseUrl;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * What the command line and the environment ask for.
 *
 * @param port where to listen, 0 for any free port
 * @param database the database, null for an embedded one
 * @param virtualThreads whether the handlers are the ones in {@code await} style
 * @param eventBus whether the handlers ask a service over the event bus
 * @param verbose whether every statement is logged
 * @param help whether only the usage is wanted
 */
record SampleOptions(
    int port,
    DatabaseUrl database,
    boolean virtualThreads,
    boolean eventBus,
    boolean verbose,
    boolean help) {

  static final String USAGE =
      """
      Options:
        --port NUMBER        where to listen: 8888 when not named, 0 for any free port
        --database-url URL   postgresql://user:password@host:port/database; when not named, the
                             environment variable DATABASE_URL, else an embedded PostgreSQL
        --virtual-threads    run the handlers that are written in await style (JDK 21 or later)
        --event-bus          the handlers ask a service over the event bus, which has the database
        --verbose            log every statement
        --help               print this and end
      """;

  private static final int DEFAULT_PORT = 8888;
  private static final int FIRST_JDK_WITH_VIRTUAL_THREADS = 21;
  private static final String URL_VARIABLE = "DATABASE_URL";

  /** Nothing is asked for. */
  static final SampleOptions DEFAULT =
      new SampleOptions(DEFAULT_PORT, null, false, false, false, false);

  /**
   * Reads a command line.
   *
   * @throws UsageException where it cannot be followed
   */
  static SampleOptions parse(String[] arguments, Map<String, String> environment) {
    SampleOptions options = DEFAULT;
    String url = environment.getOrDefault(URL_VARIABLE, "");
    Deque<String> words = words(arguments);
    while (!words.isEmpty()) {
      String word = words.pop();
      switch (word) {
        case "--port" -> options = options.withPort(port(value(word, words)));
        case "--database-url" -> url = value(word, words);
        case "--virtual-threads" -> options = options.withVirtualThreads();
        case "--event-bus" -> options = options.withEventBus();
        case "--verbose" -> options = options.withVerbose();
        case "--help", "-h" -> {
          return options.withHelp();
        }
        default -> throw new UsageException("There is no option " + word + ".");
      }
    }
    if (options.virtualThreads && options.eventBus) {
      throw new UsageException(
          "--event-bus has handlers of its own: leave either it or --virtual-threads out.");
    }
    return url.isBlank() ? options : options.withDatabase(url(url));
  }

  SampleOptions withPort(int number) {
    return new SampleOptions(number, database, virtualThreads, eventBus, verbose, help);
  }

  SampleOptions withDatabase(DatabaseUrl url) {
    return new SampleOptions(port, url, virtualThreads, eventBus, verbose, help);
  }

  SampleOptions withVirtualThreads() {
    if (Runtime.version().feature() < FIRST_JDK_WITH_VIRTUAL_THREADS) {
      throw new UsageException(
          "--virtual-threads needs JDK "
              + FIRST_JDK_WITH_VIRTUAL_THREADS
              + " or later, and this is JDK "
              + Runtime.version().feature()
              + ". Leave the option out: the handlers do the same without it.");
    }
    return new SampleOptions(port, database, true, eventBus, verbose, help);
  }

  SampleOptions withEventBus() {
    return new SampleOptions(port, database, virtualThreads, true, verbose, help);
  }

  private SampleOptions withVerbose() {
    return new SampleOptions(port, database, virtualThreads, eventBus, true, help);
  }

  private SampleOptions withHelp() {
    return new SampleOptions(port, database, virtualThreads, eventBus, verbose, true);
  }

  /** The arguments with {@code --name=value} taken apart. */
  private static Deque<String> words(String[] arguments) {
    Deque<String> words = new ArrayDeque<>();
    for (String argument : arguments) {
      words.addAll(argument.startsWith("--") ? List.of(argument.split("=", 2)) : List.of(argument));
    }
    return words;
  }

  private static String value(String option, Deque<String> words) {
    if (words.isEmpty() || words.peek().startsWith("--")) {
      throw new UsageException(option + " needs a value.");
    }
    return words.pop();
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through to the message that says what is taken.
    }
    throw new UsageException("--port takes a number from 0 to 65535, and this is " + text + ".");
  }

  private static DatabaseUrl url(String text) {
    try {
      return DatabaseUrl.parse(text);
    } catch (ProgrammingException unusable) {
      throw new UsageException(unusable.getMessage());
    }
  }
}
