package io.github.peeweevertx.tx;

import io.vertx.core.Completable;
import io.vertx.sqlclient.SqlConnection;

/**
 * A connection that carries one statement and is given back with its answer. One that was asked to
 * cancel is closed, so that a cancel that comes late hits nobody.
 */
record Alone(Connections connections, Loan loan) implements Carrier {
  @Override
  public SqlConnection connection() {
    return loan.connection();
  }

  @Override
  public void cancel(OneStatement<?> statement) {
    connections.cancel(loan.connection());
  }

  @Override
  public void leave(OneStatement<?> statement, boolean sound, Completable<Void> then) {
    connections.loans().giveBack(loan, sound, then);
  }

  @Override
  public boolean withdraw(OneStatement<?> statement) {
    return false;
  }

  @Override
  public void abandon(OneStatement<?> statement, Completable<Void> then) {
    // The first cancel may have come before the server had begun, which it takes for nothing.
    connections.cancel(loan.connection());
    connections.loans().giveBack(loan, false, then);
  }

  @Override
  public void answeredLate(OneStatement<?> statement) {
    // The connection was closed when the statement was abandoned.
  }

  @Override
  public boolean wasCancelled() {
    return false;
  }
}
