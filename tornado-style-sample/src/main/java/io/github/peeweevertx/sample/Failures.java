package io.github.peeweevertx.sample;

import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.PeeweeException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the service answers when something goes wrong: always JSON, never the inside of it. */
final class Failures {
  private static final Logger LOG = Logger.getLogger(Failures.class.getName());

  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int WRONG_VERB = 405;
  private static final int INTERNAL_ERROR = 500;
  private static final int UNAVAILABLE = 503;

  private Failures() {}

  /** Refuses a request for something that is not there. */
  static void unknownPath(RoutingContext request) {
    request.fail(new HttpException(NOT_FOUND, "There is nothing here: try / and /create."));
  }

  /** Refuses a request with a verb that its path does not know, and names those that it does. */
  static void wrongVerb(RoutingContext request, String allowed) {
    request.response().putHeader(HttpHeaders.ALLOW, allowed);
    request.fail(WRONG_VERB);
  }

  /** Answers a request whose URL cannot be decoded. */
  static void brokenUrl(RoutingContext request) {
    answer(request, BAD_REQUEST, request.failure());
  }

  /** Answers a request that failed. */
  static void answer(RoutingContext request) {
    Throwable failure = request.failure();
    answer(request, failure == null ? request.statusCode() : status(failure), failure);
  }

  private static void answer(RoutingContext request, int status, Throwable failure) {
    if (request.response().ended()) {
      return;
    }
    log(request, status, failure);
    if (status == UNAVAILABLE) {
      request.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
    }
    request.response().setStatusCode(status);
    request.json(
        new JsonObject().put("status", status).put("error", message(request, status, failure)));
  }

  private static int status(Throwable failure) {
    if (failure instanceof HttpException wrong) {
      return wrong.getStatusCode();
    }
    if (!(failure instanceof PeeweeException known)) {
      return INTERNAL_ERROR;
    }
    return switch (known.code()) {
      case DOES_NOT_EXIST -> NOT_FOUND;
      // The table was there before, with a narrower column.
      case VALUE_TOO_LONG, VALUE_OUT_OF_RANGE -> BAD_REQUEST;
      case COMMIT_UNKNOWN, SERIALIZATION_FAILURE, DEADLOCK, LOCK_NOT_AVAILABLE -> UNAVAILABLE;
      // Over the event bus.
      case SERVICE_OVERLOADED, SERVICE_STOPPING, DEADLINE_PASSED, NO_SERVICE, NO_ANSWER ->
          UNAVAILABLE;
      default -> known instanceof OperationalException ? UNAVAILABLE : INTERNAL_ERROR;
    };
  }

  private static String message(RoutingContext request, int status, Throwable failure) {
    if (failure instanceof HttpException wrong && wrong.getPayload() != null) {
      return wrong.getPayload();
    }
    return switch (status) {
      case NOT_FOUND -> "Object not found!";
      case BAD_REQUEST ->
          "The request cannot be understood, or holds a value that cannot be stored.";
      case UNAVAILABLE -> "The database is not available now. Please try again later.";
      case INTERNAL_ERROR -> "Something went wrong here. The log of the server tells more.";
      default -> request.response().getStatusMessage() + ".";
    };
  }

  private static void log(RoutingContext request, int status, Throwable failure) {
    if (status == UNAVAILABLE) {
      Object reason = failure == null ? "not answered in time" : failure;
      LOG.log(Level.WARNING, "{0}: {1}", new Object[] {place(request), reason});
    } else if (status >= INTERNAL_ERROR) {
      LOG.log(Level.SEVERE, failure, () -> place(request) + " failed");
    }
  }

  private static String place(RoutingContext request) {
    return request.request().method() + " " + request.normalizedPath();
  }
}
