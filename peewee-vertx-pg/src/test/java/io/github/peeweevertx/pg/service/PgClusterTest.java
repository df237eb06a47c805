package io.github.peeweevertx.pg.service;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.service.ManagerVerticle;
import io.github.peeweevertx.service.QueryServiceProxy;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.service.ServiceTck;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Services and callers on nodes of their own. On one database only: what is tested here ends at the
 * event bus.
 */
@OnDatabase(DatabaseKind.POSTGRESQL)
@Timeout(120)
class PgClusterTest extends ServiceTck {
  private static final String ADDRESS = "users";
  private static final Duration DEADLINE = Duration.ofSeconds(2);
  private static final int ASKERS = 16;

  private JsonObject cluster;
  private Vertx caller;
  private Vertx second;

  @BeforeEach
  void startNodes() {
    cluster = ClusterNode.cluster(3);
    caller = ClusterNode.join(cluster, 0);
    second = ClusterNode.join(cluster, 1);
  }

  @AfterEach
  void stopNodes() {
    await(second.close());
    await(caller.close());
  }

  private JsonObject manager() {
    JsonArray fields = new JsonArray().add("id").add("username").add("active");
    JsonObject user = new JsonObject().put("read", fields).put("create", fields.copy());
    JsonObject models = new JsonObject().put("User", user);
    return new JsonObject()
        .put("database", server.uri())
        .put("models", new JsonArray().add(User.class.getName()))
        .put("address", ADDRESS)
        .put("clustered", true)
        .put("policy", new JsonObject().put("anonymous", true).put("models", models));
  }

  private Askers askers() {
    QueryServiceProxy users = QueryServiceProxy.of(caller, ADDRESS, TABLES).within(DEADLINE);
    Askers askers = new Askers(caller, users);
    askers.start(ASKERS);
    return askers;
  }

  /** Each call has ended, with an answer or a code, and the rows are those that were answered. */
  private void isAccounted(Askers askers) {
    Map<ErrorCode, Integer> failures = askers.failures();
    int failed = failures.values().stream().mapToInt(Integer::intValue).sum();
    assertEquals(List.of(), askers.withoutCode());
    assertFalse(failures.containsKey(ErrorCode.INTERNAL), failures::toString);
    assertEquals(askers.asked(), askers.answered() + failed);
    int notBegun =
        failures.getOrDefault(ErrorCode.NO_SERVICE, 0)
            + failures.getOrDefault(ErrorCode.DEADLINE_PASSED, 0);
    long rows = await(objects.count(USER.select()));
    assertTrue(rows >= askers.answered());
    assertTrue(rows <= askers.answered() + failed - notBegun, failures::toString);
  }

  @Test
  void whenTheNodeOfTheServiceIsKilledAnotherOneAnswersAndNoCallHangs() throws Exception {
    try (ServiceProcess first = ServiceProcess.start(cluster, 2, manager())) {
      Askers askers = askers();
      await(askers.answeredMore(100));
      ManagerVerticle takesOver = new ManagerVerticle(manager());
      await(second.deployVerticle(takesOver));

      first.kill();
      await(askers.answeredMore(300));
      await(askers.stop());

      isAccounted(askers);
      assertAnswered(takesOver);
    }
  }

  /** Nearly all of the last answers: some of the first ones were still on their way. */
  private static void assertAnswered(ManagerVerticle verticle) {
    assertTrue(verticle.stats().calls().get("User.create").answered() >= 300 - 2 * ASKERS);
  }

  @Test
  void whenTheServiceIsUndeployedAnotherOneAnswersAndNoCallHangs() {
    Vertx third = ClusterNode.join(cluster, 2);
    try {
      String first = await(third.deployVerticle(new ManagerVerticle(manager())));
      Askers askers = askers();
      await(askers.answeredMore(100));
      ManagerVerticle takesOver = new ManagerVerticle(manager());
      await(second.deployVerticle(takesOver));

      await(third.undeploy(first));
      await(askers.answeredMore(300));
      await(askers.stop());

      isAccounted(askers);
      assertAnswered(takesOver);
    } finally {
      await(third.close());
    }
  }

  @Test
  void aServiceThatIsNotForTheClusterAnswersItsOwnProcessOnly() {
    await(second.deployVerticle(new ManagerVerticle(manager().put("clustered", false))));
    QueryServiceProxy outside = QueryServiceProxy.of(caller, ADDRESS, TABLES).within(DEADLINE);
    QueryServiceProxy inside = QueryServiceProxy.of(second, ADDRESS, TABLES);

    refused(ErrorCode.NO_SERVICE, outside.count(USER.select(USER.id)));
    assertEquals(0L, await(inside.count(USER.select(USER.id))));
  }
}
