package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.pg.docs.UserTable.USER;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.pg.PgChannels;
import io.github.peeweevertx.pg.PgDatabase;
import io.github.peeweevertx.pg.PgSubscription;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.function.Consumer;

/** The code of the page on databases, run by {@link DatabasesTest}. */
final class Databases {
  private Databases() {}

  static List<Database> opened(Vertx vertx, String url) {
    // snippet: databases-open
    Database pooled = PgDatabase.pooled(vertx, url); // of the module peewee-vertx-pg
    Database named = Database.connect(vertx, url); // whichever module knows the scheme
    // end
    return List.of(pooled, named);
  }

  static Future<List<User>> switchedOff(Manager objects) {
    // snippet: databases-supports
    if (objects.database().dialect().supports(Feature.UPDATE_RETURNING)) {
      return objects.execute(
          USER.update(USER.active.to(false)).where(USER.active.eq(true)).returning());
    }
    return objects.atomic(
        () ->
            objects
                .execute(USER.select().where(USER.active.eq(true)).forUpdate())
                .compose(
                    users ->
                        objects
                            .execute(
                                USER.update(USER.active.to(false)).where(USER.id.in(ids(users))))
                            .map(users)));
    // end
  }

  static Future<PgSubscription> listening(PgChannels channels, Consumer<String> ship) {
    // snippet: databases-listen
    return channels
        .listen("orders")
        .onSuccess(
            orders ->
                orders
                    .gapHandler(v -> ship.accept("whatever is open")) // something may be missing
                    .handler(number -> ship.accept(number)));
    // end
  }

  static Future<Void> notifying(Manager objects) {
    // snippet: databases-notify
    return objects.atomic(
        tx ->
            tx.create(USER, USER.username.to("lucy"))
                .compose(lucy -> PgChannels.notify(tx, "orders", "17"))); // sent at the commit
    // end
  }

  static List<Database> several(Vertx vertx) {
    // snippet: databases-hosts
    Database any = PgDatabase.pooled(vertx, "postgresql://app:secret@a:5432,b:5433/test");
    Database split =
        PgDatabase.pooled(vertx, "postgresql://app:secret@a,b/test?replicas=c:5432,d:5432");
    // end
    return List.of(any, split);
  }

  static Future<Long> readElsewhere(Manager objects) {
    // snippet: databases-replicas
    return objects
        .readOnly()
        .get(USER, USER.username.eq("charlie")) // one call, on a replica
        .compose(
            charlie ->
                objects.atomic(
                    TransactionOptions.DEFAULT.asReadOnly(), // several, on one replica
                    tx -> tx.count(USER.select().where(USER.active.eq(charlie.active)))));
    // end
  }

  private static List<Long> ids(List<User> users) {
    return users.stream().map(user -> user.id).toList();
  }
}
