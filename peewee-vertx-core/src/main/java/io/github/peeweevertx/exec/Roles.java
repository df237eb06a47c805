package io.github.peeweevertx.exec;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.util.Objects;

/**
 * How one kind of server says whether it takes writes, and how a session of it is kept from them.
 *
 * @param standby a query of one value: true, or not 0, on a server that takes no writes
 * @param readOnly the statement after which a session refuses to write; null where it may not be
 *     sent, since others have the session too
 */
public record Roles(String standby, String readOnly) {
  /**
   * Checks that there is a query.
   *
   * @param standby a query of one value
   * @param readOnly the statement after which a session refuses to write, or null
   */
  public Roles {
    Objects.requireNonNull(standby, "standby");
  }

  Future<Boolean> isStandby(SqlConnection connection) {
    return connection.query(standby).execute().map(Roles::truth);
  }

  Future<SqlConnection> onlyReading(SqlConnection connection) {
    return readOnly == null
        ? Future.succeededFuture(connection)
        : connection.query(readOnly).execute().map(connection);
  }

  private static boolean truth(RowSet<Row> rows) {
    Object value = rows.iterator().next().getValue(0);
    return value instanceof Number number
        ? number.intValue() != 0
        : Boolean.parseBoolean(String.valueOf(value));
  }
}
