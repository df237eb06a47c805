package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.pg.docs.TweetTable.TWEET;
import static io.github.peeweevertx.pg.docs.UserTable.USER;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.pg.PgDatabase;
import io.github.peeweevertx.type.Ref;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;

/** The code of the README, run by {@link QuickstartTest}. */
final class Quickstart {
  private Quickstart() {}

  static Future<List<User>> run(Vertx vertx, String url) {
    // snippet: quickstart
    Manager objects = Manager.create(PgDatabase.pooled(vertx, url));

    return objects
        .createTables(USER, TWEET)
        .compose(v -> objects.create(USER, USER.username.to("charlie")))
        .compose(charlie -> objects.create(new Tweet(null, Ref.of(charlie), "hello")))
        .compose(tweet -> objects.get(USER, USER.username.eq("charlie")))
        .compose(
            charlie -> {
              charlie.active = false;
              return objects.update(charlie, USER.active);
            })
        .compose(updated -> objects.execute(USER.select().where(USER.active.eq(false))));
    // end
  }

  static Future<Tweet> together(Manager objects) {
    // snippet: atomic
    return objects.atomic(
        () ->
            objects
                .create(USER, USER.username.to("huey"))
                .compose(huey -> objects.create(new Tweet(null, Ref.of(huey), "meow"))));
    // end
  }

  static Future<User> nested(Manager objects) {
    // snippet: nested
    return objects.atomic(
        () ->
            objects
                .create(USER, USER.username.to("zaizee"))
                .compose(
                    zaizee ->
                        objects
                            .atomic(() -> objects.create(USER, USER.username.to("zaizee")))
                            .recover(taken -> Future.succeededFuture(zaizee))));
    // end
  }

  static Future<Integer> bound(Manager objects) {
    // snippet: bound
    return objects.atomic(
        (Manager tx) ->
            tx.get(USER, USER.username.eq("charlie"))
                .compose(
                    charlie -> {
                      charlie.username = "chuck";
                      return tx.update(charlie, USER.username);
                    }));
    // end
  }
}
