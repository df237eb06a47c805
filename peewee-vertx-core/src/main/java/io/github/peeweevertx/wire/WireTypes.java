package io.github.peeweevertx.wire;

import io.github.peeweevertx.type.Kind;
import io.github.peeweevertx.type.SqlType;
import io.vertx.sqlclient.Row;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The SQL type of a value, as a word: {@code "bigint"}, {@code "varchar(40)"}. */
final class WireTypes {
  private static final int LONGEST = 64;

  /** Equal types are the same object, so that equal values are equal; bounded, as they come in. */
  private static final Map<String, SqlType<Object>> KNOWN = new ConcurrentHashMap<>();

  private static final int MOST = 1_000;

  private WireTypes() {}

  static String said(SqlType<?> type) {
    String word = Part.said(type.kind());
    if (type.length() == 0 && type.scale() == 0) {
      return word;
    }
    return word + "(" + type.length() + (type.scale() == 0 ? "" : "," + type.scale()) + ")";
  }

  /** A type of that family whose values are those of the driver: converters stay at home. */
  static SqlType<Object> read(Object value) {
    if (!(value instanceof String word) || word.length() > LONGEST) {
      throw Part.bad("a type has to be a short text");
    }
    SqlType<Object> known = KNOWN.get(word);
    if (known != null) {
      return known;
    }
    SqlType<Object> type = parsed(word);
    if (KNOWN.size() < MOST) {
      KNOWN.putIfAbsent(word, type);
    }
    return type;
  }

  private static SqlType<Object> parsed(String word) {
    int open = word.indexOf('(');
    Kind kind = Part.constant(open < 0 ? word : word.substring(0, open), Kind.class, "a type");
    SqlType<Object> type = SqlType.of(Object.class, kind, Row::getValue).given();
    if (open < 0) {
      return type;
    }
    if (!word.endsWith(")")) {
      throw Part.bad("the size of a type has to stand in parentheses");
    }
    String[] sizes = word.substring(open + 1, word.length() - 1).split(",", -1);
    if (sizes.length > 2) {
      throw Part.bad("a type has at most two sizes");
    }
    return type.sized(size(sizes[0]), sizes.length == 1 ? 0 : size(sizes[1]));
  }

  private static int size(String text) {
    try {
      int size = Integer.parseInt(text);
      if (size >= 0) {
        return size;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through to the error.
    }
    throw Part.bad("the size of a type has to be a whole number");
  }
}
