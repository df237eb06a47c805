package io.github.peeweevertx.tx;

import java.util.Objects;

/**
 * What is to be known of a statement before it is given a connection.
 *
 * @param sql the text, with placeholders; for messages
 * @param manner with whom it may have its connection
 * @param limits how long it may take, and who may stop it
 */
public record Call(String sql, Manner manner, Limits limits) {
  /** Work of which nothing is known. */
  static final Call UNKNOWN = new Call("", Manner.BORROWED, Limits.NONE);

  /** With whom a statement may have its connection. */
  public enum Manner {
    /** Other statements may be under way on it: it leaves nothing behind in its session. */
    SHARED,
    /** Nobody else may have it meanwhile. */
    BORROWED,
    /** Nobody may have it afterwards, either: it changes its session. */
    LAST
  }

  /** Work of which nothing is known but how long it may take. */
  static Call unknown(Limits limits) {
    return new Call(UNKNOWN.sql, UNKNOWN.manner, limits);
  }

  /**
   * Checks that nothing is missing.
   *
   * @param sql the text
   * @param manner with whom it may have its connection
   * @param limits how long it may take
   */
  public Call {
    Objects.requireNonNull(sql, "sql");
    Objects.requireNonNull(manner, "manner");
    Objects.requireNonNull(limits, "limits");
  }

  /** Whether nobody may have the connection afterwards. */
  boolean isLast() {
    return manner == Manner.LAST;
  }

  /** Whether it may be sent twice: it surely only reads. Asked only when something went wrong. */
  boolean isRepeatable() {
    return manner != Manner.LAST && ReadText.onlyReads(sql);
  }
}
