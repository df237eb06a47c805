package io.github.peeweevertx.service;

import io.github.peeweevertx.manager.Manager;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/**
 * What the owner of a service does for callers under a name of its own: the way to everything that
 * no query says, and the narrowest door for a caller that is not trusted with queries.
 */
@FunctionalInterface
public interface Operation {
  /**
   * Does it.
   *
   * @param objects the manager of the service, with the deadline of the call
   * @param arguments what the caller gave; check it
   * @param caller who asks
   * @return a JSON value: an object, a list, a text, a number, a truth value or null
   */
  Future<?> run(Manager objects, JsonObject arguments, Caller caller);
}
