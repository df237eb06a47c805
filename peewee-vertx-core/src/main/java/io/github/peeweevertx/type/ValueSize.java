package io.github.peeweevertx.type;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** How long a value is at most on its way to a server: for those who cut statements to a length. */
public final class ValueSize {
  /** What every value takes: its type, its length, its place in the text, and any plain number. */
  private static final int PLAIN = 64;

  /** The most bytes of UTF-8 for one char. */
  private static final int LONGEST_CHAR = 3;

  private ValueSize() {}

  /**
   * Estimates a value from above, without encoding it where its length tells enough.
   *
   * @param bound what is bound, null for NULL
   * @return bytes, never fewer than it takes
   */
  public static long of(Object bound) {
    if (bound instanceof CharSequence text) {
      return PLAIN + (long) LONGEST_CHAR * text.length();
    }
    if (bound instanceof Buffer bytes) {
      return PLAIN + bytes.length();
    }
    if (bound instanceof byte[] bytes) {
      return PLAIN + bytes.length;
    }
    if (bound instanceof JsonObject || bound instanceof JsonArray || bound instanceof Number) {
      return PLAIN + (long) LONGEST_CHAR * bound.toString().length();
    }
    return PLAIN;
  }
}
