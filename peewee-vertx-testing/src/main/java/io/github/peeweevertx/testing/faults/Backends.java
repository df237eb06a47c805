package io.github.peeweevertx.testing.faults;

import static io.github.peeweevertx.testing.Await.await;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The connections to one database as its server sees them: counts them, and ends them. Looks
 * through a connection of its own, which it never counts and never ends. All methods block: never
 * on an event loop.
 */
public final class Backends implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DatabaseKind kind;
  private final Database watch;

  private Backends(DatabaseKind kind, Database watch) {
    this.kind = kind;
    this.watch = watch;
  }

  /**
   * The connections to a database.
   *
   * @param vertx where the connection of the watcher lives
   * @param server the database
   * @return a watcher, which the caller closes
   */
  public static Backends of(Vertx vertx, DatabaseUnderTest server) {
    return new Backends(server.kind(), TestUrl.of(server).open(vertx));
  }

  /**
   * Which process, or thread, of the server works for a manager now.
   *
   * @param objects a manager; in a transaction it is that of its connection
   * @return its number, which {@link #kill} takes
   */
  public static Future<Long> own(Manager objects) {
    boolean postgres = objects.database().dialect().name().equals("PostgreSQL");
    return objects
        .query("SELECT " + (postgres ? "pg_backend_pid()" : "connection_id()"), Tuple.tuple())
        .map(rows -> rows.iterator().next().getLong(0));
  }

  /**
   * How many connections the database has.
   *
   * @return without the watcher's own
   */
  public int count() {
    return ids(null).size();
  }

  /**
   * What is left on the server of work that nobody does any more: transactions that are open and
   * idle, and locks.
   *
   * @return one line each, empty when all is well
   */
  public List<String> leftovers() {
    String sql =
        switch (kind) {
          case POSTGRESQL ->
              "SELECT concat(state, ' ', query) FROM pg_stat_activity"
                  + " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                  + " AND state LIKE 'idle in transaction%'"
                  + " UNION ALL SELECT concat(locktype, ' lock, ', mode) FROM pg_locks"
                  + " WHERE pid <> pg_backend_pid() AND database ="
                  + " (SELECT oid FROM pg_database WHERE datname = current_database())";
          case MARIADB, MYSQL ->
              "SELECT concat('transaction ', t.trx_state, ', rows locked: ', t.trx_rows_locked)"
                  + " FROM information_schema.innodb_trx t"
                  + " JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id"
                  + " WHERE p.db = DATABASE() AND p.id <> CONNECTION_ID()";
        };
    if (kind != DatabaseKind.POSTGRESQL) {
      // InnoDB shows what it saw before to whoever looks again within a tenth of a second.
      await(watch.query("DO SLEEP(0.12)", Tuple.tuple()));
    }
    List<String> lines = new ArrayList<>();
    await(watch.query(sql, Tuple.tuple())).forEach(row -> lines.add(row.getString(0)));
    return lines;
  }

  /**
   * Ends the connection that was busy last, if there is one, and waits until it is gone.
   *
   * @return how many there were: 0 or 1
   */
  public int killBusiest() {
    List<Long> ids = ids(null);
    return kill(ids.subList(0, Math.min(1, ids.size())));
  }

  /**
   * Ends all connections to the database, and waits until they are gone.
   *
   * @return how many there were
   */
  public int killAll() {
    return kill(ids(null));
  }

  /**
   * Ends the connections of one application, and waits until they are gone. PostgreSQL only: the
   * others do not know of applications.
   *
   * @param applicationName as the connection was opened with: {@code application_name} in the URL
   * @return how many there were
   */
  public int killAll(String applicationName) {
    if (kind != DatabaseKind.POSTGRESQL) {
      throw new UnsupportedOperationException(
          kind.title() + " does not know which application a connection belongs to");
    }
    return kill(ids(applicationName));
  }

  /**
   * Ends one connection, and waits until it is gone.
   *
   * @param id the number of its process, or thread
   */
  public void kill(long id) {
    kill(List.of(id));
  }

  /**
   * Waits until the database has so many connections.
   *
   * @param expected how many, without the watcher's own
   * @throws AssertionError when it has another number after {@code 10} seconds
   */
  public void awaitCount(int expected) {
    Poll.until(PATIENCE, () -> count() == expected, () -> "the server still has " + count());
  }

  @Override
  public void close() {
    await(watch.close());
  }

  private int kill(List<Long> ids) {
    for (long id : ids) {
      // It may end by itself in between; then there is nothing to kill.
      await(watch.query(killStatement(id), Tuple.tuple()).otherwiseEmpty());
    }
    // The server only asks a connection to end: an end that is not waited for comes too late.
    Poll.until(
        PATIENCE,
        () -> ids(null).stream().noneMatch(ids::contains),
        () -> "some of the connections " + ids + " did not end");
    return ids.size();
  }

  private String killStatement(long id) {
    return switch (kind) {
      case POSTGRESQL -> "SELECT pg_terminate_backend(" + id + ")";
      case MARIADB, MYSQL -> "KILL " + id;
    };
  }

  private List<Long> ids(String applicationName) {
    String sql =
        switch (kind) {
          case POSTGRESQL ->
              "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
                  + " AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
                  + (applicationName == null ? "" : " AND application_name = $1")
                  + " ORDER BY state = 'idle', state_change DESC";
          case MARIADB, MYSQL ->
              "SELECT id FROM information_schema.processlist"
                  + " WHERE db = DATABASE() AND id <> CONNECTION_ID()"
                  + " ORDER BY command = 'Sleep', time";
        };
    Tuple parameters = applicationName == null ? Tuple.tuple() : Tuple.of(applicationName);
    List<Long> ids = new ArrayList<>();
    for (Row row : await(watch.query(sql, parameters))) {
      ids.add(row.getLong(0));
    }
    return ids;
  }
}
