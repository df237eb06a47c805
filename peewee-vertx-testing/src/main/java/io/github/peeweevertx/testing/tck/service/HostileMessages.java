package io.github.peeweevertx.testing.tck.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/**
 * Messages of those who mean no good: wrong types, unknown words, SQL everywhere, forged headers.
 */
public final class HostileMessages {
  private static final String SQL = "'; DROP TABLE \"user\"; -- ";

  private HostileMessages() {}

  /** Each makes a good message bad in a way of its own. */
  private static final List<Function<Integer, Object>> WAYS =
      List.of(
          i -> SQL + i,
          i -> i,
          i -> new JsonArray().add(good()),
          i -> new JsonObject(),
          i -> good().put("version", i + 2),
          i -> good().put("verb", SQL),
          i -> good().put("sql", "DROP TABLE user"),
          i -> good().put("query", SQL),
          i -> query(json -> json.put("sources", new JsonArray().add(new JsonObject()))),
          i -> query(json -> json.put("sources", model("pg_shadow"))),
          i -> query(json -> json.put("sources", model(SQL))),
          i -> where(new JsonObject().put("raw", "1 = 1")),
          i -> where(new JsonObject().put("column", SQL).put("of", 0)),
          i -> where(new JsonObject().put("column", "id").put("of", i + 1)),
          i -> where(operation(SQL)),
          i -> where(operation("union")),
          i -> where(new JsonObject().put("function", "pg_sleep").put("arguments", values(60))),
          i -> where(new JsonObject().put("function", SQL)),
          i -> where(new JsonObject().put("value", 1).put("type", SQL)),
          i -> where(new JsonObject().put("value", new JsonObject().put("class", SQL))),
          i -> where(new JsonObject().put("word", "star")),
          i -> where(new JsonObject().put("cast", new JsonObject()).put("type", "bigint")),
          i -> where(deep(50 + i % 500)),
          i -> where(new JsonObject().put("list", huge()).put("type", "bigint")),
          i -> select(json -> json.put("columns", new JsonArray())),
          i -> select(json -> json.put("columns", new JsonArray().add(star()))),
          i -> select(json -> json.put("from", new JsonArray().add(SQL))),
          i -> select(json -> json.put("limit", new JsonObject().put("value", SQL))),
          i -> good().put("verb", "delete"),
          i -> good().put("verb", "batch"));

  private static JsonObject good() {
    JsonObject select =
        new JsonObject()
            .put("from", new JsonArray().add(new JsonObject().put("source", 0)))
            .put(
                "columns",
                new JsonArray().add(new JsonObject().put("column", "username").put("of", 0)));
    return new JsonObject()
        .put("version", 1)
        .put("verb", "list")
        .put(
            "query",
            new JsonObject()
                .put("version", 1)
                .put("sources", model("User"))
                .put("node", new JsonObject().put("select", select)));
  }

  private static JsonObject query(Function<JsonObject, ?> change) {
    JsonObject message = good();
    change.apply(message.getJsonObject("query"));
    return message;
  }

  private static JsonObject select(Function<JsonObject, ?> change) {
    return query(json -> change.apply(json.getJsonObject("node").getJsonObject("select")));
  }

  private static JsonObject where(JsonObject condition) {
    return select(json -> json.put("where", condition));
  }

  private static JsonArray model(String name) {
    return new JsonArray().add(new JsonObject().put("model", name));
  }

  private static JsonArray values(int value) {
    return new JsonArray().add(new JsonObject().put("value", value).put("type", "integer"));
  }

  private static JsonObject operation(String operator) {
    return new JsonObject().put("operator", operator).put("operands", values(1).add(star()));
  }

  private static JsonObject star() {
    return new JsonObject().put("star", 0);
  }

  private static JsonObject deep(int levels) {
    JsonObject deep = new JsonObject().put("value", true).put("type", "boolean");
    for (int i = 0; i < levels; i++) {
      deep = new JsonObject().put("operator", "not").put("operands", new JsonArray().add(deep));
    }
    return deep;
  }

  private static JsonArray huge() {
    JsonArray huge = new JsonArray();
    for (int i = 0; i < 2_000; i++) {
      huge.add(i);
    }
    return huge;
  }

  /**
   * Sends one.
   *
   * @param vertx whose event bus
   * @param address the service
   * @param number its number; each has a way of its own of being wrong
   * @return the answer
   */
  public static Future<Message<Object>> send(Vertx vertx, String address, int number) {
    DeliveryOptions forged =
        new DeliveryOptions()
            .addHeader("peewee-deadline", number % 7 == 0 ? SQL : "99999999999999")
            .addHeader("user", "root");
    return vertx.eventBus().request(address, WAYS.get(number % WAYS.size()).apply(number), forged);
  }
}
