package io.github.peeweevertx.service;

import io.github.peeweevertx.wire.Part;
import io.github.peeweevertx.wire.WireRows;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * What a call gave: rows as the driver read them, how many, whether one was made, what each part
 * gave, or the result of an operation. Never changed once it is made.
 */
record Answer(WireRows rows, Integer count, Boolean created, List<Answer> parts, Object result) {
  Answer {
    parts = List.copyOf(parts);
  }

  static Answer rows(WireRows rows) {
    return new Answer(rows, null, null, List.of(), null);
  }

  static Answer count(int count) {
    return new Answer(WireRows.NONE, count, null, List.of(), null);
  }

  static Answer created(WireRows row, boolean created) {
    return new Answer(row, null, created, List.of(), null);
  }

  static Answer parts(List<Answer> parts) {
    return new Answer(WireRows.NONE, null, null, parts, null);
  }

  static Answer result(Object result) {
    return new Answer(WireRows.NONE, null, null, List.of(), result);
  }

  JsonObject toJson() {
    JsonObject json = new JsonObject();
    if (!rows.columns().isEmpty() || !rows.rows().isEmpty()) {
      json.put("rows", rows.toJson());
    }
    if (count != null) {
      json.put("count", count);
    }
    if (created != null) {
      json.put("created", created);
    }
    if (!parts.isEmpty()) {
      JsonArray array = new JsonArray();
      parts.forEach(each -> array.add(each.toJson()));
      json.put("parts", array);
    }
    if (result != null) {
      json.put("result", result);
    }
    return json;
  }

  static Answer fromJson(Object json) {
    Part part = Part.of(json, "an answer");
    Answer answer =
        new Answer(
            part.has("rows") ? WireRows.fromJson(part.any("rows")) : WireRows.NONE,
            part.has("count") ? (Integer) part.number("count") : null,
            part.flagOrNull("created"),
            part.list("parts", Answer::fromJson),
            part.any("result"));
    part.end();
    return answer;
  }
}
