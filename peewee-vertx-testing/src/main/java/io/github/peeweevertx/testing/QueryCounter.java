package io.github.peeweevertx.testing;

import io.github.peeweevertx.exec.Database;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Counts the statements that a database handle sends, those that open and end transactions
 * included. An N+1 is then a red test. Keeps the text of the statements and never their values.
 *
 * <pre>{@code
 * List<User> users = QueryCounter.expect(1, database, () -> await(objects.execute(USER.select())));
 * }</pre>
 */
public final class QueryCounter implements AutoCloseable {
  private final List<String> statements = new CopyOnWriteArrayList<>();
  private final Runnable stop;

  private QueryCounter(Database database) {
    this.stop = database.listen((sql, parameters) -> statements.add(sql));
  }

  /**
   * Counts from now on.
   *
   * @param database the handle whose statements count
   * @return a counter at zero; {@link #close()} stops it
   */
  public static QueryCounter of(Database database) {
    return new QueryCounter(Objects.requireNonNull(database, "database"));
  }

  /**
   * Runs a block that has to send so many statements.
   *
   * @param <T> the result of the block
   * @param count how many
   * @param database the handle whose statements count
   * @param block the block; it waits for what it starts
   * @return what the block gave
   * @throws AssertionError when it sends fewer or more; the message lists them
   */
  public static <T> T expect(int count, Database database, Supplier<T> block) {
    try (QueryCounter counter = of(database)) {
      T result = block.get();
      counter.assertCount(count);
      return result;
    }
  }

  /**
   * What was sent, in order.
   *
   * @return the texts with their placeholders; a copy
   */
  public List<String> statements() {
    return List.copyOf(statements);
  }

  /**
   * How many statements were sent.
   *
   * @return from 0
   */
  public int count() {
    return statements.size();
  }

  /**
   * How many statements that read were sent.
   *
   * @return from 0; those that begin with {@code SELECT} or {@code WITH}
   */
  public int selects() {
    return (int)
        statements.stream()
            .map(sql -> sql.stripLeading().toUpperCase(Locale.ROOT))
            .filter(sql -> sql.startsWith("SELECT") || sql.startsWith("WITH"))
            .count();
  }

  /** Counts from zero again. */
  public void clear() {
    statements.clear();
  }

  /**
   * Checks the number of statements.
   *
   * @param expected how many
   * @throws AssertionError when there were fewer or more; the message lists them
   */
  public void assertCount(int expected) {
    List<String> sent = statements();
    if (sent.size() != expected) {
      throw new AssertionError(
          "Expected " + expected + " statements, and " + sent.size() + " were sent: " + sent);
    }
  }

  /**
   * Checks the number of statements since the last check, and counts from zero again.
   *
   * @param expected how many
   * @throws AssertionError when there were fewer or more; the message lists them
   */
  public void assertQueries(int expected) {
    assertCount(expected);
    clear();
  }

  /**
   * Checks the number of statements that read.
   *
   * @param expected how many
   * @throws AssertionError when there were fewer or more; the message lists all statements
   */
  public void assertSelects(int expected) {
    if (selects() != expected) {
      throw new AssertionError(
          "Expected "
              + expected
              + " statements that read, and "
              + selects()
              + " were sent, among: "
              + statements());
    }
  }

  /** Stops counting. What was counted stays. */
  @Override
  public void close() {
    stop.run();
  }
}
