package io.github.peeweevertx.exec;

import io.github.peeweevertx.tx.StatementListener;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;

/** One line per statement at level DEBUG of the logger {@code peewee.vertx}. */
final class StatementLog implements StatementListener {
  private static final System.Logger LOG = System.getLogger("peewee.vertx");

  private final boolean values;

  StatementLog(boolean values) {
    this.values = values;
  }

  /** Says that a statement took long, whatever came of it; its values stay here. */
  static void slow(String sql, Duration took) {
    LOG.log(System.Logger.Level.WARNING, "a statement took " + took.toMillis() + " ms: " + sql);
  }

  @Override
  public void onStatement(String sql, Tuple parameters) {
    if (LOG.isLoggable(System.Logger.Level.DEBUG)) {
      LOG.log(System.Logger.Level.DEBUG, sql + " " + Parameters.shown(parameters, values));
    }
  }
}
