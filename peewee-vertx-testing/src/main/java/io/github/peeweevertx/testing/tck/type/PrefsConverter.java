package io.github.peeweevertx.testing.tck.type;

import io.github.peeweevertx.type.Converter;
import io.vertx.core.json.JsonObject;

/** Preferences as a JSON object. */
public final class PrefsConverter implements Converter<Prefs, JsonObject> {
  /** For the generated code. */
  public PrefsConverter() {}

  @Override
  public JsonObject toDatabase(Prefs value) {
    return new JsonObject().put("theme", value.theme()).put("size", value.size());
  }

  @Override
  public Prefs fromDatabase(JsonObject value) {
    return new Prefs(value.getString("theme"), value.getInteger("size"));
  }
}
