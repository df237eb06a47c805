package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.sql.RowReader;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows become JSON objects, named like maps. What JSON has no form for becomes text. */
final class JsonShape implements RowShape<JsonObject> {
  static final JsonShape JSON = new JsonShape();

  private JsonShape() {}

  @Override
  public boolean fitsAnyColumns() {
    return true;
  }

  @Override
  public RowReader<JsonObject> reader(List<? extends Selection<?>> columns) {
    RowReader<Map<String, Object>> maps = MapShape.MAP.reader(columns);
    return row -> json(maps.read(row));
  }

  static JsonObject json(Map<String, Object> map) {
    JsonObject json = new JsonObject();
    map.forEach((name, value) -> json.put(name, plain(value)));
    return json;
  }

  private static Object plain(Object value) {
    boolean text = value instanceof Temporal && !(value instanceof Instant);
    return text || value instanceof UUID ? value.toString() : value;
  }
}
