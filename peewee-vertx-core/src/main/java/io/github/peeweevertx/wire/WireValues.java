package io.github.peeweevertx.wire;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServiceException;
import io.github.peeweevertx.type.PlainValues;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.data.Numeric;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * A value of a database driver in JSON. Text, truth values, whole numbers of 32 bits and null stand
 * for themselves; all others carry the word of their type: {@code {"bigint": "7"}}.
 */
public final class WireValues {
  private record Form(String word, Class<?> type, Function<Object, Object> read) {}

  private static final List<Form> FORMS =
      List.of(
          new Form("bigint", Long.class, text -> Long.valueOf((String) text)),
          new Form("smallint", Short.class, text -> Short.valueOf((String) text)),
          new Form("real", Float.class, text -> Float.valueOf((String) text)),
          new Form("double", Double.class, text -> Double.valueOf((String) text)),
          new Form("decimal", BigDecimal.class, text -> decimal((String) text)),
          new Form("date", LocalDate.class, text -> LocalDate.parse((String) text)),
          new Form("time", LocalTime.class, text -> LocalTime.parse((String) text)),
          new Form("timestamp", LocalDateTime.class, text -> LocalDateTime.parse((String) text)),
          new Form(
              "timestamptz", OffsetDateTime.class, text -> OffsetDateTime.parse((String) text)),
          new Form("duration", Duration.class, text -> Duration.parse((String) text)),
          new Form("tinyint", Byte.class, text -> Byte.valueOf((String) text)),
          new Form("uuid", UUID.class, text -> UUID.fromString((String) text)));

  private static final Map<Class<?>, Form> BY_TYPE =
      FORMS.stream().collect(java.util.stream.Collectors.toMap(Form::type, form -> form));
  private static final Map<String, Form> BY_WORD =
      FORMS.stream().collect(java.util.stream.Collectors.toMap(Form::word, form -> form));

  /** A number with more digits than any database keeps is an attack, not a value. */
  private static final int MOST_DIGITS = 1_000;

  private WireValues() {}

  /**
   * A value in JSON.
   *
   * @param given a value as the driver takes and gives it
   * @return its JSON form
   * @throws ServiceException for a value of a class that has no form
   */
  public static Object toJson(Object given) {
    Object value = PlainValues.of(given);
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Integer) {
      return value;
    }
    Form form = BY_TYPE.get(value.getClass());
    if (form != null) {
      return new JsonObject().put(form.word(), value.toString());
    }
    if (value instanceof Buffer buffer) {
      byte[] bytes = buffer.getBytes();
      return new JsonObject().put("blob", Base64.getEncoder().encodeToString(bytes));
    }
    if (value instanceof Numeric number) {
      return number.isNaN()
          ? new JsonObject().put("double", "NaN")
          : new JsonObject().put("decimal", number.toString());
    }
    if (value instanceof JsonObject || value instanceof JsonArray) {
      return new JsonObject().put("json", value);
    }
    if (value instanceof Object[] array) {
      JsonArray members = new JsonArray();
      for (Object each : array) {
        members.add(toJson(each));
      }
      return new JsonObject().put("array", members);
    }
    throw new ServiceException(
        ErrorCode.NOT_ON_THE_BUS,
        "A value of class "
            + value.getClass().getSimpleName()
            + " has no form on the event bus. Cast it to text or a number in the query.");
  }

  /**
   * A value from JSON.
   *
   * @param json what came
   * @return the value as the driver takes it
   * @throws ServiceException when it is the form of none
   */
  public static Object fromJson(Object json) {
    if (json == null
        || json instanceof String
        || json instanceof Boolean
        || json instanceof Integer) {
      return json;
    }
    if (!(json instanceof JsonObject object) || object.size() != 1) {
      throw Part.bad("a value has to be plain, or an object with the word of its type");
    }
    String word = object.fieldNames().iterator().next();
    Object payload = object.getValue(word);
    try {
      return read(word, payload);
    } catch (RuntimeException unreadable) {
      if (unreadable instanceof ServiceException known) {
        throw known;
      }
      throw Part.bad("a value does not have the form of its type");
    }
  }

  private static Object read(String word, Object payload) {
    Form form = BY_WORD.get(word);
    if (form != null) {
      return form.read().apply(payload);
    }
    return switch (word) {
      case "blob" -> Buffer.buffer(Base64.getDecoder().decode((String) payload));
      case "json" -> {
        if (payload instanceof JsonObject || payload instanceof JsonArray) {
          yield payload;
        }
        throw Part.bad("a JSON value has to be an object or a list");
      }
      case "array" -> Part.each(payload, "an array", WireValues::fromJson).toArray();
      default -> throw Part.bad("a value has a type that is not known here");
    };
  }

  private static BigDecimal decimal(String text) {
    BigDecimal number = text.length() > MOST_DIGITS ? null : new BigDecimal(text);
    if (number == null || Math.abs((long) number.scale()) > MOST_DIGITS) {
      throw Part.bad("a number has too many digits");
    }
    return number;
  }
}
