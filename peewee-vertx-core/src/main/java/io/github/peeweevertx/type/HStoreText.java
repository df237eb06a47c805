package io.github.peeweevertx.type;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServerError;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keys and values in the text of PostgreSQL's hstore: the client has no codec for it. */
final class HStoreText {
  private final String text;
  private int next;

  private HStoreText(String text) {
    this.text = text;
  }

  static String write(Map<String, String> values) {
    StringBuilder text = new StringBuilder(values.size() * 16);
    values.forEach(
        (key, value) -> {
          if (key == null) {
            throw new DataException(
                ErrorCode.INVALID_VALUE,
                "A map that is stored as hstore has a key that is null. Values may be null, keys"
                    + " may not.",
                ServerError.NONE,
                null);
          }
          text.append(text.isEmpty() ? "" : ",");
          Quoted.write(text, key);
          text.append("=>");
          if (value == null) {
            text.append("NULL");
          } else {
            Quoted.write(text, value);
          }
        });
    return text.toString();
  }

  /** Reads what the server writes: parts in quotes, and NULL without them. */
  static Map<String, String> read(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    HStoreText parts = new HStoreText(text);
    while (parts.next < text.length()) {
      String key = parts.part();
      parts.next += "=>".length();
      values.put(key, parts.part());
      parts.next += ", ".length();
    }
    return values;
  }

  private String part() {
    if (text.charAt(next) != '"') {
      next += "NULL".length();
      return null;
    }
    StringBuilder part = new StringBuilder();
    next = Quoted.read(text, next, part);
    return part.toString();
  }
}
