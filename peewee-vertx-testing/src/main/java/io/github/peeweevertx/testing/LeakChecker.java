package io.github.peeweevertx.testing;

import static io.github.peeweevertx.testing.Await.await;

import io.github.peeweevertx.exec.Database;
import io.vertx.sqlclient.Tuple;

/**
 * Finds what was left open. It asks both sides: the handle under test, whether a transaction or a
 * block holds a connection; and the server, whether it knows of a transaction that nobody works in.
 * The server is asked through a handle of its own, since a leak may have emptied the pool.
 *
 * <p>{@code @OnDatabase} asks after each test; this is for tests that open their handles
 * themselves.
 */
public final class LeakChecker {
  private static final long PATIENCE_NANOS = 5_000_000_000L;

  private final String openTransactions;
  private final Database database;
  private final Database watch;

  private LeakChecker(Database database, Database watch) {
    this.openTransactions =
        database.dialect().name().equals("PostgreSQL")
            ? "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
                + " AND state LIKE 'idle in transaction%'"
            : "SELECT COUNT(*) FROM information_schema.innodb_trx t"
                + " JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id"
                + " WHERE p.db = DATABASE() AND p.command = 'Sleep'";
    this.database = database;
    this.watch = watch;
  }

  /**
   * A checker of one handle.
   *
   * @param database the handle under test
   * @param watch another handle on the same database, for nothing else; stays open
   * @return the checker
   */
  public static LeakChecker of(Database database, Database watch) {
    return new LeakChecker(database, watch);
  }

  /**
   * Waits up to five seconds for the server, which hears of the end of a connection a moment later
   * than its client; on the thread of the test.
   *
   * @throws AssertionError when something is open
   */
  public void assertNothingOpen() {
    int acquired = database.acquired();
    if (acquired != 0) {
      throw new AssertionError(
          "The test left " + acquired + " connections in the hands of transactions");
    }
    long end = System.nanoTime() + PATIENCE_NANOS;
    long open;
    do {
      open = openOnServer();
    } while (open != 0 && System.nanoTime() < end);
    if (open != 0) {
      throw new AssertionError(
          "The test left " + open + " transactions open that nobody works in any more");
    }
  }

  private long openOnServer() {
    return await(watch.query(openTransactions, Tuple.tuple())).iterator().next().getLong(0);
  }
}
