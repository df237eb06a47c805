package io.github.peeweevertx.testing.junit;

import static io.github.peeweevertx.testing.Await.await;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;

/**
 * Asks both sides whether a test left something open: the handle under test, and the server, which
 * is asked through a handle of its own, since a leak may have emptied the pool.
 */
final class LeakCheck {
  private static final long PATIENCE_NANOS = 5_000_000_000L;

  private final String openTransactions;
  private final Database database;
  private final Database watch;

  LeakCheck(DatabaseKind kind, Database database, Database watch) {
    this.openTransactions =
        switch (kind) {
          case POSTGRESQL ->
              "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
                  + " AND state LIKE 'idle in transaction%'";
          case MARIADB, MYSQL ->
              "SELECT COUNT(*) FROM information_schema.innodb_trx t"
                  + " JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id"
                  + " WHERE p.db = DATABASE() AND p.command = 'Sleep'";
        };
    this.database = database;
    this.watch = watch;
  }

  void check() {
    int acquired = database.acquired();
    if (acquired != 0) {
      throw new AssertionError(
          "The test left " + acquired + " connections in the hands of transactions");
    }
    // A server hears of the end of a connection a moment later than its client.
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

  Future<Void> close() {
    return watch.close();
  }
}
