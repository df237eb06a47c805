package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.pg.docs.UserTable.USER;
import static io.github.peeweevertx.testing.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import org.junit.jupiter.api.Test;

/** Runs what the page on health, metrics and traces shows. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class ObservabilityPageTest {
  @Test
  void theHandleCountsAsThePageSays(Vertx vertx, DatabaseUnderTest server) {
    Manager objects = Manager.create(TestUrl.of(server).open(vertx));
    await(objects.createTables(USER));
    await(objects.count(USER));

    assertEquals(
        "1 answered, 0 failed; 0 connections in use, 0 waiting",
        ObservabilityPage.counted(objects));

    await(objects.close());
  }

  @Test
  void theHealthCheckAnswersOverHttp(Vertx vertx, DatabaseUnderTest server) {
    Database database = TestUrl.of(server).open(vertx);
    HttpServer http = await(ObservabilityPage.healthCheck(vertx, database, 0));

    assertEquals(200, await(status(vertx, http)));
    await(database.close());
    assertEquals(503, await(status(vertx, http)));

    await(http.close());
  }

  private static Future<Integer> status(Vertx vertx, HttpServer http) {
    HttpClient client = vertx.createHttpClient();
    return client
        .request(HttpMethod.GET, http.actualPort(), "localhost", "/")
        .compose(request -> request.send())
        .map(HttpClientResponse::statusCode)
        .eventually(() -> client.close());
  }
}
