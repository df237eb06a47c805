package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;

import io.github.peeweevertx.manager.Manager;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A table of one column for the suites on transactions: they ask what is there afterwards, and
 * which connection did it. Plain SQL without placeholders, the same for every database.
 */
final class Numbers {
  private Numbers() {}

  static void recreate(Manager objects) {
    await(objects.query("DROP TABLE IF EXISTS numbers", Tuple.tuple()));
    await(objects.query("CREATE TABLE numbers (n INTEGER PRIMARY KEY)", Tuple.tuple()));
  }

  static Future<Void> add(Manager objects, int number) {
    return objects.query("INSERT INTO numbers VALUES (" + number + ")", Tuple.tuple()).mapEmpty();
  }

  static Future<List<Integer>> all(Manager objects) {
    return objects
        .query("SELECT n FROM numbers ORDER BY n", Tuple.tuple())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getInteger(0))
                    .toList());
  }

  /** The number of the server's process, or thread, that works for the connection. */
  static Future<Long> backend(Manager objects) {
    String function =
        switch (objects.database().dialect().name()) {
          case "PostgreSQL" -> "pg_backend_pid()";
          default -> "connection_id()";
        };
    return objects
        .query("SELECT " + function, Tuple.tuple())
        .map(rows -> value(rows.iterator().next()));
  }

  private static Long value(Row row) {
    return row.getLong(0);
  }
}
