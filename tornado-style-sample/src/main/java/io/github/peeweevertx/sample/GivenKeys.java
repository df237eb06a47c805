package io.github.peeweevertx.sample;

import static io.github.peeweevertx.sample.TestNameModelTable.TEST_NAME_MODEL;

import io.github.peeweevertx.manager.Manager;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;

/**
 * Keeps the keys that callers choose and the keys that the database makes apart.
 *
 * <p>PostgreSQL makes keys with a sequence, which hears nothing of a row that comes with a key of
 * its own: sooner or later it would give out that key, and an innocent insert would fail. So
 * whoever brings a new key moves the sequence past it first, while no insert is under way: one that
 * is may have been given the same key already.
 */
final class GivenKeys {
  /** Other inserts wait, readers do not. The lock goes with the transaction. */
  private static final String STOP_INSERTS = "LOCK TABLE testnamemodel IN SHARE ROW EXCLUSIVE MODE";

  /** Forward only: no row where the sequence is past the key. */
  private static final String MOVE_SEQUENCE =
      "SELECT setval('testnamemodel_id_seq', $1) FROM testnamemodel_id_seq"
          + " WHERE last_value < $1 OR (last_value = $1 AND NOT is_called)";

  private GivenKeys() {}

  /**
   * Makes sure that there is a row with this key, or that one can be inserted.
   *
   * @param objects the manager, inside of a transaction
   * @param key the key, from 1
   * @return succeeds once it is so, until the transaction ends
   */
  static Future<Void> reserve(Manager objects, long key) {
    return objects
        .find(TEST_NAME_MODEL, key)
        .compose(row -> row.isPresent() ? Future.succeededFuture() : makeRoom(objects, key));
  }

  private static Future<Void> makeRoom(Manager objects, long key) {
    return objects
        .query(STOP_INSERTS, Tuple.tuple())
        .compose(v -> objects.query(MOVE_SEQUENCE, Tuple.of(key)))
        .mapEmpty();
  }
}
