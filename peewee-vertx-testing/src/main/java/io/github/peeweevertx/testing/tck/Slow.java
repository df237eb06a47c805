package io.github.peeweevertx.testing.tck;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.FunctionTable;
import io.github.peeweevertx.query.Value;
import io.github.peeweevertx.type.SqlTypes;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;

/** A statement that takes its time. */
public final class Slow {
  private Slow() {}

  /**
   * Has a number answered by the server, after a while.
   *
   * @param by who asks
   * @param number the number
   * @param seconds how long it takes
   * @return the same number
   */
  public static Future<Integer> answer(Manager by, int number, double seconds) {
    if (by.database().dialect().name().equals("PostgreSQL")) {
      FunctionTable sleep =
          FunctionTable.of(Fn.call("pg_sleep", SqlTypes.DOUBLE, seconds), "sleep", "over");
      return by.scalar(sleep.select(Value.of(number)));
    }
    // One that is cut short is an error only where the result of the sleep is used.
    String sql = "SELECT " + number + " FROM (SELECT 1) AS x WHERE SLEEP(" + seconds + ") = 0";
    return by.query(sql, Tuple.tuple())
        .map(rows -> ((Number) rows.iterator().next().getValue(0)).intValue());
  }
}
