package io.github.peeweevertx.type;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.function.Supplier;

/**
 * JSON as drivers give it. Most give the value; that of MariaDB gives text, since a JSON column is
 * one of text there. A text alone does not tell which of the two it is, so that whoever reads the
 * rows of such a database says so.
 */
public final class JsonText {
  private static final ThreadLocal<Boolean> READING = new ThreadLocal<>();

  private JsonText() {}

  /**
   * Reads rows whose JSON is text. The rows are read at once, on this thread.
   *
   * @param <R> the result
   * @param read reads them
   * @return what it gave
   */
  public static <R> R reading(Supplier<R> read) {
    Boolean outer = READING.get();
    READING.set(true);
    try {
      return read.get();
    } finally {
      if (outer == null) {
        READING.remove();
      }
    }
  }

  /**
   * JSON as text.
   *
   * @param value what a JSON column holds: objects, arrays, texts, numbers, true and false, {@link
   *     Tuple#JSON_NULL}
   * @return the text
   */
  public static String of(Object value) {
    return value == Tuple.JSON_NULL ? "null" : Json.encode(value);
  }

  /** The value of a JSON column; JSON null is {@link Tuple#JSON_NULL}, NULL is null. */
  static Object read(Row row, int index) {
    Object value = row.getValue(index);
    return value instanceof String text && READING.get() != null
        ? decoded(row, index, text)
        : value;
  }

  /** A column of objects or arrays never gives a text that is no JSON. */
  static <T> T read(Row row, int index, Class<T> type) {
    Object value = row.getValue(index);
    if (value instanceof String text) {
      value = decoded(row, index, text);
    }
    if (value == null || value == Tuple.JSON_NULL) {
      return null;
    }
    if (!type.isInstance(value)) {
      throw Mismatch.of(row, index, value, type.getSimpleName(), null);
    }
    return type.cast(value);
  }

  private static Object decoded(Row row, int index, String text) {
    try {
      Object value = Json.decodeValue(text);
      return value == null ? Tuple.JSON_NULL : value;
    } catch (DecodeException broken) {
      // Its message quotes the text.
      throw Mismatch.of(row, index, "JSON", null);
    }
  }
}
