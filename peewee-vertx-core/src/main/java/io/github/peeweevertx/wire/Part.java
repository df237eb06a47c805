package io.github.peeweevertx.wire;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServiceException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One JSON object of a message, read strictly: a field of another type is an error, and so is one
 * that nobody asked for. Messages name what was expected, never what came.
 */
public final class Part {
  private final JsonObject json;
  private final String what;
  private final Set<String> unread;

  private Part(JsonObject json, String what) {
    this.json = json;
    this.what = what;
    this.unread = new HashSet<>(json.fieldNames());
  }

  /**
   * Begins to read.
   *
   * @param value what has to be a JSON object
   * @param what its name in messages
   * @return the reader
   * @throws ServiceException when it is none
   */
  public static Part of(Object value, String what) {
    if (value instanceof JsonObject json) {
      return new Part(json, what);
    }
    throw bad(what + " has to be an object");
  }

  /**
   * A message that makes no sense.
   *
   * @param why what is wrong with it
   * @return the failure, to be thrown
   */
  public static ServiceException bad(String why) {
    return new ServiceException(
        ErrorCode.BAD_MESSAGE,
        "The message cannot be understood: " + why + ". The JSON Schema says what it may hold.");
  }

  /**
   * Whether a field is there.
   *
   * @param name the field
   * @return true, even when it holds null
   */
  public boolean has(String name) {
    return json.containsKey(name);
  }

  /**
   * A field of any type.
   *
   * @param name the field
   * @return its value, or null
   */
  public Object any(String name) {
    unread.remove(name);
    return json.getValue(name);
  }

  /**
   * A text.
   *
   * @param name the field
   * @return its value, never null
   */
  public String text(String name) {
    String text = textOrNull(name);
    if (text == null) {
      throw wrong(name, "a text");
    }
    return text;
  }

  /**
   * A text that may be missing.
   *
   * @param name the field
   * @return its value, or null
   */
  public String textOrNull(String name) {
    Object value = any(name);
    if (value != null && !(value instanceof String)) {
      throw wrong(name, "a text");
    }
    return (String) value;
  }

  /**
   * A whole number from 0.
   *
   * @param name the field
   * @return its value
   */
  public int number(String name) {
    return number(any(name), what + "." + name);
  }

  /**
   * A whole number from 0.
   *
   * @param value what has to be one
   * @param what its name in messages
   * @return its value
   */
  public static int number(Object value, String what) {
    if (value instanceof Integer number && number >= 0) {
      return number;
    }
    throw bad(what + " has to be a whole number from 0");
  }

  /**
   * A flag that is false where it is missing.
   *
   * @param name the field
   * @return its value
   */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(flagOrNull(name));
  }

  /**
   * A flag that may be missing.
   *
   * @param name the field
   * @return its value, or null
   */
  public Boolean flagOrNull(String name) {
    Object value = any(name);
    if (value != null && !(value instanceof Boolean)) {
      throw wrong(name, "true or false");
    }
    return (Boolean) value;
  }

  /**
   * A list that is empty where it is missing.
   *
   * @param <T> what its members become
   * @param name the field
   * @param member reads one
   * @return the members in order
   */
  public <T> List<T> list(String name, Function<Object, T> member) {
    Object value = any(name);
    return value == null ? List.of() : each(value, what + "." + name, member);
  }

  /**
   * The members of a list.
   *
   * @param <T> what they become
   * @param value what has to be a list
   * @param what its name in messages
   * @param member reads one
   * @return the members in order
   */
  public static <T> List<T> each(Object value, String what, Function<Object, T> member) {
    if (!(value instanceof JsonArray array)) {
      throw bad(what + " has to be a list");
    }
    List<T> members = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      members.add(member.apply(array.getValue(i)));
    }
    return members;
  }

  /**
   * A member of a list that has to be a text.
   *
   * @param value what came
   * @return the text
   */
  public static String text(Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw bad("a name has to be a text");
  }

  /**
   * A constant of an enum, in lower case.
   *
   * @param <E> the enum
   * @param name the field
   * @param type the enum
   * @return the constant
   */
  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    return constant(text(name), type, what + "." + name);
  }

  static <E extends Enum<E>> E constant(String text, Class<E> type, String what) {
    for (E constant : type.getEnumConstants()) {
      if (said(constant).equals(text)) {
        return constant;
      }
    }
    throw bad(what + " is none of the words it may be");
  }

  /**
   * How a constant is written.
   *
   * @param constant the constant
   * @return its name in lower case
   */
  public static String said(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Ends the reading: a field that was not asked for is an error. */
  public void end() {
    if (!unread.isEmpty()) {
      throw bad(what + " has " + unread.size() + " fields that are not known here");
    }
  }

  private ServiceException wrong(String name, String type) {
    return bad(what + "." + name + " has to be " + type);
  }
}
