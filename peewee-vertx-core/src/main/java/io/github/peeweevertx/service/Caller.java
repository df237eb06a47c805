package io.github.peeweevertx.service;

import io.vertx.core.json.JsonObject;
import java.util.Objects;

/**
 * Who asks, as the authenticator found out: never what a message says of itself.
 *
 * @param name the name of the caller
 * @param attributes what else is known, for row filters
 */
public record Caller(String name, JsonObject attributes) {
  /** Somebody; what services give to whom anybody may ask. */
  public static final Caller ANONYMOUS = new Caller("anonymous", new JsonObject());

  /**
   * Checks that nothing is missing.
   *
   * @param name the name of the caller
   * @param attributes what else is known
   */
  public Caller {
    Objects.requireNonNull(name, "name");
    attributes = attributes.copy();
  }

  /**
   * A caller of whom only the name is known.
   *
   * @param name the name
   * @return the caller
   */
  public static Caller named(String name) {
    return new Caller(name, new JsonObject());
  }

  /** Its name only: attributes may be secrets. */
  @Override
  public String toString() {
    return "Caller " + name;
  }
}
