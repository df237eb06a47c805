package io.github.peeweevertx.tx;

import io.vertx.core.Completable;
import io.vertx.sqlclient.SqlConnection;

/** What carries a statement outside of every block: a connection of its own, or a shared one. */
interface Carrier {
  /** The connection. */
  SqlConnection connection();

  /** Asks the server to give up a statement. Whether it does is not waited for. */
  void cancel(OneStatement<?> statement);

  /**
   * A statement was answered.
   *
   * @param sound whether the connection may be used further
   * @param then hears of it once the statement has let go of the connection, never of a failure
   */
  void leave(OneStatement<?> statement, boolean sound, Completable<Void> then);

  /**
   * Takes back a statement that was not sent yet.
   *
   * @return false when it was sent
   */
  boolean withdraw(OneStatement<?> statement);

  /**
   * A statement is not waited for any more, although it was not answered.
   *
   * @param then as for {@link #leave}
   */
  void abandon(OneStatement<?> statement, Completable<Void> then);

  /** A statement that is not waited for any more was answered after all. */
  void answeredLate(OneStatement<?> statement);

  /** Whether a statement that the server gave up may have met a cancel that was not its own. */
  boolean wasCancelled();
}
