package io.github.peeweevertx.exec;

import io.github.peeweevertx.tx.StatementListener;
import io.vertx.sqlclient.Tuple;

/** One line per statement at level DEBUG of the logger {@code peewee.vertx}. */
final class StatementLog implements StatementListener {
  private static final System.Logger LOG = System.getLogger("peewee.vertx");

  private final boolean values;

  StatementLog(boolean values) {
    this.values = values;
  }

  @Override
  public void onStatement(String sql, Tuple parameters) {
    if (LOG.isLoggable(System.Logger.Level.DEBUG)) {
      LOG.log(System.Logger.Level.DEBUG, sql + " " + Parameters.shown(parameters, values));
    }
  }
}
