package io.github.peeweevertx.type;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServerError;
import java.util.ArrayList;
import java.util.List;

/**
 * Arrays in the text of PostgreSQL, for those that the client has no codec for: of types that the
 * database got later, and of more than one dimension.
 */
public final class ArrayText {
  private final String text;
  private int next;

  private ArrayText(String text) {
    this.text = text;
  }

  /**
   * Writes an array.
   *
   * @param values text, arrays of such values, and nulls
   * @return for example <code>{"a",NULL}</code>
   */
  public static String write(Object[] values) {
    StringBuilder text = new StringBuilder(values.length * 8 + 2);
    write(text, values);
    return text.toString();
  }

  private static void write(StringBuilder text, Object[] values) {
    text.append('{');
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : ",");
      if (values[i] instanceof Object[] inner) {
        write(text, inner);
      } else if (values[i] == null) {
        text.append("NULL");
      } else {
        Quoted.write(text, values[i].toString());
      }
    }
    text.append('}');
  }

  /**
   * Reads what the server writes.
   *
   * @param text an array in the server's text
   * @return text, arrays of such values, and nulls
   * @throws DataException with {@link ErrorCode#UNREADABLE_VALUE} when it is no array
   */
  public static Object[] read(String text) {
    // An array whose places do not begin with 1 says so in front of its elements.
    int start = text.startsWith("[") ? text.indexOf('=') + 1 : 0;
    ArrayText array = new ArrayText(text);
    array.next = start;
    try {
      return array.array();
    } catch (StringIndexOutOfBoundsException torn) {
      throw new DataException(
          ErrorCode.UNREADABLE_VALUE,
          "A column gave text that is no array of PostgreSQL, and its field is one. Compare the"
              + " column type of the database with the model.",
          ServerError.NONE,
          torn);
    }
  }

  private Object[] array() {
    List<Object> values = new ArrayList<>();
    next++;
    while (text.charAt(next) != '}') {
      if (text.charAt(next) == ',') {
        next++;
      }
      values.add(
          switch (text.charAt(next)) {
            case '{' -> array();
            case '"' -> quoted();
            default -> plain();
          });
    }
    next++;
    return values.toArray();
  }

  private String quoted() {
    StringBuilder part = new StringBuilder();
    next = Quoted.read(text, next, part);
    return part.toString();
  }

  private String plain() {
    int start = next;
    while (text.charAt(next) != ',' && text.charAt(next) != '}') {
      next++;
    }
    String part = text.substring(start, next);
    return part.equals("NULL") ? null : part;
  }
}
