package io.github.peeweevertx.tx;

import java.util.Objects;

/**
 * What is to be known of a statement before it is given a connection.
 *
 * @param sql the text, with placeholders; for messages
 * @param alone whether it changes its session, so that nobody may have the connection afterwards
 * @param limits how long it may take, and who may stop it
 */
public record Call(String sql, boolean alone, Limits limits) {
  /** Work of which nothing is known. */
  static final Call UNKNOWN = new Call("", false, Limits.NONE);

  /**
   * Checks that nothing is missing.
   *
   * @param sql the text
   * @param alone whether it changes its session
   * @param limits how long it may take
   */
  public Call {
    Objects.requireNonNull(sql, "sql");
    Objects.requireNonNull(limits, "limits");
  }

  /** Whether it may be sent twice: it surely only reads. Asked only when something went wrong. */
  boolean isRepeatable() {
    return !alone && ReadText.onlyReads(sql);
  }
}
