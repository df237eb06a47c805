package io.github.peeweevertx.sample;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.OptionalLong;

/** What the service answers when all goes well. */
final class Answers {
  private Answers() {}

  /** The hint for those who ask without an id. */
  static void hint(RoutingContext request) {
    request
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
        .end("Please provide the 'id' query argument, i.e. ?id=1");
  }

  /** A row. */
  static void object(RoutingContext request, TestNameModel object) {
    json(request, new JsonObject().put("id", object.id).put("name", object.name));
  }

  /** Where the two parts of a request to create ran, and what came of it. */
  static JsonObject tasks(OptionalLong task1, OptionalLong task2, TestNameModel object) {
    return new JsonObject()
        .put("task1", orNull(task1))
        .put("task2", orNull(task2))
        .put("obj", object.toString())
        .put(
            "text",
            "'task1' should be null, "
                + "'task2' should be not null, "
                + "'obj' should be newly created object");
  }

  private static Long orNull(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }

  /** Any JSON. Nothing, when the request was answered before, since it took too long. */
  static void json(RoutingContext request, JsonObject answer) {
    if (!request.response().ended()) {
      request.json(answer);
    }
  }
}
