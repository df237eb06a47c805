package io.github.peeweevertx.tx;

import io.vertx.sqlclient.Tuple;

/**
 * Hears of every statement just before it is sent, those that open and end transactions included.
 * For logs, counters and tests; called on the thread that sends, must not block or throw.
 */
@FunctionalInterface
public interface StatementListener {
  /**
   * A statement is about to be sent.
   *
   * @param sql the text, with placeholders
   * @param parameters the bound values: keep them out of logs
   */
  void onStatement(String sql, Tuple parameters);

  /**
   * Tells a listener. One that throws is logged, and nobody else hears of it: a statement is not
   * lost for its sake.
   *
   * @param listener the listener
   * @param sql the text
   * @param parameters the bound values
   */
  static void tell(StatementListener listener, String sql, Tuple parameters) {
    try {
      listener.onStatement(sql, parameters);
    } catch (Throwable failure) {
      System.getLogger("peewee.vertx")
          .log(System.Logger.Level.ERROR, "A listener of statements failed", failure);
    }
  }
}
