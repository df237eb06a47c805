package io.github.peeweevertx.testing.tck.sql;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** As much of JSON Schema as the schema of queries uses; any other word in it is an error. */
final class JsonShapes {
  private static final Set<String> SILENT = Set.of("$schema", "$defs", "title", "description");

  private final JsonObject root;

  private JsonShapes(JsonObject root) {
    this.root = root;
  }

  static JsonShapes ofQueries() {
    try (InputStream schema =
        io.github.peeweevertx.wire.QueryJson.class.getResourceAsStream("query.schema.json")) {
      String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
      return new JsonShapes(new JsonObject(text));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  boolean fits(Object value) {
    return fits(value, root);
  }

  private boolean fits(Object value, JsonObject schema) {
    for (String word : schema.fieldNames()) {
      if (!SILENT.contains(word) && !fits(value, schema, word)) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(Object value, JsonObject schema, String word) {
    return switch (word) {
      case "$ref" -> fits(value, definition(schema.getString(word)));
      case "anyOf" -> schema.getJsonArray(word).stream().anyMatch(each -> fits(value, json(each)));
      case "const" -> schema.getValue(word).equals(value);
      case "enum" -> schema.getJsonArray(word).contains(value);
      case "type" -> isA(schema.getString(word), value);
      case "minimum" -> !(value instanceof Integer n) || n >= schema.getInteger(word);
      case "maximum" -> !(value instanceof Integer n) || n <= schema.getInteger(word);
      case "minLength" -> !(value instanceof String s) || s.length() >= schema.getInteger(word);
      case "maxLength" -> !(value instanceof String s) || s.length() <= schema.getInteger(word);
      case "minItems" -> !(value instanceof JsonArray a) || a.size() >= schema.getInteger(word);
      case "maxItems" -> !(value instanceof JsonArray a) || a.size() <= schema.getInteger(word);
      case "items" -> !(value instanceof JsonArray a) || allFit(a, schema.getJsonObject(word));
      case "required" ->
          !(value instanceof JsonObject o)
              || schema.getJsonArray(word).stream().allMatch(each -> o.containsKey((String) each));
      case "properties" -> !(value instanceof JsonObject o) || membersFit(o, schema);
      case "additionalProperties" ->
          !(value instanceof JsonObject o)
              || schema.getJsonObject("properties").fieldNames().containsAll(o.fieldNames());
      default -> throw new AssertionError("the schema says " + word);
    };
  }

  private boolean membersFit(JsonObject object, JsonObject schema) {
    JsonObject properties = schema.getJsonObject("properties");
    for (Map.Entry<String, Object> each : properties) {
      if (object.containsKey(each.getKey())
          && !fits(object.getValue(each.getKey()), json(each.getValue()))) {
        return false;
      }
    }
    return true;
  }

  private boolean allFit(JsonArray array, JsonObject schema) {
    for (int i = 0; i < array.size(); i++) {
      if (!fits(array.getValue(i), schema)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isA(String type, Object value) {
    return switch (type) {
      case "null" -> value == null;
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "integer" -> value instanceof Integer;
      case "array" -> value instanceof JsonArray;
      case "object" -> value instanceof JsonObject;
      default -> throw new AssertionError("the schema has the type " + type);
    };
  }

  private JsonObject definition(String reference) {
    return root.getJsonObject("$defs").getJsonObject(reference.substring("#/$defs/".length()));
  }

  @SuppressWarnings("unchecked")
  private static JsonObject json(Object value) {
    return value instanceof Map<?, ?> map
        ? new JsonObject((Map<String, Object>) map)
        : (JsonObject) value;
  }
}
