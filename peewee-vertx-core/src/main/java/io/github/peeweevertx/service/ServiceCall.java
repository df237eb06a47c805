package io.github.peeweevertx.service;

import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.wire.Part;
import io.github.peeweevertx.wire.QueryJson;
import io.github.peeweevertx.wire.TableNames;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * One call, as data: never changed, so that it may be handed over as it is within one process, and
 * as JSON between two.
 */
record ServiceCall(
    Verb verb,
    Node query,
    List<String> lookup,
    List<Level> levels,
    List<ServiceCall> steps,
    String operation,
    JsonObject arguments) {
  /** The form that this release writes and understands. */
  static final int VERSION = 1;

  /**
   * What belongs to the rows of an earlier level: its query, the model and the field it goes by.
   */
  record Level(Node query, String to, String model, String via, int most) {}

  ServiceCall {
    lookup = List.copyOf(lookup);
    levels = List.copyOf(levels);
    steps = List.copyOf(steps);
  }

  static ServiceCall of(Verb verb, Node query) {
    return new ServiceCall(verb, query, List.of(), List.of(), List.of(), null, null);
  }

  static ServiceCall getOrCreate(Node insert, List<String> lookup) {
    return new ServiceCall(Verb.GET_OR_CREATE, insert, lookup, List.of(), List.of(), null, null);
  }

  static ServiceCall prefetch(Node query, List<Level> levels) {
    return new ServiceCall(Verb.PREFETCH, query, List.of(), levels, List.of(), null, null);
  }

  static ServiceCall batch(List<ServiceCall> steps) {
    return new ServiceCall(Verb.BATCH, null, List.of(), List.of(), steps, null, null);
  }

  static ServiceCall operation(String name, JsonObject arguments) {
    return new ServiceCall(
        Verb.CALL, null, List.of(), List.of(), List.of(), name, arguments.copy());
  }

  // As JSON.

  JsonObject toJson(TableNames tables) {
    return content(tables).put("version", VERSION);
  }

  private JsonObject content(TableNames tables) {
    JsonObject json = new JsonObject().put("verb", Part.said(verb));
    if (query != null) {
      json.put("query", QueryJson.encode(query, tables));
    }
    if (!lookup.isEmpty()) {
      json.put("lookup", new JsonArray(List.copyOf(lookup)));
    }
    if (!levels.isEmpty()) {
      JsonArray array = new JsonArray();
      levels.forEach(each -> array.add(level(each, tables)));
      json.put("levels", array);
    }
    if (verb == Verb.BATCH) {
      JsonArray array = new JsonArray();
      steps.forEach(each -> array.add(each.content(tables)));
      json.put("steps", array);
    }
    if (verb == Verb.CALL) {
      json.put("operation", operation).put("arguments", arguments);
    }
    return json;
  }

  private static JsonObject level(Level level, TableNames tables) {
    JsonObject json = new JsonObject().put("query", QueryJson.encode(level.query(), tables));
    if (level.to() != null) {
      json.put("to", level.to());
    }
    if (level.via() != null) {
      json.put("model", level.model()).put("via", level.via());
    }
    return json.put("most", level.most());
  }

  static ServiceCall fromJson(Object json, TableNames tables) {
    Part part = Part.of(json, "a call");
    if (part.number("version") != VERSION) {
      throw Part.bad("it is of another version than " + VERSION);
    }
    return content(part, tables, true);
  }

  private static ServiceCall content(Part part, TableNames tables, boolean batches) {
    Verb verb = part.constant("verb", Verb.class);
    ServiceCall call =
        switch (verb) {
          case BATCH -> {
            if (!batches) {
              throw Part.bad("a batch stands in a batch");
            }
            yield batch(part.list("steps", each -> step(each, tables)));
          }
          case CALL ->
              operation(
                  part.text("operation"),
                  part.any("arguments") instanceof JsonObject arguments
                      ? arguments
                      : new JsonObject());
          case HEALTH -> of(Verb.HEALTH, null);
          case GET_OR_CREATE -> getOrCreate(query(part, tables), part.list("lookup", Part::text));
          case PREFETCH ->
              prefetch(query(part, tables), part.list("levels", each -> level(each, tables)));
          default -> of(verb, query(part, tables));
        };
    part.end();
    return call;
  }

  private static ServiceCall step(Object json, TableNames tables) {
    return content(Part.of(json, "a step"), tables, false);
  }

  private static Node query(Part part, TableNames tables) {
    return QueryJson.decode(part.any("query"), tables);
  }

  private static Level level(Object json, TableNames tables) {
    Part part = Part.of(json, "a level");
    Level level =
        new Level(
            query(part, tables),
            part.textOrNull("to"),
            part.textOrNull("model"),
            part.textOrNull("via"),
            part.number("most"));
    part.end();
    return level;
  }
}
