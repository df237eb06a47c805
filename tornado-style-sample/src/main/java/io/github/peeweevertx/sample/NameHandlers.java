package io.github.peeweevertx.sample;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/**
 * What the service does. Written as futures and in await style, to compare the two, and for a
 * service that has no database and asks one that has.
 */
interface NameHandlers {
  /** Makes sure that requests can be answered. */
  Future<?> prepare();

  /** {@code POST /}: creates a row with the name of the request. */
  void post(RoutingContext request);

  /** {@code GET /}: gets the row with the id of the request. */
  void get(RoutingContext request);

  /** {@code GET /create}: gets the row with the id of the request, or creates it. */
  void create(RoutingContext request);
}
