package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.pg.docs.UserTable.USER;

import io.github.peeweevertx.service.ManagerVerticle;
import io.github.peeweevertx.service.QueryServiceProxy;
import io.github.peeweevertx.wire.TableNames;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The code of the page on the event bus. */
final class EventBusPage {
  private EventBusPage() {}

  static Future<String> deployed(Vertx vertx, String url) {
    // snippet: bus-deploy
    JsonObject user =
        new JsonObject()
            .put("read", new JsonArray().add("id").add("username").add("active"))
            .put("create", new JsonArray().add("username"));
    JsonObject policy =
        new JsonObject().put("anonymous", true).put("models", new JsonObject().put("User", user));
    JsonObject config =
        new JsonObject()
            .put("database", url)
            .put("models", new JsonArray().add("io.github.peeweevertx.pg.docs.User"))
            .put("address", "users")
            .put("policy", policy);
    return vertx.deployVerticle(new ManagerVerticle(config));
    // end
  }

  static Future<Long> asked(Vertx vertx) {
    // snippet: bus-ask
    TableNames tables = TableNames.of(USER);
    QueryServiceProxy users = QueryServiceProxy.of(vertx, "users", tables);

    return users
        .create(USER, USER.username.to("charlie"))
        .compose(charlie -> users.get(USER.select(USER.id, USER.username, USER.active)))
        .compose(found -> users.count(USER.select().where(USER.username.eq(found.username))));
    // end
  }
}
