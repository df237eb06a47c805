package io.github.peeweevertx.sample;

import io.vertx.ext.web.RoutingContext;

/** What the service does. Written twice, as futures and in await style, to compare the two. */
interface NameHandlers {
  /** {@code POST /}: creates a row with the name of the request. */
  void post(RoutingContext request);

  /** {@code GET /}: gets the row with the id of the request. */
  void get(RoutingContext request);

  /** {@code GET /create}: gets the row with the id of the request, or creates it. */
  void create(RoutingContext request);
}
