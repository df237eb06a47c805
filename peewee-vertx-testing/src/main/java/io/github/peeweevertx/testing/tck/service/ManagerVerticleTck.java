package io.github.peeweevertx.testing.tck.service;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.service.ManagerVerticle;
import io.github.peeweevertx.service.QueryService;
import io.github.peeweevertx.service.QueryServiceProxy;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.faults.Backends;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** A verticle that owns a database: deployed, asked, and undeployed. */
public abstract class ManagerVerticleTck extends ServiceTck {
  private static final String ADDRESS = "users";

  /** For subclasses. */
  protected ManagerVerticleTck() {}

  private JsonObject config() {
    JsonArray fields = new JsonArray().add("id").add("username").add("active");
    JsonObject user =
        new JsonObject()
            .put("read", fields.copy().add("email").add("logins"))
            .put("create", new JsonArray().add("username"));
    return new JsonObject()
        .put("database", server.uri())
        .put("models", new JsonArray().add(User.class.getName()))
        .put("address", ADDRESS)
        .put(
            "policy",
            new JsonObject()
                .put("anonymous", true)
                .put("operations", new JsonArray().add("wait"))
                .put("models", new JsonObject().put("User", user)));
  }

  private QueryServiceProxy proxy() {
    return QueryServiceProxy.of(vertx, ADDRESS, TABLES);
  }

  @Test
  final void aConfigurationIsEnough() {
    ManagerVerticle verticle = new ManagerVerticle(config());
    String id = await(vertx.deployVerticle(verticle));

    User huey = await(proxy().create(USER, USER.username.to("huey")));
    assertEquals("huey", await(proxy().get(USER, huey.id)).username);
    refused(ErrorCode.NOT_ALLOWED, proxy().delete(huey));
    JsonObject health = await(verticle.health());
    assertTrue(health.getBoolean("up"), health::encode);
    assertEquals(1, verticle.stats().calls().get("User.create").answered());

    await(vertx.undeploy(id));
    refused(ErrorCode.NO_SERVICE, proxy().get(USER, huey.id));
    assertFalse(verticle.objects().isConnected());
  }

  @Test
  final void severalInstancesAnswerInTurnAndLeaveNothing() {
    DeploymentOptions several = new DeploymentOptions().setInstances(3).setConfig(config());
    for (int i = 0; i < 10; i++) {
      String id = await(vertx.deployVerticle(() -> new ManagerVerticle(), several));
      for (int call = 0; call < 6; call++) {
        assertEquals(0L, await(proxy().count(USER.select())));
      }
      await(vertx.undeploy(id));
    }
  }

  @Test
  final void whatIsPendingIsFailedWhenTheGraceIsOver() {
    Promise<Object> never = Promise.promise();
    Promise<Void> begun = Promise.promise();
    ManagerVerticle verticle =
        new ManagerVerticle(config().put("grace", 1)) {
          @Override
          protected Database database() {
            return url().open(vertx);
          }

          @Override
          protected void prepare(QueryService prepared) {
            prepared.operation(
                "wait",
                (within, arguments, caller) -> {
                  begun.complete();
                  return never.future();
                });
          }
        };
    String id = await(vertx.deployVerticle(verticle));
    Future<Object> pending = proxy().call("wait", new JsonObject());
    await(begun.future());

    await(vertx.undeploy(id));

    refused(ErrorCode.SERVICE_STOPPING, pending);
    never.complete("too late");
  }

  @Test
  final void whatIsPendingIsFinishedWithinTheGrace() {
    Promise<Object> end = Promise.promise();
    Promise<Void> begun = Promise.promise();
    ManagerVerticle verticle =
        new ManagerVerticle(config().put("grace", 60_000)) {
          @Override
          protected void prepare(QueryService prepared) {
            prepared.operation(
                "wait",
                (within, arguments, caller) -> {
                  begun.complete();
                  return end.future().compose(v -> within.count(USER));
                });
          }
        };
    String id = await(vertx.deployVerticle(verticle));
    Future<Object> pending = proxy().call("wait", new JsonObject());
    await(begun.future());

    Future<Void> undeployed = vertx.undeploy(id);
    assertFalse(pending.isComplete() || undeployed.isComplete());
    refused(ErrorCode.NO_SERVICE, askedUntilDeaf());
    end.complete("now");

    assertEquals(0L, await(pending));
    await(undeployed);
    assertFalse(verticle.objects().isConnected());
  }

  /** Calls until nobody listens any more: the end of an undeployment begins a moment later. */
  private Future<Long> askedUntilDeaf() {
    return proxy()
        .count(USER.select())
        .transform(
            (count, failure) ->
                failure instanceof PeeweeException known && known.code() == ErrorCode.NO_SERVICE
                    ? Future.failedFuture(failure)
                    : askedUntilDeaf());
  }

  @Test
  final void severalInstancesShareANamedPool() {
    DatabaseUnderTest own = server.createDatabase("named_pool");
    TestUrl url = TestUrl.of(own).pooled(2).option("pool", "shared-by-instances");
    Manager maker = Manager.create(TestUrl.of(own).open(vertx));
    await(maker.createTables(USER));
    await(maker.close());
    DeploymentOptions three = new DeploymentOptions().setInstances(3);
    try (Backends backends = Backends.of(vertx, own)) {
      backends.awaitCount(0);
      String id =
          await(
              vertx.deployVerticle(
                  () ->
                      new ManagerVerticle(config()) {
                        @Override
                        protected Database database() {
                          return url.open(vertx);
                        }
                      },
                  three));

      parallel(60, i -> proxy().create(USER, USER.username.to("user" + i)));
      assertEquals(60L, await(proxy().count(USER.select())));
      assertTrue(backends.count() <= 2, () -> "connections: " + backends.count());

      await(vertx.undeploy(id));
      backends.awaitCount(0);
    }
  }

  @Test
  final void aBadConfigurationFailsTheDeployment() {
    JsonObject unknown = config().put("models", new JsonArray().add("Nobody"));
    PeeweeException failure =
        failure(PeeweeException.class, vertx.deployVerticle(new ManagerVerticle(unknown)));
    assertEquals(ErrorCode.UNKNOWN_MODEL, failure.code());
    assertEquals(
        ErrorCode.INVALID_ARGUMENT,
        failure(PeeweeException.class, vertx.deployVerticle(new ManagerVerticle())).code());
  }

  @Test
  final void withoutAPolicyNothingIsAllowed() {
    JsonObject closed = config();
    closed.remove("policy");
    String id = await(vertx.deployVerticle(new ManagerVerticle(closed)));
    Select<User> users = USER.select();

    refused(ErrorCode.NOT_AUTHENTICATED, proxy().count(users));
    await(vertx.undeploy(id));
  }
}
