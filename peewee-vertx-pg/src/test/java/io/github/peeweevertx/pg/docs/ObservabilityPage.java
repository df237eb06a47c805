package io.github.peeweevertx.pg.docs;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseMetrics;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.observe.OperationCount;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.time.Duration;

/** The code of the page on health, metrics and traces. */
final class ObservabilityPage {
  private ObservabilityPage() {}

  static String counted(Manager objects) {
    // snippet: observe-metrics
    DatabaseMetrics metrics = objects.database().metrics();
    OperationCount selects = metrics.operations().get("User.select");
    String line =
        selects.answered()
            + " answered, "
            + selects.failed()
            + " failed; "
            + metrics.pool().used()
            + " connections in use, "
            + metrics.pool().waiting()
            + " waiting";
    // end
    return line;
  }

  static Future<HttpServer> healthCheck(Vertx vertx, Database database, int port) {
    // snippet: observe-health
    return vertx
        .createHttpServer()
        .requestHandler(
            request ->
                database
                    .health(Duration.ofSeconds(2))
                    .onSuccess(
                        health ->
                            request
                                .response()
                                .setStatusCode(health.up() ? 200 : 503)
                                .end(health.toJson().encode())))
        .listen(port, "localhost");
    // end
  }
}
