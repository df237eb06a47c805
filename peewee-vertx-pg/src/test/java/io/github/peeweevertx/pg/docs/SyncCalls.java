package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.sync.SyncPermit;
import io.github.peeweevertx.sync.SyncPolicy;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;

/** The code of the page on blocking calls, run by {@link SyncCallsTest}. */
final class SyncCalls {
  private SyncCalls() {}

  static void refused(Manager objects) {
    // snippet: sync-refused
    objects.sync().createTables(USER, TWEET); // SyncNotAllowedException
    // end
  }

  static User block(Manager objects) {
    // snippet: sync-block
    User charlie =
        objects.allowSync(
            sync -> {
              sync.createTables(USER, TWEET);
              return sync.create(USER, USER.username.to("charlie"));
            });
    // end
    return charlie;
  }

  static User permit(Manager objects) {
    // snippet: sync-permit
    try (SyncPermit allowed = objects.allowSync()) {
      return objects.sync().get(USER, USER.username.eq("charlie"));
    }
    // end
  }

  static void policy(Manager objects) {
    // snippet: sync-policy
    objects.database().sync().setPolicy(SyncPolicy.WARN);
    // end
  }

  static Future<Long> worker(Manager objects, Vertx vertx) {
    // snippet: sync-worker
    return vertx.executeBlocking(() -> objects.allowSync(sync -> sync.count(USER)));
    // end
  }

  static Tweet atomic(Manager objects) {
    // snippet: sync-atomic
    return objects.allowSync(
        sync ->
            sync.atomic(
                tx -> {
                  User lucy = tx.create(USER, USER.username.to("lucy"));
                  return tx.create(new Tweet(lucy, "meow"));
                }));
    // end
  }

  static User call(Manager objects) {
    // snippet: sync-call
    return objects.allowSync(
        sync ->
            sync.call(manager -> manager.first(USER.select().orderBy(USER.id)).map(Optional::get)));
    // end
  }
}
