package io.github.peeweevertx.testing.tck.type;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Convert;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Json;
import io.github.peeweevertx.annotation.Model;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** JSON in all its forms. */
@Model
public class Paper {
  /** The key. */
  @Id public Long id;

  /** What the test calls the row. */
  @Column(nullable = true)
  public String label;

  /** An object. */
  @Column(nullable = true)
  public JsonObject meta;

  /** An array. */
  @Column(nullable = true)
  public JsonArray items;

  /** Anything. */
  @Json
  @Column(nullable = true)
  public Object body;

  /** An object whose text is kept. */
  @Json(asWritten = true)
  @Column(nullable = true)
  public JsonObject written;

  /** A class of the application. */
  @Convert(PrefsConverter.class)
  @Column(nullable = true)
  public Prefs prefs;
}
