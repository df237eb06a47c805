package io.github.peeweevertx.sample;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a request says, checked. Wrong values are thrown as {@link HttpException}s of 400. */
final class RequestValues {
  /** Leaves more room above it than the database will ever make keys. */
  static final long GREATEST_NEW_ID = 1_000_000_000_000L;

  private static final int BAD_REQUEST = 400;

  private RequestValues() {}

  /** Whether the request names an id at all. */
  static boolean hasId(RoutingContext request) {
    return !argument(request, "id").isEmpty();
  }

  /** The id of a row that may be there. */
  static long id(RoutingContext request) {
    return number(argument(request, "id"), Long.MAX_VALUE);
  }

  /** The id of a row that may have to be created. */
  static long newId(RoutingContext request) {
    return number(argument(request, "id"), GREATEST_NEW_ID);
  }

  /** The name in the query, the form or the JSON body of the request. */
  static String name(RoutingContext request) {
    String name = isJson(request) ? nameInJson(request) : argument(request, "name");
    if (name.isEmpty()) {
      throw wrong("Please provide the 'name' argument, i.e. name=charlie");
    }
    if (name.codePointCount(0, name.length()) > TestNameModel.MAX_NAME_LENGTH) {
      throw wrong("'name' takes at most " + TestNameModel.MAX_NAME_LENGTH + " characters.");
    }
    // PostgreSQL stores neither the zero character nor halves of surrogate pairs.
    if (name.indexOf(0) >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
      throw wrong("'name' is not a text that can be stored.");
    }
    return name;
  }

  /** As Tornado's get_argument: the last value that was given, without the space around it. */
  private static String argument(RoutingContext request, String name) {
    try {
      List<String> values = request.request().params().getAll(name);
      return values.isEmpty() ? "" : values.get(values.size() - 1).strip();
    } catch (IllegalArgumentException undecodable) {
      throw wrong("The query cannot be decoded: a percent sign takes two hexadecimal digits.");
    }
  }

  private static long number(String text, long greatest) {
    if (text.isEmpty()) {
      throw wrong("Please provide the 'id' query argument, i.e. ?id=1");
    }
    try {
      // Digits only: parseLong takes those of all scripts, and a plus sign.
      long number = text.matches("[0-9]+") ? Long.parseLong(text) : 0;
      if (number >= 1 && number <= greatest) {
        return number;
      }
    } catch (NumberFormatException tooLong) {
      // Falls through to the message that says what is taken.
    }
    throw wrong("'id' takes a whole number from 1 to " + greatest + ".");
  }

  private static boolean isJson(RoutingContext request) {
    String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
  }

  private static String nameInJson(RoutingContext request) {
    try {
      JsonObject body = request.body().asJsonObject();
      Object name = body == null ? null : body.getValue("name");
      if (name instanceof String text) {
        return text.strip();
      }
    } catch (DecodeException | ClassCastException notAnObject) {
      // Falls through to the message that says what is taken.
    }
    throw wrong("The body takes a JSON object with a text, i.e. {\"name\": \"charlie\"}");
  }

  private static HttpException wrong(String message) {
    return new HttpException(BAD_REQUEST, message);
  }
}
