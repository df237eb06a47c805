package io.github.peeweevertx.testing;

import io.github.peeweevertx.exec.Database;
import java.lang.StackWalker.StackFrame;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Finds the same read sent again and again with other values: the sign of a query in a loop over
 * the rows of another one. It names the statement, how often it was sent, and the line that sent it
 * first.
 *
 * <pre>{@code
 * NPlusOneDetector.watch(database, () -> await(timeline(objects)));
 * }</pre>
 *
 * <p>In a JUnit test {@link io.github.peeweevertx.testing.junit.NoNPlusOne} does the same for the
 * whole test.
 */
public final class NPlusOneDetector implements AutoCloseable {
  /** How often one read may be sent unless told otherwise. */
  public static final int AT_MOST = 5;

  private static final List<String> NOT_THE_USERS =
      List.of("java.", "jdk.", "sun.", "io.vertx.", "io.netty.", "org.junit.");

  private static final String HERE = NPlusOneDetector.class.getName();

  /**
   * A read that was sent too often.
   *
   * @param template the statement, with placeholders
   * @param count how often it was sent
   * @param line the line of your code that sent it first; null when it was sent by no line of
   *     yours, for example because it waited for a connection
   */
  public record Repeat(String template, int count, StackTraceElement line) {
    @Override
    public String toString() {
      String where = line == null ? "from a line that is not known" : "first at " + line;
      return count + " times, " + where + ": " + template;
    }
  }

  private final Map<String, Repeat> reads = new LinkedHashMap<>();
  private final int atMost;
  private final Runnable stop;

  private NPlusOneDetector(Database database, int atMost) {
    if (atMost < 1) {
      throw new IllegalArgumentException("A read may be sent once at least, and not " + atMost);
    }
    this.atMost = atMost;
    this.stop = Objects.requireNonNull(database, "database").listen((sql, parameters) -> sent(sql));
  }

  /**
   * Watches from now on.
   *
   * @param database the handle to watch
   * @param atMost how often one read may be sent
   * @return a detector; {@link #close()} stops it
   */
  public static NPlusOneDetector of(Database database, int atMost) {
    return new NPlusOneDetector(database, atMost);
  }

  /**
   * Watches from now on, and lets a read be sent {@value #AT_MOST} times.
   *
   * @param database the handle to watch
   * @return a detector; {@link #close()} stops it
   */
  public static NPlusOneDetector of(Database database) {
    return of(database, AT_MOST);
  }

  /**
   * Runs a block that may not send one read more than {@value #AT_MOST} times.
   *
   * @param <T> the result of the block
   * @param database the handle to watch
   * @param block the block; it waits for what it starts
   * @return what the block gave
   * @throws AssertionError when it does; the message names the reads
   */
  public static <T> T watch(Database database, Supplier<T> block) {
    try (NPlusOneDetector detector = of(database)) {
      T result = block.get();
      detector.assertNone();
      return result;
    }
  }

  private synchronized void sent(String sql) {
    String verb = sql.stripLeading().toUpperCase(Locale.ROOT);
    if (verb.startsWith("SELECT") || verb.startsWith("WITH")) {
      Repeat before = reads.get(sql);
      reads.put(
          sql,
          before == null
              ? new Repeat(sql, 1, callersLine())
              : new Repeat(sql, before.count() + 1, before.line()));
    }
  }

  private static StackTraceElement callersLine() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(frames -> frames.filter(NPlusOneDetector::isTheUsers).findFirst())
        .map(StackFrame::toStackTraceElement)
        .orElse(null);
  }

  private static boolean isTheUsers(StackFrame frame) {
    String name = frame.getClassName();
    return NOT_THE_USERS.stream().noneMatch(name::startsWith)
        && !name.startsWith(HERE)
        && !isOfTheToolkit(frame.getDeclaringClass());
  }

  /** By the jar, and not by the package, which a user may share. */
  private static boolean isOfTheToolkit(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source != null && source.equals(Database.class.getProtectionDomain().getCodeSource());
  }

  /**
   * What was sent too often.
   *
   * @return in the order in which each was sent first; empty when all is well
   */
  public synchronized List<Repeat> repeats() {
    List<Repeat> repeats = new ArrayList<>(reads.values());
    repeats.removeIf(read -> read.count() <= atMost);
    return repeats;
  }

  /**
   * Checks that no read was sent too often.
   *
   * @throws AssertionError when one was; the message names template, count and line
   */
  public void assertNone() {
    List<Repeat> repeats = repeats();
    if (!repeats.isEmpty()) {
      StringBuilder message =
          new StringBuilder(
              "The same read was sent more than "
                  + atMost
                  + " times. Load what belongs to many rows at once, by prefetch or a join.");
      repeats.forEach(repeat -> message.append("\n  ").append(repeat));
      throw new AssertionError(message.toString());
    }
  }

  /** Stops watching. What was seen stays. */
  @Override
  public void close() {
    stop.run();
  }
}
