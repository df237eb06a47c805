package io.github.peeweevertx.sample;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.TimeoutHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The web service: lets its handlers prepare, then answers requests. */
final class NameVerticle extends VerticleBase {
  private static final int MAX_BODY_BYTES = 64 * 1024;
  private static final int SECONDS_TO_FINISH_REQUESTS = 5;
  private static final int BAD_REQUEST = 400;
  private static final int UNAVAILABLE = 503;

  private final int wantedPort;
  private final NameHandlers handlers;
  private final Duration longestRequest;
  private volatile HttpServer server;

  NameVerticle(int wantedPort, NameHandlers handlers, Duration longestRequest) {
    this.wantedPort = wantedPort;
    this.handlers = handlers;
    this.longestRequest = longestRequest;
  }

  @Override
  public Future<?> start() {
    return handlers.prepare().compose(ready -> listen());
  }

  @Override
  public Future<?> stop() {
    return server == null
        ? Future.succeededFuture()
        : server.shutdown(SECONDS_TO_FINISH_REQUESTS, TimeUnit.SECONDS);
  }

  /** Where it listens, once it is deployed. */
  int port() {
    return server.actualPort();
  }

  private Future<HttpServer> listen() {
    return vertx
        .createHttpServer()
        .requestHandler(router())
        .listen(wantedPort)
        .onSuccess(listening -> server = listening)
        .recover(failure -> Future.failedFuture(portNotFree(failure)));
  }

  private Router router() {
    Router router = Router.router(vertx);
    // A database that does not even refuse is not available either.
    router.route().handler(TimeoutHandler.create(longestRequest.toMillis(), UNAVAILABLE));
    router
        .post("/")
        .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES))
        .handler(handlers::post);
    router.get("/").handler(NameVerticle::hintWithoutId).handler(handlers::get);
    router.get("/create").handler(handlers::create);

    router.route("/").handler(request -> Failures.wrongVerb(request, "GET, POST"));
    router.route("/create").handler(request -> Failures.wrongVerb(request, "GET"));
    router.route().handler(Failures::unknownPath).failureHandler(Failures::answer);
    // A URL that cannot be decoded gets to no route at all.
    router.errorHandler(BAD_REQUEST, Failures::brokenUrl);
    return router;
  }

  private static void hintWithoutId(RoutingContext request) {
    if (RequestValues.hasId(request)) {
      request.next();
    } else {
      Answers.hint(request);
    }
  }

  private RuntimeException portNotFree(Throwable failure) {
    return new IllegalStateException(
        "It cannot listen on port "
            + wantedPort
            + " ("
            + failure.getMessage()
            + "). Name another one by --port; 0 takes any that is free.",
        failure);
  }
}
